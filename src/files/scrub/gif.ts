import { rewritten, type Next, type Step } from './rewritten';

const HEADER = 13;
const IMAGE = 10;
const EXTENSION = 0x21;
const DESCRIPTOR = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
/** How often an animation runs. */
const LOOPS = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);
const NAME_AT = 3;
const NAME_BYTES = 11;

/** A GIF without metadata, while it streams by: comments, captions and data of programs are left out, and whatever follows its end. */
export function scrubGif(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return rewritten(source, gif());
}

function gif(): Next {
  let place: 'header' | 'blocks' | 'end' = 'header';
  /** Sub-blocks follow, up to an empty one; they go the way of what they belong to. */
  let following: Step['do'] | null = null;
  return (held) => {
    if (place === 'end') return 'end';
    if (place === 'header') {
      if (held.length < HEADER) return 'more';
      place = 'blocks';
      return { do: 'pass', bytes: HEADER + tableBytes(held[10] ?? 0) };
    }
    const first = held[0];
    if (first === undefined) return 'more';
    if (following) {
      const step = { do: following, bytes: 1 + first };
      if (first === 0) following = null;
      return step;
    }
    if (first === EXTENSION) {
      const step = extension(held);
      if (step !== 'more') following = step.do;
      return step;
    }
    if (first === DESCRIPTOR) {
      if (held.length < IMAGE) return 'more';
      following = 'pass';
      // The size of a code stands before the data.
      return { do: 'pass', bytes: IMAGE + tableBytes(held[9] ?? 0) + 1 };
    }
    // The trailer, or what no GIF has: it is over either way.
    place = 'end';
    return { replace: Buffer.from([TRAILER]), do: 'drop', bytes: 0 };
  };
}

/** The label of an extension, kept or not; its sub-blocks follow. */
function extension(held: Buffer): Step | 'more' {
  const label = held[1];
  if (label === undefined) return 'more';
  if (label === APPLICATION && held.length < NAME_AT + NAME_BYTES) return 'more';
  const kept =
    label === GRAPHIC_CONTROL ||
    (label === APPLICATION && LOOPS.has(held.toString('latin1', NAME_AT, NAME_AT + NAME_BYTES)));
  return { do: kept ? 'pass' : 'drop', bytes: 2 };
}

/** Bytes of the colour table that these flags tell of. */
function tableBytes(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

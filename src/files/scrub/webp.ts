import { rewritten, type Step } from './rewritten';

const RIFF = 12;
const HEADER = 8;
const METADATA = new Set(['EXIF', 'XMP ']);
/** Of the extended header: that there is Exif, or XMP. */
const TELLS_OF_METADATA = 0b1100;
const FLAGS_AT = HEADER;

/**
 * A WebP without metadata, while it streams by: metadata chunks become blank ones of no meaning where they stand, since the file's
 * length is said at its beginning. Whatever follows its end is left out.
 */
export function scrubWebp(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left: number | null = null;
  return rewritten(source, (held): Step | 'more' | 'end' => {
    if (left === null) {
      if (held.length < RIFF) return 'more';
      // The length counts from the four bytes behind it.
      left = held.readUInt32LE(4) + HEADER - RIFF;
      return { do: 'pass', bytes: RIFF };
    }
    if (left <= 0) return 'end';
    if (held.length < HEADER) return 'more';
    const name = held.toString('latin1', 0, 4);
    const length = held.readUInt32LE(4);
    if (name === 'VP8X' && held.length <= FLAGS_AT) return 'more';
    const padded = length + (length % 2);
    left -= HEADER + padded;
    if (name === 'VP8X' && padded > 0) return { replace: plain(held), do: 'pass', bytes: padded - 1 };
    if (METADATA.has(name)) return { replace: meaningless(held), do: 'blank', bytes: padded };
    return { do: 'pass', bytes: HEADER + padded };
  });
}

/** The extended header without the word that there are metadata. */
function plain(chunk: Buffer): Buffer {
  const header = Buffer.from(chunk.subarray(0, FLAGS_AT + 1));
  header[FLAGS_AT] = (header[FLAGS_AT] ?? 0) & ~TELLS_OF_METADATA;
  return header;
}

/** The header of a chunk as long as this one, of a name that nothing reads. */
function meaningless(chunk: Buffer): Buffer {
  const header = Buffer.from(chunk.subarray(0, HEADER));
  header.write('JUNK', 'latin1');
  return header;
}

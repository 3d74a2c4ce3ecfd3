/** What becomes of the next bytes of a file. */
export interface Step {
  /** Written instead of as many bytes, which are held. */
  replace?: Buffer;
  /** What becomes of the bytes after that. */
  do: 'pass' | 'drop' | 'blank';
  /** So many of them, held or still to come. */
  bytes: number;
}

/** Says what becomes of what is held; `more` where it has to see more, `end` where the file is over: what follows is none of it. */
export type Next = (held: Buffer) => Step | 'more' | 'end';

const NOTHING: Buffer = Buffer.alloc(0);

/** A file rewritten while it streams by, the same whatever the chunks are that it comes in. */
export async function* rewritten(source: AsyncIterable<Buffer>, next: Next): AsyncGenerator<Buffer> {
  let held = NOTHING;
  let doing: Step['do'] = 'pass';
  let left = 0;
  let over = false;
  for await (const chunk of source) {
    // Read to its end all the same: it is measured and scanned on its way.
    if (over) continue;
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const part = held.subarray(0, left);
      if (part.length > 0 && doing !== 'drop') yield doing === 'pass' ? part : Buffer.alloc(part.length);
      held = held.subarray(part.length);
      left -= part.length;
      if (left > 0) break;
      const step = next(held);
      if (step === 'more') break;
      if (step === 'end') {
        over = true;
        break;
      }
      if (step.replace) {
        yield step.replace;
        held = held.subarray(step.replace.length);
      }
      doing = step.do;
      left = step.bytes;
    }
  }
  // The file breaks off within something that was not seen whole: it may be metadata.
  if (!over && held.length > 0) yield Buffer.alloc(held.length);
}

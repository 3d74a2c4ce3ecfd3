const SIGNATURE = 8;
const HEADER = 8;
const TRAILER = 4;
/** Words, times, and what cameras tell. */
const METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'caBX']);
/** A chunk of metadata is a few hundred bytes; the picture's own are passed on as they come. */
const MAX_METADATA = 1_048_576;

/** A PNG without metadata, while it streams by: chunks that hold words, times and what the camera tells are left out. */
export async function* scrubPng(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let passing = SIGNATURE;
  let dropping = 0;
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      if (passing > 0) {
        const part = held.subarray(0, passing);
        if (part.length > 0) yield part;
        passing -= part.length;
        held = held.subarray(part.length);
        if (passing > 0) break;
      }
      if (dropping > 0) {
        const gone = Math.min(dropping, held.length);
        dropping -= gone;
        held = held.subarray(gone);
        if (dropping > 0) break;
      }
      if (held.length < HEADER) break;
      const length = held.readUInt32BE(0);
      const whole = HEADER + length + TRAILER;
      if (METADATA.has(held.toString('latin1', 4, 8)) && length <= MAX_METADATA) dropping = whole;
      else passing = whole;
    }
  }
  if (held.length > 0) yield held;
}

const RIFF = 12;
const HEADER = 8;
const METADATA = new Set(['EXIF', 'XMP ']);

/**
 * A WebP without metadata, while it streams by: what its metadata chunks hold is blanked where it stands, since the file's
 * length is said at its beginning.
 */
export async function* scrubWebp(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let passing = RIFF;
  let blanking = 0;
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
      if (blanking > 0) {
        const part = Math.min(blanking, held.length);
        if (part > 0) yield Buffer.alloc(part);
        blanking -= part;
        held = held.subarray(part);
        if (blanking > 0) break;
      }
      if (held.length < HEADER) break;
      const length = held.readUInt32LE(4);
      const padded = length + (length % 2);
      if (METADATA.has(held.toString('latin1', 0, 4))) {
        yield held.subarray(0, HEADER);
        held = held.subarray(HEADER);
        blanking = padded;
      } else passing = HEADER + padded;
    }
  }
  if (held.length > 0) yield held;
}

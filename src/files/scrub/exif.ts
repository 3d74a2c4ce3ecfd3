const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
/** A header, a directory with one entry, and no other directory. */
const TIFF_BYTES = 26;

/**
 * How a picture is turned or mirrored, as its Exif says (Exif 2.3, Orientation): 2 to 8, null for an upright one or where nothing
 * is said.
 */
export function orientationOf(exif: Buffer): number | null {
  // What is written instead has to find room.
  if (exif.length < EXIF.length + TIFF_BYTES || !exif.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = exif.subarray(EXIF.length);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  const entries = u16(directory);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return null;
    if (u16(entry) !== ORIENTATION) continue;
    const value = u16(entry + 8);
    return value >= 2 && value <= 8 ? value : null;
  }
  return null;
}

/** Exif that says how a picture is turned, and nothing else. */
export function orientationOnly(turned: number): Buffer {
  const exif = Buffer.alloc(EXIF.length + TIFF_BYTES);
  EXIF.copy(exif);
  const tiff = exif.subarray(EXIF.length);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(turned, 18);
  return exif;
}

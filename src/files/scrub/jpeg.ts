const SOI = 0xd8;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
const ORIENTATION = 0x0112;
const TIFF_BYTES = 26;

/**
 * A JPEG without metadata, while it streams by: the segments that tell of camera, place, person and editing are blanked
 * where they stand. How the picture is turned is kept, since it would lie on its side without.
 */
export async function* scrubJpeg(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let picture = false;
  for await (const chunk of source) {
    if (picture) {
      yield chunk;
      continue;
    }
    held = Buffer.concat([held, chunk]);
    let at = 0;
    for (;;) {
      const segment = segmentAt(held, at);
      if (segment === 'more') break;
      if (segment === 'picture') {
        picture = true;
        break;
      }
      if (isMetadata(segment.marker)) blank(held, at + 4, at + segment.length, segment.marker);
      at += segment.length;
    }
    yield held.subarray(0, picture ? held.length : at);
    held = picture ? Buffer.alloc(0) : held.subarray(at);
  }
  if (held.length > 0) yield held;
}

interface Segment {
  marker: number;
  /** With its marker. */
  length: number;
}

/** The segment that begins here; the picture's data end what has segments, as does anything that is none. */
function segmentAt(bytes: Buffer, at: number): Segment | 'more' | 'picture' {
  if (bytes.length < at + 4) return 'more';
  const marker = bytes[at + 1] ?? 0;
  if (bytes[at] !== 0xff) return 'picture';
  if (marker === SOI) return { marker, length: 2 };
  if (marker === SOS) return 'picture';
  const length = 2 + bytes.readUInt16BE(at + 2);
  return bytes.length < at + length ? 'more' : { marker, length };
}

/** JFIF, colour profiles and Adobe's colour transform say how to show the picture; all other application data go. */
function isMetadata(marker: number): boolean {
  if (marker === COM) return true;
  return marker >= APP1 && marker <= APP15 && marker !== APP0 && marker !== APP2 && marker !== APP14;
}

function blank(bytes: Buffer, from: number, to: number, marker: number): void {
  const turned = marker === APP1 ? orientationOf(bytes.subarray(from, to)) : null;
  bytes.fill(0, from, to);
  if (turned === null || to - from < EXIF.length + TIFF_BYTES) return;
  EXIF.copy(bytes, from);
  const tiff = from + EXIF.length;
  bytes.write('MM\0*', tiff, 'latin1');
  bytes.writeUInt32BE(8, tiff + 4);
  bytes.writeUInt16BE(1, tiff + 8);
  bytes.writeUInt16BE(ORIENTATION, tiff + 10);
  bytes.writeUInt16BE(3, tiff + 12);
  bytes.writeUInt32BE(1, tiff + 14);
  bytes.writeUInt16BE(turned, tiff + 18);
}

/** 2 to 8 for a picture that is turned or mirrored (Exif 2.3, Orientation); null for an upright one, or none known. */
function orientationOf(segment: Buffer): number | null {
  if (!segment.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = segment.subarray(EXIF.length);
  if (tiff.length < 8) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const directory = u32(4);
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

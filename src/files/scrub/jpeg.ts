import { orientationOf, orientationOnly } from './exif';
import { rewritten, type Next } from './rewritten';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const TEM = 0x01;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
const HEADER = 4;

/**
 * A JPEG without metadata, while it streams by: the segments that tell of camera, place, person and editing are blanked where they
 * stand, and whatever follows the picture's end (a phone's second picture, a film) is left out. How the picture is turned is kept,
 * since it would lie on its side without.
 */
export function scrubJpeg(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return rewritten(source, jpeg());
}

function jpeg(): Next {
  // Between segments, within the picture's data, or behind its end.
  let place: 'segments' | 'data' | 'end' = 'segments';
  return (held) => {
    if (place === 'end') return 'end';
    if (place === 'data') {
      const data = dataLength(held);
      if (data > 0) return { do: 'pass', bytes: data };
      if (held.length < 2) return 'more';
      place = 'segments';
    }
    if (held.length < 2) return 'more';
    const marker = held[1] ?? 0;
    // Not where a segment belongs: to be looked through like data, for the next that is one.
    if (held[0] !== 0xff) {
      place = 'data';
      return { do: 'pass', bytes: 1 };
    }
    // A marker may have any number of fill bytes before it.
    if (marker === 0xff) return { do: 'pass', bytes: 1 };
    if (marker === EOI) place = 'end';
    if (marker === SOI || marker === EOI || marker === TEM || isRestart(marker))
      return { do: 'pass', bytes: 2 };
    if (held.length < HEADER) return 'more';
    const length = 2 + held.readUInt16BE(2);
    if (marker === SOS) place = 'data';
    if (!mayTell(marker)) return { do: 'pass', bytes: length };
    if (held.length < length) return 'more';
    const segment = held.subarray(0, length);
    return isPicture(segment)
      ? { do: 'pass', bytes: length }
      : { replace: blank(segment), do: 'pass', bytes: 0 };
  };
}

/** How many of these bytes are the picture's data: up to the next marker, if there is one. */
function dataLength(held: Buffer): number {
  let at = held.indexOf(0xff);
  while (at !== -1 && at + 1 < held.length && isData(held[at + 1] ?? 0)) at = held.indexOf(0xff, at + 2);
  return at === -1 ? held.length : at;
}

/** After 0xff: a byte of data that is one, or a restart within the data. */
function isData(after: number): boolean {
  return after === 0 || isRestart(after);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function mayTell(marker: number): boolean {
  return marker === COM || (marker >= APP0 && marker <= APP15);
}

/** JFIF, colour profiles and Adobe's colour transform say how to show the picture; all other application data tell of other things. */
function isPicture(segment: Buffer): boolean {
  const starts = (name: string): boolean => segment.toString('latin1', HEADER, HEADER + name.length) === name;
  switch (segment[1]) {
    case APP0:
      return starts('JFIF\0');
    case APP2:
      return starts('ICC_PROFILE\0');
    case APP14:
      return starts('Adobe');
    default:
      return false;
  }
}

function blank(segment: Buffer): Buffer {
  const blanked = Buffer.alloc(segment.length);
  segment.copy(blanked, 0, 0, HEADER);
  const turned = segment[1] === APP1 ? orientationOf(segment.subarray(HEADER)) : null;
  if (turned !== null) orientationOnly(turned).copy(blanked, HEADER);
  return blanked;
}

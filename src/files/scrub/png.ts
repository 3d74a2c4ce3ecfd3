import { rewritten, type Step } from './rewritten';

const SIGNATURE = 8;
const HEADER = 8;
const TRAILER = 4;

/** The chunks that say how to show the picture. All others tell of words, times, cameras, programs. */
const PICTURE = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'mDCV',
  'cLLI',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG without metadata, while it streams by: chunks that are no picture are left out, and whatever follows its end. */
export function scrubPng(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let place: 'signature' | 'chunks' | 'end' = 'signature';
  return rewritten(source, (held): Step | 'more' | 'end' => {
    if (place === 'end') return 'end';
    if (place === 'signature') {
      place = 'chunks';
      return { do: 'pass', bytes: SIGNATURE };
    }
    if (held.length < HEADER) return 'more';
    const name = held.toString('latin1', 4, 8);
    if (name === 'IEND') place = 'end';
    const bytes = HEADER + held.readUInt32BE(0) + TRAILER;
    return { do: PICTURE.has(name) ? 'pass' : 'drop', bytes };
  });
}

import fc from 'fast-check';
import { ALLOWED_TYPES, typeOf } from '../../src/files/fileType';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('the type of a file by its beginning', () => {
  it.each([
    ['words that begin as music does', bytes('ID3'), 'text/plain'],
    ['words alone', bytes('Grüße'), 'text/plain'],
    ['music that breaks off', bytes('ID3', [3, 0]), null],
    ['a film that breaks off', bytes([0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9]), null],
    ['a picture', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a drawing that is a program', bytes('<!-- a --> <svg onload="x()"/>'), null],
    ['two bytes', bytes([0xff, 2]), null],
  ])('%s', async (_, head, type) => {
    expect(await typeOf(head)).toBe(type);
  });

  it('is one that is taken or none, whatever was sent', async () => {
    const begins = fc.constantFrom(
      ...[
        'ID3',
        'PK\u0003\u0004',
        'BZh',
        'OggS',
        'RIFF',
        'GIF8',
        '%PDF',
        'MM\0*',
        'FLV',
        'MZ',
        '<?xml ',
        'fLaC',
      ].map((text) => [...Buffer.from(text)]),
      [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9],
      [0x1f, 0x8b, 8],
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70],
      [0x1a, 0x45, 0xdf, 0xa3],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [],
    );
    await fc.assert(
      fc.asyncProperty(begins, fc.uint8Array({ maxLength: 120 }), async (begin, rest) => {
        const type = await typeOf(bytes(begin, [...rest]));
        expect(type === null || type in ALLOWED_TYPES).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

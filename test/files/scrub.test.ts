import { Readable } from 'node:stream';
import fc from 'fast-check';
import sharp from 'sharp';
import { scrubbed } from '../../src/files/scrub/scrubbed';
import { CANARY, gif, jpeg, png, webp } from './pictures';

/** A file that comes in these parts, without its metadata. */
async function scrub(type: string, parts: Buffer[]): Promise<Buffer> {
  const out: Buffer[] = [];
  for await (const chunk of scrubbed(type, Readable.from(parts))) out.push(chunk);
  return Buffer.concat(out);
}

/** A file cut at these places. */
function cutAt(file: Buffer, places: number[]): Buffer[] {
  const cuts = [...new Set(places.map((place) => place % file.length))].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => file.subarray(from, [...cuts, file.length][index]));
}

const pixels = (file: Buffer): Promise<Buffer> =>
  sharp(file, { animated: true, failOn: 'error' }).raw().toBuffer();

describe('metadata of pictures', () => {
  const KINDS: [string, string, () => Promise<Buffer>][] = [
    ['JPEG', 'image/jpeg', () => jpeg()],
    ['progressive JPEG', 'image/jpeg', () => jpeg({ progressive: true })],
    ['PNG', 'image/png', png],
    ['WebP', 'image/webp', webp],
    ['animated GIF', 'image/gif', gif],
  ];

  it.each(KINDS)('of %s are gone, and not a pixel with them', async (_name, type, make) => {
    const file = await make();
    expect(file.includes(CANARY)).toBe(true);
    const clean = await scrub(type, [file]);
    expect(clean.includes(CANARY)).toBe(false);
    expect((await pixels(clean)).equals(await pixels(file))).toBe(true);
    const { exif, xmp, iptc, comments } = await sharp(clean).metadata();
    expect({ xmp, iptc, comments }).toEqual({});
    // All that a JPEG may still say is how it is turned.
    if (type !== 'image/jpeg') expect(exif).toBeUndefined();
    // Once more there is nothing to do.
    expect((await scrub(type, [clean])).equals(clean)).toBe(true);
  });

  it.each(KINDS)('of %s are gone however the file is cut on its way', async (_name, type, make) => {
    const file = await make();
    const clean = await scrub(type, [file]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 40 }), async (places) => {
        expect((await scrub(type, cutAt(file, places))).equals(clean)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(
      (
        await scrub(
          type,
          [...file].map((byte) => Buffer.from([byte])),
        )
      ).equals(clean),
    ).toBe(true);
  });

  it.each(KINDS)('of %s do not come through where it is broken off or damaged', async (_name, type, make) => {
    const file = await make();
    const clean = await scrub(type, [file]);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        const broken = await scrub(type, [file.subarray(0, length)]);
        expect(broken.includes(CANARY)).toBe(false);
        expect(broken.length).toBeLessThanOrEqual(clean.length);
      }),
      { numRuns: 100 },
    );
    // Whatever it is: it ends, and is never longer than what came.
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(60), async (bytes, kept) => {
        const wild = Buffer.concat([file.subarray(0, kept), bytes]);
        expect((await scrub(type, [wild])).length).toBeLessThanOrEqual(wild.length + 1);
      }),
      { numRuns: 200 },
    );
  });

  it('keep how a JPEG is turned: it would lie on its side without', async () => {
    const { orientation } = await sharp(await scrub('image/jpeg', [await jpeg()])).metadata();
    expect(orientation).toBe(6);
  });

  it('keep how often a GIF runs, and how long each of its pictures stands', async () => {
    expect(await sharp(await scrub('image/gif', [await gif()])).metadata()).toMatchObject({
      pages: 2,
      loop: 3,
      delay: [100, 200],
    });
  });

  it('are left where a file is no picture', async () => {
    const file = Buffer.from(`%PDF-1.7 ${CANARY}`);
    expect((await scrub('application/pdf', [file])).equals(file)).toBe(true);
  });
});

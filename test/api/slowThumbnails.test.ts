import { Readable } from 'node:stream';
import sharp from 'sharp';
import { findAttachment } from '../../store/attachments';
import type { AttachmentDocument } from '../../store/documents/attachmentDocument';
import { GridFsStore } from '../../store/files/gridFs';
import { thumbnailOf, TookTooLong } from '../../src/files/thumbnail';
import { Thumbnails } from '../../src/files/thumbnails';
import { ensureProgram } from './clamd';
import { TestDesk } from './desk';
import { fetched, uploaded } from './fileDesk';

/** How often it is tried in all, and how long nobody tries again, ms. */
const TRIES = 3;
const PAUSE = 60_000;

describe('a picture of a file that takes too long to make', () => {
  let desk: TestDesk;
  let customer: string;
  let picture: Buffer;
  beforeAll(async () => {
    ensureProgram('pdftoppm', 'poppler-utils');
    desk = await TestDesk.start();
    customer = await desk.customer();
    picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
  });
  afterAll(() => desk.stop());

  /** Makes pictures of one file, each time too slowly until it is told otherwise. */
  async function slow(): Promise<{
    id: string;
    tries: () => number;
    look: () => Promise<number>;
    quicker: () => void;
    later: () => Promise<void>;
  }> {
    const { database } = desk.desk;
    const id = await uploaded(desk, customer, { name: 'a.png', bytes: picture });
    let tries = 0;
    let busy = true;
    const thumbnails = new Thumbnails(database, new GridFsStore(database), undefined, (type, file) => {
      tries += 1;
      if (!busy) return thumbnailOf(type, file);
      file.destroy();
      return Promise.reject(new TookTooLong());
    });
    const now = async (): Promise<AttachmentDocument> => {
      const found = await findAttachment(database, id);
      if (!found) throw new Error('the file is not there');
      return found;
    };
    return {
      id,
      tries: () => tries,
      look: async () => thumbnails.sizeOf(await now()),
      quicker: () => (busy = false),
      later: async () => {
        const last = new Date(Date.now() - PAUSE);
        await database.attachments.updateOne({ _id: id }, { $set: { 'thumbnailTries.last': last } });
      },
    };
  }
  const thumbnail = (id: string) => fetched(desk, `/attachments/${id}/thumbnail`, { token: customer });

  it('is made by whoever looks later, when the machine has time', async () => {
    const { id, tries, look, quicker, later } = await slow();
    await expect(look()).rejects.toThrow(TookTooLong);
    // Not at once: it would hold up others.
    await expect(look()).rejects.toThrow(TookTooLong);
    expect(tries()).toBe(1);
    const now = await thumbnail(id);
    expect([now.status, now.headers.get('retry-after')]).toEqual([503, '60']);
    await later();
    quicker();
    expect(await look()).toBeGreaterThan(0);
    expect((await thumbnail(id)).status).toBe(200);
  });

  it('is not tried without end', async () => {
    const { id, tries, look, later } = await slow();
    for (let one = 1; one < TRIES; one += 1) {
      await expect(look()).rejects.toThrow(TookTooLong);
      await later();
    }
    expect(await look()).toBe(0);
    await later();
    expect(await look()).toBe(0);
    expect(tries()).toBe(TRIES);
    expect((await thumbnail(id)).status).toBe(404);
    const { body } = await desk.request('GET', `/attachments/${id}/link`, { token: customer });
    expect(body['link']).toMatchObject({ thumbnailUrl: null });
  });

  it('is told from one that cannot be made', async () => {
    const pdf = (): Readable => Readable.from([Buffer.from('%PDF-1.4\nno page')]);
    expect(await thumbnailOf('application/pdf', pdf())).toBeNull();
    await expect(thumbnailOf('application/pdf', pdf(), 1)).rejects.toThrow(TookTooLong);
    expect(await thumbnailOf('image/png', Readable.from([Buffer.from('no picture')]))).toBeNull();
  });
});

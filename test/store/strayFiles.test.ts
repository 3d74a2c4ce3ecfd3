import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beginUpload, findAttachment, keepUpload } from '../../store/attachments';
import type { Database } from '../../store/database';
import { thumbnailId } from '../../store/files/fileStore';
import { GridFsStore } from '../../store/files/gridFs';
import { doomAttachments, removeDoomed, removeStrays } from '../../store/files/removal';
import { Thumbnails } from '../../src/files/thumbnails';
import { jpeg } from '../files/pictures';
import { dropStore, freshStore } from './storeDesk';

/** Bytes that come in behind the removal of their file. */
describe('a file that is removed while it is worked on', () => {
  let database: Database;
  let files: GridFsStore;
  beforeAll(async () => {
    database = await freshStore();
    files = new GridFsStore(database);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => dropStore(database));

  const put = (id: string, bytes: Buffer): Promise<void> => pipeline(Readable.from([bytes]), files.write(id));
  async function kept(type: string, bytes: Buffer, id = randomBytes(12).toString('hex')): Promise<string> {
    const uploadedBy = { kind: 'customer' as const, id: 'customer-1' };
    await beginUpload(database, { _id: id, commandId: `k${id}`, uploadedBy, createdAt: new Date() }, 50);
    await put(id, bytes);
    await keepUpload(database, id, { name: 'a', type, size: bytes.length, sha256: '' });
    return id;
  }
  async function erase(id: string): Promise<void> {
    await doomAttachments(database, { _id: id });
    await removeDoomed(database, files, { _id: id });
  }
  /** Pieces of files that are stored, by the id that they are stored under. */
  const stored = async (): Promise<string[]> =>
    (await database.db.collection('files.chunks').distinct('files_id')).map(String).sort();

  it('leaves no picture behind that was made from it before', async () => {
    const id = await kept('image/jpeg', await jpeg());
    const document = await findAttachment(database, id);
    if (!document) throw new Error('the file is not kept');
    // The picture has been made, and is not stored yet.
    const remove = files.remove.bind(files);
    jest.spyOn(files, 'remove').mockImplementationOnce(async (given) => {
      await remove(given);
      await erase(id);
    });
    expect(await new Thumbnails(database, files).sizeOf(document)).toBe(0);
    expect(await stored()).toEqual([]);
  });

  it('has its picture noted as long as it is there', async () => {
    const id = await kept('image/jpeg', await jpeg());
    const document = await findAttachment(database, id);
    if (!document) throw new Error('the file is not kept');
    const size = await new Thumbnails(database, files).sizeOf(document);
    expect(size).toBeGreaterThan(0);
    expect((await findAttachment(database, id))?.thumbnail).toBe(size);
    expect(await removeStrays(database, files, 1000)).toBe(0);
    expect(await stored()).toEqual([id, thumbnailId(id)]);
    await erase(id);
  });

  it('is found by what a killed process left of it: whole, in part, or its picture', async () => {
    // Apart, so that each is as likely to be looked at.
    const [stays = '', goes = '', half = ''] = ['2', '7', 'c'].map((digit) => digit.repeat(24));
    for (const id of [stays, goes, half]) await kept('text/plain', Buffer.from('words'), id);
    await erase(goes);
    await put(thumbnailId(goes), Buffer.from('a picture'));
    await put(thumbnailId(stays), Buffer.from('a picture'));
    // Half of its pieces were there when it was removed, the rest came after.
    await erase(half);
    await database.db
      .collection<{ _id: string; files_id: string; n: number }>('files.chunks')
      .insertOne({ _id: 'piece', files_id: half, n: 7 });
    // A look takes a part, another each time.
    let found = 0;
    for (let look = 0; found < 2 && look < 1000; look += 1) found += await removeStrays(database, files, 1);
    expect(found).toBe(2);
    expect(await stored()).toEqual([stays, thumbnailId(stays)]);
    expect(await files.has(stays)).toBe(true);
  });
});

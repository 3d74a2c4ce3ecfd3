import { unzipSync } from 'fflate';
import { TestDesk } from './desk';
import { uploaded } from './fileDesk';

describe('an export', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  it('holds all the rest when a file is removed while it is written', async () => {
    const token = await desk.customer('premium', { sub: 'packer' });
    const attachments = [
      await uploaded(desk, token, { name: 'stays.txt', bytes: 'stays' }),
      await uploaded(desk, token, { name: 'goes.txt', bytes: 'goes' }),
    ];
    await desk.open(token, { attachments });
    const [, goes = ''] = attachments;
    const { database } = desk.desk;
    // Removed once the list of files has been read.
    const list = database.attachments.find.bind(database.attachments);
    const find = jest.spyOn(database.attachments, 'find').mockImplementation((filter, options) => {
      const cursor = list(filter, options);
      const read = cursor.toArray.bind(cursor);
      cursor.toArray = async () => {
        const found = await read();
        await database.db.collection<{ _id: string }>('files.files').deleteOne({ _id: goes });
        await database.attachments.deleteOne({ _id: goes });
        return found;
      };
      return cursor;
    });
    const answer = await fetch(`${desk.url}/api/v1/support/customers/me/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const files = Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())));
    find.mockRestore();
    expect(files.filter((name) => name.includes('stays.txt'))).toHaveLength(1);
    expect(files.filter((name) => name.includes('goes.txt'))).toEqual([]);
    expect(files).toHaveLength(3);
  });

  it('ends, and not as a whole one, when its customer’s erasure begins while it is written', async () => {
    const token = await desk.customer('premium', { sub: 'goer' });
    for (const subject of ['The first', 'The second']) await desk.open(token, { subject });
    const { database } = desk.desk;
    // Asked for while the first ticket is written.
    const list = database.surveys.find.bind(database.surveys);
    const find = jest.spyOn(database.surveys, 'find').mockImplementationOnce((filter, options) => {
      const cursor = list(filter, options);
      const read = cursor.toArray.bind(cursor);
      cursor.toArray = async () => {
        expect((await desk.request('DELETE', '/customers/me', { token })).status).toBe(202);
        return read();
      };
      return cursor;
    });
    const answer = await fetch(`${desk.url}/api/v1/support/customers/me/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await expect(answer.arrayBuffer()).rejects.toThrow();
    find.mockRestore();
  });
});

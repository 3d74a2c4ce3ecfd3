import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { doomAttachments } from '../../store/files/removal';
import { GridFsStore } from '../../store/files/gridFs';
import { Thumbnails } from '../../src/files/thumbnails';
import { TestDesk } from './desk';
import { fetched, uploaded } from './fileDesk';

/** As many pictures of one uploader's files as may wait. */
const OF_ONE = 40;

describe('pictures of files that many want at once', () => {
  let desk: TestDesk;
  let picture: Buffer;
  beforeAll(async () => {
    desk = await TestDesk.start();
    picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123456' } })
      .png()
      .toBuffer();
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => desk.stop());

  const file = (token: string): Promise<string> => uploaded(desk, token, { name: 'a.png', bytes: picture });
  let asking: jest.SpyInstance<Promise<number>, Parameters<Thumbnails['sizeOf']>>;
  beforeEach(() => {
    asking = jest.spyOn(Thumbnails.prototype, 'sizeOf');
  });
  const asked = async (id: string): Promise<void> => {
    while (!asking.mock.calls.some(([{ _id }]) => _id === id)) await sleep(5);
  };
  const remove = async (id: string): Promise<void> => {
    const { database } = desk.desk;
    await doomAttachments(database, { _id: id });
    await new GridFsStore(database).remove(id);
  };
  /** Pictures are made one at a time: the first that is read from now on holds up all others until `goOn`. */
  const held = (): { reached: Promise<void>; goOn: () => void } => {
    const files = new GridFsStore(desk.desk.database);
    const gate = new PassThrough();
    let goOn = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      jest.spyOn(GridFsStore.prototype, 'read').mockImplementationOnce((id) => {
        goOn = () => {
          const bytes = files.read(id);
          bytes.on('error', (error) => gate.destroy(error)).pipe(gate);
        };
        resolve();
        return gate;
      });
    });
    return { reached, goOn: () => goOn() };
  };

  it('hold up nobody else, and no more wait than can be made', async () => {
    const [busy, calm] = [await desk.customer(), await desk.customer()];
    const theirs: string[] = [];
    for (let index = 0; index < OF_ONE + 3; index += 1) theirs.push(await file(busy));
    const ours = await file(calm);
    const made: string[] = [];
    const look = async (token: string, id: string) => {
      const answer = await fetched(desk, `/attachments/${id}/thumbnail`, { token });
      made.push(id);
      return answer;
    };
    const { reached, goOn } = held();
    const first = look(busy, theirs[0] ?? '');
    await reached;
    const others = theirs.slice(1).map((id) => look(busy, id));
    // Those that are refused are answered while all others wait.
    while (made.length < 2) await sleep(5);
    const refused = await Promise.all(others.filter((_, index) => made.includes(theirs[index + 1] ?? '')));
    expect(refused.map(({ status }) => status)).toEqual([503, 503]);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['5', '5']);
    const mine = look(calm, ours);
    await asked(ours);
    goOn();
    expect((await mine).status).toBe(200);
    const statuses = (await Promise.all([first, ...others])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([...Array<number>(OF_ONE + 1).fill(200), 503, 503]);
    expect(made.indexOf(ours)).toBeLessThan(2 + 5);
    const late = theirs.find((id) => made.indexOf(id) < 2) ?? '';
    expect((await fetched(desk, `/attachments/${late}/thumbnail`, { token: busy })).status).toBe(200);
  });

  it('are not there, which is no fault, of a file that was removed while it waited', async () => {
    const customer = await desk.customer();
    const [slow, gone] = [await file(customer), await file(customer)];
    const { reached, goOn } = held();
    const look = (id: string) => fetched(desk, `/attachments/${id}/thumbnail`, { token: customer });
    const first = look(slow);
    await reached;
    const waits = look(gone);
    await asked(gone);
    await remove(gone);
    goOn();
    expect((await first).status).toBe(200);
    expect((await waits).status).toBe(404);
  });

  it('are not there of a file that is removed while its picture is made', async () => {
    const customer = await desk.customer();
    const id = await file(customer);
    const { reached, goOn } = held();
    const look = fetched(desk, `/attachments/${id}/thumbnail`, { token: customer });
    await reached;
    await remove(id);
    goOn();
    expect((await look).status).toBe(404);
  });
});

import { compactVerify } from 'jose';
import { randomBytes } from 'node:crypto';
import { changeCustomer } from '../../store/customers';
import { eraseSome, findErasure, requestErasure } from '../../store/erasure/erasures';
import type { ErasureDocument } from '../../store/documents/erasureDocument';
import { opened } from '../store/storeDesk';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { untilTrue } from './desk/untilTrue';

jest.setTimeout(600_000);

const KEY = 'the audit secret of these tests, long enough';
const TICKETS = 240;

describe('an erasure of more tickets than one step takes', () => {
  let desk: DeskOfProcesses;
  beforeAll(async () => {
    desk = await DeskOfProcesses.make();
    await desk.database.ensureIndexes();
  });
  afterAll(() => desk.stop());

  /** Asks for the erasure of a customer with closed tickets, each with a message. */
  async function asked(customerId: string): Promise<void> {
    const { database } = desk;
    await changeCustomer(database, customerId, { name: 'Ada', email: 'ada@example.com' }, new Date());
    await database.customers.updateOne({ _id: customerId }, { $set: { name: 'Ada' } }, { upsert: true });
    const { id } = await opened(database, { customerId });
    const [ticket] = await database.tickets.find({ _id: id }).toArray();
    if (!ticket) throw new Error('the ticket is not stored');
    const ids = [id, ...Array.from({ length: TICKETS - 1 }, () => randomBytes(12).toString('hex'))];
    await database.tickets.deleteOne({ _id: id });
    await database.tickets.insertMany(
      ids.map((_id) => ({
        ...ticket,
        _id,
        number: `SPT-2026-${_id}`,
        status: 'closed' as const,
        engine: { ...ticket.engine, started: true, done: true },
      })),
    );
    await database.messages.insertMany(
      ids.map((ticketId) => ({
        _id: randomBytes(12).toString('hex'),
        ticketId,
        customerId,
        seq: 2,
        kind: 'public' as const,
        state: 'published' as const,
        author: { kind: 'customer' as const, id: customerId, name: 'Ada' },
        text: 'words',
        attachments: [],
        createdAt: new Date(),
        publishedAt: new Date(),
        command: null,
      })),
    );
    await requestErasure(database, customerId, { id: customerId, role: 'customer' }, new Date());
  }
  const erasure = async (customerId: string): Promise<ErasureDocument> => {
    const found = await findErasure(desk.database, customerId);
    if (!found) throw new Error('nothing was asked for');
    return found;
  };

  /** A customer in the midst of whose erasure the worker was killed; another one, where it was quicker than the kill. */
  async function killedMidway(): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      const leaver = `leaver-of-many-${tries}`;
      await asked(leaver);
      // It finds at its start what was asked for.
      const first = await desk.worker({ AUDIT_SECRET: KEY });
      await untilTrue('it is under way', async () => (await erasure(leaver)).erased.tickets >= 5);
      await first.kill();
      const { state, erased } = await erasure(leaver);
      if (state !== 'done' && erased.tickets < TICKETS) return leaver;
      expect(tries).toBeLessThan(5);
    }
  }

  it('is finished by another worker where one was killed, with a true report', async () => {
    const leaver = await killedMidway();
    await desk.worker({ AUDIT_SECRET: KEY });
    await untilTrue('it is done', async () => (await erasure(leaver)).state === 'done', 200_000);
    const { report, signed } = await erasure(leaver);
    expect(report).toMatchObject({ remaining: 0, erased: { tickets: TICKETS, messages: TICKETS } });
    const { payload } = await compactVerify(String(signed), new TextEncoder().encode(KEY));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(report);
    expect(await desk.database.messages.countDocuments({ text: { $ne: '' } })).toBe(0);
  });

  it('counts each ticket once, though a worker that was believed dead goes on beside the next', async () => {
    await asked('twice');
    const step = (): Promise<number> => eraseSome(desk.database, 'twice', TICKETS, new Date());
    await desk.database.erasures.updateOne({ _id: 'twice' }, { $set: { started: true } });
    await Promise.all([step(), step()]);
    expect((await erasure('twice')).erased).toMatchObject({ tickets: TICKETS, messages: TICKETS });
  });
});

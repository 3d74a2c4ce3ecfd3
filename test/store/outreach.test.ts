import type { Database } from '../../store/database';
import { takeInCustomer } from '../../store/customers';
import { finishOutreach, listOutreach, openOutreach } from '../../store/outreach';
import { agent, dropStore, freshStore } from './storeDesk';

const PLANNED = Date.parse('2026-11-23T10:00:00Z');
const HOUR = 3_600_000;

describe('outreach tasks', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
    await agent(database, 'manager', { level: 2 });
    await agent(database, 'deputy', { level: 2 });
    await vip('vip-1');
  });
  afterEach(() => dropStore(database));

  const vip = async (id: string, more: Record<string, unknown> = {}): Promise<void> => {
    const managers = { accountManagerId: 'manager', deputyManagerId: 'deputy' };
    const person = { name: 'V', email: '', tier: 'vip' as const, zone: 'UTC', language: 'en' };
    await takeInCustomer(database, id, { ...person, ...managers, ...more }, new Date());
  };
  const open = (customerId = 'vip-1', plannedAt = PLANNED): Promise<string | null> =>
    openOutreach(database, { customerId, plannedAt }, new Date());
  const agents = async (): Promise<string[]> =>
    (await database.outreach.find().sort({ dueAt: 1 }).toArray()).map(({ agentId }) => agentId);

  it('are opened once a planned instant, with one notice, however many try at once', async () => {
    const keys = await Promise.all(Array.from({ length: 12 }, () => open()));
    expect(new Set(keys).size).toBe(1);
    expect(await database.outreach.countDocuments()).toBe(1);
    expect(await database.notifications.find().toArray()).toMatchObject([
      {
        _id: keys[0],
        kind: 'check-in',
        to: { kind: 'agent', id: 'manager' },
        state: 'pending',
        ticketId: null,
      },
    ]);
    await open('vip-1', PLANNED + HOUR);
    expect(await database.outreach.countDocuments()).toBe(2);
  });

  it('are the manager’s, the deputy’s while only that one is available, and nobody’s who has left', async () => {
    const set = (id: string, change: Record<string, unknown>) =>
      database.db.collection('agents').updateOne({ name: `Agent ${id}` }, { $set: change });
    await open('vip-1', PLANNED);
    await set('manager', { availability: 'away' });
    await open('vip-1', PLANNED + HOUR);
    await set('deputy', { availability: 'off' });
    await open('vip-1', PLANNED + 2 * HOUR);
    await set('manager', { active: false });
    await open('vip-1', PLANNED + 3 * HOUR);
    expect(await agents()).toEqual(['manager', 'deputy', 'manager', 'deputy']);
    await set('deputy', { active: false });
    expect(await open('vip-1', PLANNED + 4 * HOUR)).toBeNull();
    // What is open already keeps its notice.
    expect(await open('vip-1', PLANNED)).toMatch(/^check-in:/);
  });

  it('have no point for somebody who is no vip, has no manager, or is not known', async () => {
    await vip('premium-1', { tier: 'premium' });
    await vip('vip-2', { accountManagerId: null, deputyManagerId: null });
    for (const id of ['premium-1', 'vip-2', 'nobody']) expect(await open(id)).toBeNull();
    expect(await database.outreach.countDocuments()).toBe(0);
    expect(await database.notifications.countDocuments()).toBe(0);
  });

  it('are listed soonest first, page by page, by an index', async () => {
    for (const hours of [3, 1, 2]) await open('vip-1', PLANNED + hours * HOUR);
    await vip('vip-2', { accountManagerId: 'deputy' });
    await open('vip-2', PLANNED);
    for (const agentId of ['manager', undefined]) {
      const query = { state: 'open' as const, limit: 2, ...(agentId ? { agentId } : {}) };
      const first = await listOutreach(database, query);
      const second = await listOutreach(database, { ...query, cursor: first.nextCursor ?? '' });
      const due = [...first.outreach, ...second.outreach].map(
        ({ dueAt }) => (dueAt.getTime() - PLANNED) / HOUR,
      );
      expect(due).toEqual(agentId ? [1, 2, 3] : [0, 1, 2, 3]);
      expect(second.nextCursor).toBeNull();
    }
  });

  it('that are done are listed newest first, page by page, by an index', async () => {
    await vip('vip-2', { accountManagerId: 'deputy' });
    // Settled in another order than they were due.
    for (const [hours, doneAfter] of [
      [1, 5],
      [2, 7],
      [3, 6],
    ] as const) {
      await open('vip-1', PLANNED + hours * HOUR);
      const task = await database.outreach.findOne({ dueAt: new Date(PLANNED + hours * HOUR) });
      const done = { by: 'manager', at: new Date(PLANNED + doneAfter * HOUR), note: null };
      await finishOutreach(database, task?._id ?? '', done);
    }
    await open('vip-2', PLANNED);
    for (const agentId of ['manager', undefined]) {
      const query = { state: 'done' as const, limit: 2, ...(agentId ? { agentId } : {}) };
      const first = await listOutreach(database, query);
      const second = await listOutreach(database, { ...query, cursor: first.nextCursor ?? '' });
      const done = [...first.outreach, ...second.outreach].map(({ doneAt }) => doneAt?.getTime() ?? 0);
      expect(done.map((at) => (at - PLANNED) / HOUR)).toEqual([7, 6, 5]);
      expect(second.nextCursor).toBeNull();
      // A place in one order is none in the other.
      const elsewhere = { ...query, state: 'open' as const, cursor: first.nextCursor ?? '' };
      await expect(listOutreach(database, elsewhere)).rejects.toThrow('cursor');
    }
  });

  it('are done once: the first to say so is remembered', async () => {
    await open();
    const id = (await database.outreach.findOne())?._id ?? '';
    const at = new Date('2026-11-23T11:00:00Z');
    await finishOutreach(database, id, { by: 'manager', at, note: 'spoke' });
    const again = await finishOutreach(database, id, { by: 'deputy', at: new Date(), note: 'no' });
    expect(again).toMatchObject({ state: 'done', doneBy: 'manager', doneAt: at, note: 'spoke' });
    expect(await finishOutreach(database, 'f'.repeat(24), { by: 'x', at, note: null })).toBeNull();
    expect((await listOutreach(database, { state: 'open', limit: 10 })).outreach).toEqual([]);
  });
});

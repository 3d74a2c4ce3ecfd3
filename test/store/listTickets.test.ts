import type { Database } from '../../store/database';
import { InvalidCursor } from '../../store/cursor';
import { TICKET_SORTS } from '../../store/documents/ticketDocument';
import { listTickets, ticketCursor, type TicketQuery } from '../../store/listTickets';
import { CATEGORIES, PRIORITIES, TIERS } from '../../domain/vocabulary';
import { fillInPromises } from '../../store/openPromises';
import type { TicketState } from '../../domain/ticket/state';
import { agent, dropStore, freshStore, opened, recordSaid, turnOf } from './storeDesk';

const TICKETS = 60;
const FILTERS: Partial<TicketQuery>[] = [
  {},
  { customerId: 'customer-1' },
  { status: ['open'] },
  { status: ['open', 'in-progress', 'awaiting-response'] },
  { assignee: 'a1' },
  { assignee: null },
  { tier: ['vip', 'premium'], priority: ['high'], breached: false },
  { category: ['billing'], channel: ['email'], level: [1, 2] },
  { tags: ['refund'] },
  { late: true },
  { dueBefore: new Date(4_000_000_000_000), assignees: ['a1', 'a2'] },
  { q: 'itinerary' },
  { q: 'itinerary broken', status: ['open'] },
  { customerId: 'customer-1', status: ['open'], q: 'broken' },
  { assignee: 'a1', status: ['open', 'resolved'], tier: ['free'] },
];

/** Every stage of a winning plan, by name. */
function stagesOf(plan: unknown): string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  const { stage, ...rest } = plan as Record<string, unknown>;
  return [...(typeof stage === 'string' ? [stage] : []), ...Object.values(rest).flatMap(stagesOf)];
}

describe('lists of tickets', () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshStore();
    await agent(database, 'a1', { level: 4, capacity: TICKETS / 2 });
    const start = Date.now();
    for (let index = 0; index < TICKETS; index += 1) {
      await opened(database, {
        // Three tickets share each instant: the id has to break the tie.
        now: start - Math.floor(index / 3) * 1_000,
        customerId: `customer-${index % 3}`,
        tier: TIERS[index % 3],
        priority: PRIORITIES[index % 4],
        category: CATEGORIES[index % 5],
        tags: index % 2 === 0 ? ['refund'] : [],
        subject: index % 2 === 0 ? 'Itinerary is broken' : 'Invoice missing',
        description: `Número ${index} — 旅行の計画`,
      });
    }
  });
  afterAll(async () => {
    await dropStore(database);
  });

  const combinations = FILTERS.flatMap((filter) => TICKET_SORTS.map((sort) => ({ ...filter, sort })));

  it.each(combinations)('%j walks an index in its order: nothing scanned, nothing sorted', async (query) => {
    const first = await listTickets(database, { ...query, limit: 2 });
    for (const cursor of [undefined, first.nextCursor ?? undefined]) {
      const explained = await ticketCursor(database, { ...query, limit: 2, cursor })
        .limit(3)
        .explain('queryPlanner');
      const stages = stagesOf(
        (explained as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan,
      );
      expect(stages).toContain('IXSCAN');
      expect(stages).not.toContain('COLLSCAN');
      expect(stages).not.toContain('SORT');
    }
  });

  it.each(combinations)('%j gives every ticket once, page by page', async (query) => {
    const whole = await listTickets(database, { ...query, limit: 100 });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTickets(database, { ...query, limit: 7, cursor });
      expect(page.tickets.length).toBeLessThanOrEqual(7);
      paged.push(...page.tickets.map(({ _id }) => _id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole.tickets.map(({ _id }) => _id));
    expect(new Set(paged).size).toBe(paged.length);
    const { sort } = query;
    const values = whole.tickets.map((ticket) => ticket[sort]?.getTime() ?? -1);
    expect(values).toEqual([...values].sort((a, b) => (sort === 'slaDeadline' ? a - b : b - a)));
  });

  it('by deadline: what is late, what is due, what waits for the customer, what is done last', async () => {
    const customerId = 'customer-in-order';
    const minute = 60_000;
    const now = Date.now();
    // Around the clock: what came in a night would all be due at the same time.
    const at = (openedAt: number): Promise<TicketState> =>
      opened(database, { customerId, tier: 'vip', now: openedAt });
    const [closed, answered, fresh, waits, older] = [
      await at(now - 600 * minute),
      await at(now - 300 * minute),
      await at(now - 200 * minute),
      await at(now - 400 * minute),
      await at(now - 250 * minute),
    ];
    await recordSaid(database, turnOf(closed, 'close', { messageId: 'm-closed' }));
    // Its answer was due first of all, and is given: what is promised now is the solution.
    await recordSaid(
      database,
      turnOf(answered, 'agent-reply', { messageId: 'm-1', awaitCustomer: false, resolve: false }),
    );
    await recordSaid(
      database,
      turnOf(waits, 'agent-reply', { messageId: 'm-2', awaitCustomer: true, resolve: false }),
    );
    const { tickets } = await listTickets(database, { customerId, sort: 'slaDeadline', limit: 100 });
    expect(tickets.map(({ _id }) => _id)).toEqual(
      [older, fresh, answered, waits, closed].map(({ id }) => id),
    );

    // As tickets were kept before: the closed one comes first, until it has been filled in.
    await database.tickets.updateOne({ _id: closed.id }, { $set: { slaDeadline: new Date(now) } });
    await fillInPromises(database);
    const again = await listTickets(database, { customerId, sort: 'slaDeadline', limit: 100 });
    expect(again.tickets.at(-1)?._id).toBe(closed.id);

    // One that does not come to fit is passed over: a start does not hang on it.
    await database.tickets.updateOne(
      { _id: closed.id },
      { $set: { slaDeadline: null, 'state.status': 'open' } },
    );
    await fillInPromises(database);
  });

  it('finds words whatever their case, accents and script', async () => {
    const found = async (q: string): Promise<number> =>
      (await listTickets(database, { q, sort: 'createdAt', limit: 100 })).tickets.length;
    expect(await found('ITINERARY broken')).toBe(TICKETS / 2);
    expect(await found('numero')).toBe(TICKETS);
    expect(await found('旅行')).toBe(TICKETS);
    expect(await found('itinerary missing')).toBe(0);
    expect(await found('?!')).toBe(0);
  });

  it('refuses a cursor that it did not give', async () => {
    const { nextCursor } = await listTickets(database, { sort: 'createdAt', limit: 1 });
    for (const cursor of ['x', 'W10', '{}', `${nextCursor}x`, 'bnVsbA', 'a'.repeat(300)]) {
      await expect(listTickets(database, { sort: 'updatedAt', limit: 1, cursor })).rejects.toThrow(
        InvalidCursor,
      );
    }
    await expect(
      listTickets(database, { sort: 'updatedAt', limit: 1, cursor: nextCursor ?? '' }),
    ).rejects.toThrow(InvalidCursor);
  });
});

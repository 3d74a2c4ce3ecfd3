import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { evolve } from '../../domain/ticket/evolve';
import { changeAgent, type AgentProfile } from '../../store/agents';
import type { Database } from '../../store/database';
import { setAvailability } from '../../store/availability';
import { takeInCustomer } from '../../store/customers';
import { bestWaitingFor, missedOffers } from '../../store/waitingTickets';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

describe('who gets a ticket', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
  });
  afterEach(async () => {
    await dropStore(database);
  });

  const assignee = async (input: Parameters<typeof opened>[1]): Promise<string | null> =>
    (await opened(database, input)).assignee?.agentId ?? null;

  it('is of the level or above, has the skill, and is there', async () => {
    await agent(database, 'low', { level: 1 });
    await agent(database, 'unskilled', { level: 2, skills: ['billing'] });
    await agent(database, 'away', { level: 2, availability: 'away' });
    expect(await assignee({ tier: 'vip' })).toBeNull();
    await agent(database, 'fits', { level: 3 });
    expect(await assignee({ tier: 'vip' })).toBe('fits');
  });

  it('is there, whatever their working hours say', async () => {
    const workingHours = {
      zone: 'UTC',
      weekly: { '1': [['03:00', '03:01']] as [string, string][] },
      holidays: [],
    };
    await agent(database, 'on-at-night', { workingHours });
    expect(await assignee({})).toBe('on-at-night');
  });

  it('speaks the customer’s language, else English', async () => {
    await agent(database, 'english');
    await agent(database, 'japanese', { languages: ['ja'] });
    expect(await assignee({ language: 'ja' })).toBe('japanese');
    expect(await assignee({ language: 'fr' })).toBe('english');
  });

  const entrusted = (customerId: string, tier: 'premium' | 'vip') =>
    takeInCustomer(
      database,
      customerId,
      {
        name: 'V',
        email: 'v@example.com',
        tier,
        zone: 'UTC',
        language: 'en',
        accountManagerId: 'manager',
        deputyManagerId: 'deputy',
      },
      new Date(),
    );

  it('is a vip’s account manager first, then the deputy', async () => {
    await entrusted('customer-1', 'vip');
    await agent(database, 'idle', { level: 2 });
    await agent(database, 'manager', { level: 2, capacity: 1, skills: [] });
    await agent(database, 'deputy', { level: 2, capacity: 1, skills: [] });
    expect(await assignee({ tier: 'vip' })).toBe('manager');
    expect(await assignee({ tier: 'vip' })).toBe('deputy');
    expect(await assignee({ tier: 'vip' })).toBe('idle');
  });

  describe('that is reopened', () => {
    /** Who has it after its reopen: it was `knows`'s, who has one more, while somebody idle is there as well. */
    async function afterReopen(
      changed: Partial<AgentProfile>,
      tier: 'premium' | 'vip' = 'premium',
      meanwhile = (): Promise<void> => Promise.resolve(),
    ): Promise<string | null> {
      await agent(database, 'knows', { level: 2, capacity: 2 });
      const ticket = await opened(database, { tier });
      expect(ticket.assignee?.agentId).toBe('knows');
      const resolve = turnOf(ticket, 'resolve', { messageId: 'm1' });
      await recordSaid(database, resolve);
      await opened(database);
      await changeAgent(database, 'knows', changed);
      await agent(database, 'idle', { level: 2 });
      await meanwhile();
      const customer = { kind: 'customer' as const, id: 'customer-1' };
      const again = turnOf(resolve.state, 'customer-message', { messageId: 'm2', thanks: false }, customer);
      const { extra } = await recordSaid(database, again);
      await expectSoundLoads(database);
      return extra.reduce(evolve, again.state).assignee?.agentId ?? null;
    }

    it('is whoever had it, though others are less busy, and whatever their skills', async () => {
      expect(await afterReopen({ skills: [] })).toBe('knows');
    });

    it.each([
      ['are away', { availability: 'away' as const }],
      ['are full', { capacity: 1 }],
      ['are below its level', { level: 1 as const }],
    ])('is somebody else where they %s', async (_, changed) => {
      expect(await afterReopen(changed, 'vip')).toBe('idle');
    });

    it('is a vip’s account manager all the same', async () => {
      await entrusted('customer-1', 'vip');
      const arrives = () => agent(database, 'manager', { level: 2, skills: [] });
      expect(await afterReopen({}, 'vip', arrives)).toBe('manager');
    });
  });

  it('gets the most urgent of what waits', async () => {
    const later = await opened(database, { priority: 'low' });
    const sooner = await opened(database, { priority: 'critical' });
    await agent(database, 'back');
    expect(await bestWaitingFor(database, 'back', 5)).toEqual([sooner.id, later.id]);
  });

  it('gets what is promised now before what has been answered, however early that answer was due, and before what waits for the customer', async () => {
    const HOUR = 3_600_000;
    const ago = Date.now() - 10 * HOUR;
    await agent(database, 'goes', { level: 4 });
    /** Answered in its time, its agent gone. */
    const givenBack = async (awaitCustomer: boolean): Promise<string> => {
      const ticket = await opened(database, { tier: 'vip', now: ago });
      const reply = turnOf(ticket, 'agent-reply', {
        messageId: `m-${ticket.id}`,
        awaitCustomer,
        resolve: false,
      });
      await recordSaid(database, reply);
      await changeAgent(database, 'goes', { availability: 'off' });
      await recordSaid(database, turnOf(reply.state, 'give-back', { agentId: 'goes' }));
      await changeAgent(database, 'goes', { availability: 'on' });
      return ticket.id;
    };
    const asked = await givenBack(true);
    const answered = await givenBack(false);
    await changeAgent(database, 'goes', { availability: 'off' });
    const unanswered = await opened(database, { tier: 'vip', priority: 'low' });
    await agent(database, 'back', { level: 4 });
    expect(await bestWaitingFor(database, 'back', 5)).toEqual([unanswered.id, answered, asked]);
  });

  it('offers what waits to a vip’s manager and deputy, who need neither skill nor language, in its turn', async () => {
    await entrusted('customer-1', 'vip');
    await entrusted('customer-2', 'premium');
    const later = await opened(database, { tier: 'vip', language: 'ja', priority: 'low' });
    const sooner = await opened(database, { tier: 'vip', language: 'ja', priority: 'critical' });
    const between = await opened(database, { tier: 'vip', category: 'billing', customerId: 'other' });
    // Neither of a vip, nor of theirs, nor of their level.
    await opened(database, { tier: 'premium', customerId: 'customer-2' });
    await opened(database, { tier: 'vip', customerId: 'other' });
    await agent(database, 'manager', { level: 2, skills: ['billing'], languages: ['en'], capacity: 1 });
    expect(await bestWaitingFor(database, 'manager', 5)).toEqual([sooner.id, between.id, later.id]);
    expect(await missedOffers(database)).toEqual({ missed: [sooner.id], silent: [] });
    await agent(database, 'deputy', { level: 2, skills: [], languages: ['fr'] });
    expect(await bestWaitingFor(database, 'deputy', 1)).toEqual([sooner.id]);
    await database.agents.updateOne({ _id: 'manager' }, { $set: { level: 1 } });
    expect(await bestWaitingFor(database, 'manager', 5)).toEqual([]);
    await database.agents.updateMany({}, { $set: { availability: 'away' } });
    expect(await missedOffers(database)).toEqual({ missed: [], silent: [] });
  });

  it('offers what waits of a vip to who stands in for their absent manager, and is found when that was missed', async () => {
    await entrusted('customer-1', 'vip');
    const waiting = await opened(database, { tier: 'vip', language: 'ja' });
    await agent(database, 'manager', { level: 2, skills: [], availability: 'away' });
    await agent(database, 'standIn', { level: 2, skills: [] });
    expect(await bestWaitingFor(database, 'standIn', 5)).toEqual([]);
    const leave = { availability: 'off' as const, until: null, at: new Date(), deputyId: 'standIn' };
    await setAvailability(database, 'manager', leave);
    expect(await bestWaitingFor(database, 'standIn', 5)).toEqual([waiting.id]);
    expect(await missedOffers(database)).toEqual({ missed: [waiting.id], silent: [] });
    await setAvailability(database, 'manager', { availability: 'on', until: null, at: new Date() });
    expect(await bestWaitingFor(database, 'standIn', 5)).toEqual([]);
    expect(await bestWaitingFor(database, 'manager', 5)).toEqual([waiting.id]);
  });

  it('is offered by whoever has the nearest deadline, its solution’s where no answer is promised, and is reached in the end', async () => {
    const DAY = 24 * 3_600_000;
    const start = Date.now() - 10 * DAY;
    const category = 'account';
    const terms = termsFor(DEFAULT_POLICY, 'vip', 'UTC');
    const none = { critical: null, high: null, medium: null, low: null };
    const unanswered = { ...terms, response: none };
    const unpromised = await opened(database, { tier: 'vip', category, now: start, terms: unanswered });
    const promised: string[] = [];
    for (let day = 0; day < 10; day += 1) {
      promised.push((await opened(database, { tier: 'vip', category, now: start + day * DAY })).id);
    }
    await agent(database, 'newcomer', { skills: [category], level: 4, capacity: 20 });
    // Solved within 48 hours; an answer within 4.
    expect(await bestWaitingFor(database, 'newcomer', 20)).toEqual([
      ...promised.slice(0, 2),
      unpromised.id,
      ...promised.slice(2),
    ]);
  });
});

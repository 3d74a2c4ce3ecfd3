import { AGENT, LEAD, type TicketLife } from './ticketLife';
import { DAY, HOUR, MINUTE, TimeSkippingDesk } from './timeSkippingDesk';

describe('a breach', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agentsOfLevels(1, 2, 3);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('climbs to level 4, a step each quarter of the commitment, through agents of each level', async () => {
    const monday = await desk.passUntilMonday();
    const ticket = await desk.open({ priority: 'high' });
    const openedAt = ticket.opened.createdAt;
    expect(ticket.opened.assignee?.agentId).toBe('level-1');
    await desk.passUntil(monday + 6 * HOUR + MINUTE);
    const state = await ticket.live();
    expect(await levels(ticket)).toEqual([
      [2, openedAt + 4 * HOUR],
      [3, openedAt + 5 * HOUR],
      [4, openedAt + 6 * HOUR],
    ]);
    expect((await ticket.facts('ticket.assigned')).map(({ data }) => data.agentId)).toEqual([
      'level-1',
      'level-2',
      'level-3',
    ]);
    expect(state).toMatchObject({ level: 4, assignee: null, breached: true });
    expect(state.waitingSince).not.toBeNull();
    await desk.pass(DAY);
    expect((await ticket.live()).level).toBe(4);
    expect(await ticket.facts('clock.breached', 'first-response')).toHaveLength(1);
    // A late reply is a fact of its own, beside the breach.
    await ticket.reply();
    expect((await ticket.facts('clock.fulfilled', 'first-response'))[0]?.data.late).toBe(true);
    const levelsFreed = await desk.database.agents.find({}, { projection: { load: 1 } }).toArray();
    expect(levelsFreed.map(({ load }) => load)).toEqual([0, 0, 0]);
  });

  it('stops climbing when the reply comes', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ priority: 'high' });
    await desk.pass(4 * HOUR + 30 * MINUTE);
    await ticket.reply('resolves');
    await desk.pass(6 * HOUR);
    expect((await ticket.live()).level).toBe(2);
    expect(await levels(ticket)).toHaveLength(1);
  });

  it('waits with its next step while the resolution clock is paused', async () => {
    const ticket = await desk.open({ tier: 'vip' });
    const openedAt = ticket.opened.createdAt;
    await ticket.reply();
    await desk.passUntil(openedAt + 48 * HOUR + 6 * HOUR);
    expect(await levels(ticket)).toEqual([[3, openedAt + 48 * HOUR]]);
    await ticket.reply('asks');
    await desk.pass(2 * DAY);
    expect(await levels(ticket)).toHaveLength(1);
    await ticket.send('reopen', { messageId: `${ticket.id}-note` }, AGENT);
    const [paused] = await ticket.facts('clock.paused', 'resolution');
    const [resumed] = await ticket.facts('clock.resumed', 'resolution');
    const lost = (resumed?.at.getTime() ?? 0) - (paused?.at.getTime() ?? 0);
    await desk.pass(7 * HOUR);
    await ticket.live();
    expect(await levels(ticket)).toEqual([
      [3, openedAt + 48 * HOUR],
      [4, openedAt + 60 * HOUR + lost],
    ]);
  });

  it('lowered by a lead long after, climbs one step at a time, also where each task replays the whole life', async () => {
    const uncached = await TimeSkippingDesk.start({ maxCachedWorkflows: 0 });
    try {
      await uncached.agentsOfLevels(1, 2, 3, 4);
      await uncached.passUntilMonday();
      const ticket = await uncached.open({ priority: 'high' });
      const openedAt = ticket.opened.createdAt;
      await uncached.passUntil(openedAt + 9.5 * HOUR);
      await ticket.send('escalate', { reasonId: `${ticket.id}-r`, toLevel: 1 }, LEAD);
      await uncached.pass(3 * HOUR);
      await ticket.becomes(({ level }) => level === 4);
      expect((await levels(ticket)).slice(3)).toEqual([
        [2, openedAt + 10 * HOUR],
        [3, openedAt + 11 * HOUR],
        [4, openedAt + 12 * HOUR],
      ]);
    } finally {
      await uncached.stop();
    }
  });

  it('is climbed by each breached clock on its own schedule, never above 4', async () => {
    const ticket = await desk.open({ tier: 'vip', priority: 'low' }); // 8 h to reply, 48 h to resolve
    const openedAt = ticket.opened.createdAt;
    await desk.passUntil(openedAt + 20 * HOUR);
    await ticket.live();
    expect(await levels(ticket)).toEqual([
      [3, openedAt + 8 * HOUR],
      [4, openedAt + 10 * HOUR],
    ]);
    await desk.pass(5 * DAY);
    await ticket.live();
    expect(await ticket.facts('clock.breached', 'resolution')).toHaveLength(1);
    expect(await levels(ticket)).toHaveLength(2);
  });

  /** The levels that breaches raised, and when. */
  async function levels(ticket: TicketLife): Promise<[number, number][]> {
    const facts = await ticket.facts('level.raised');
    return facts.map(({ at, data }) => [data.to, at.getTime()]);
  }
});

import type { Actor } from '../../domain/ticket/actor';
import type { Level } from '../../domain/vocabulary';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { changeAgent } from '../../store/agents';
import { planOnCall } from '../../store/onCall';
import type { TicketLife } from './ticketLife';
import { DAY, HOUR, MINUTE, TimeSkippingDesk } from './timeSkippingDesk';

const VIP = termsFor(DEFAULT_POLICY, 'vip', 'UTC');
const PREMIUM = termsFor(DEFAULT_POLICY, 'premium', 'UTC');
const staff = (id: string, level: Level): Actor => ({ kind: 'staff', id, role: 'agent', level });

describe('a page in a ticket’s life', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agentsOfLevels(1, 2, 3, 4);
    await desk.agent('level-2-too', { level: 2, leadId: 'level-4' });
    await desk.agent('level-4-too', { level: 4 });
  });
  afterAll(() => desk.stop());

  /** Who was asked, and when after the opening, ms. */
  async function asked(ticket: TicketLife): Promise<[string, number][]> {
    const facts = await ticket.facts('page.asked');
    return facts.map(({ at, data }) => [
      [...data.agentIds].sort().join(' '),
      at.getTime() - ticket.opened.createdAt,
    ]);
  }

  it('climbs from the one who has it to everybody, until an acknowledgement stops it everywhere', async () => {
    const ticket = await desk.open({
      tier: 'vip',
      category: 'emergency',
      priority: 'critical',
      terms: VIP,
    });
    expect(ticket.opened.page).toMatchObject({ state: 'asked', asked: ['level-2'] });
    await desk.pass(65 * MINUTE);
    const state = await ticket.live();
    const ladder = await asked(ticket);
    expect(ladder.map(([who]) => who)).toEqual([
      'level-2',
      'level-2-too',
      'level-4',
      'level-3',
      'level-4 level-4-too',
      'level-4 level-4-too',
      'level-4 level-4-too',
    ]);
    expect(ladder.map(([, after]) => Math.round(after / MINUTE))).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(state).toMatchObject({ level: 4, page: { rung: 'everybody' } });

    const pages = await desk.database.notifications.find({ ticketId: ticket.id, kind: 'page' }).toArray();
    expect(pages).toHaveLength(4 + 2 * 3);
    expect(new Set(pages.map(({ _id }) => _id)).size).toBe(pages.length);
    const row = await desk.database.tickets.findOne({ paging: 'level-4-too' });
    expect(row?._id).toBe(ticket.id);

    await ticket.send('acknowledge', {}, staff('level-4-too', 4));
    await desk.pass(DAY);
    const after = await ticket.live();
    expect(await asked(ticket)).toHaveLength(7);
    expect(after).toMatchObject({
      assignee: { agentId: 'level-4-too' },
      page: { state: 'acknowledged', acknowledged: { agentId: 'level-4-too' } },
    });
    expect((await desk.database.tickets.findOne({ _id: ticket.id }))?.paging).toEqual([]);
    await ticket.reply('resolves');
  });

  it('waits over a night and a weekend for people with working hours, and asks who is on call at once', async () => {
    await desk.agent('weekday', {
      level: 3,
      skills: ['account'],
      workingHours: {
        zone: 'UTC',
        weekly: { '1': [['09:00', '17:00']], '5': [['09:00', '17:00']] },
        holidays: [],
      },
    });
    await changeAgent(desk.database, 'level-3', { availability: 'off' });
    const monday = await desk.passUntilMonday();
    await desk.passUntil(monday + 4 * DAY + 7.75 * HOUR); // Friday 16:45
    const ticket = await desk.open({ category: 'account', priority: 'high', terms: PREMIUM });
    await ticket.send('escalate', { reasonId: 'r1', toLevel: 3 });
    const state = await ticket.live();
    expect(state.page).toMatchObject({ asked: ['weekday'] });
    // 15 min on Friday, 15 on Monday.
    const due = monday + 7 * DAY + 15 * MINUTE;
    expect(state.page?.dueAt).toBeGreaterThanOrEqual(due);
    expect(state.page?.dueAt).toBeLessThan(due + MINUTE);
    await ticket.send('acknowledge', {}, staff('weekday', 3));
    await ticket.reply('resolves');

    await planOnCall(
      desk.database,
      3,
      {
        zone: 'UTC',
        rotation: ['level-3', 'weekday'],
        startsOn: new Date(monday).toISOString().slice(0, 10),
        handover: { weekday: 1, time: '09:00' },
      },
      { by: 'lead', at: new Date(await desk.now()) },
    );
    const night = await desk.open({ category: 'account', priority: 'high', terms: PREMIUM });
    await night.send('escalate', { reasonId: 'r2', toLevel: 3 });
    const paged = (await night.live()).page;
    expect(paged).toMatchObject({ rung: 'on-call', asked: ['level-3'] });
    expect((paged?.dueAt ?? 0) - (paged?.since ?? 0)).toBe(30 * MINUTE);
    await night.reply('resolves');
    expect((await night.live()).page?.state).toBe('acknowledged');
  });
});

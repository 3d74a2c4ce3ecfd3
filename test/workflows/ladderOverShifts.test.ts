import type { Actor } from '../../domain/ticket/actor';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { Level } from '../../domain/vocabulary';
import { setAvailability } from '../../store/availability';
import { planOnCall } from '../../store/onCall';
import { DAY, HOUR, MINUTE, TimeSkippingDesk } from './timeSkippingDesk';
import type { TicketLife } from './ticketLife';

/** Without a promised answer, whose breach would raise the ticket on its own. */
const PREMIUM = {
  ...termsFor(DEFAULT_POLICY, 'premium', 'UTC'),
  response: { critical: null, high: null, medium: null, low: null },
};
const OFFICE = {
  zone: 'Europe/Berlin',
  weekly: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:00']]])) as Record<
    string,
    [string, string][]
  >,
  holidays: [],
};
const staff = (id: string, level: Level): Actor => ({ kind: 'staff', id, role: 'agent', level });

/** The last Sunday of March, 01:00 UTC: the clocks of Berlin go from 02:00 to 03:00. */
function nextSpringForward(now: number): number {
  for (let year = new Date(now).getUTCFullYear(); ; year += 1) {
    const last = new Date(Date.UTC(year, 2, 31, 1));
    const sunday = last.getTime() - last.getUTCDay() * DAY;
    if (sunday > now + 3 * DAY) return sunday;
  }
}

describe('a whole ladder', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agent('front', { level: 1 });
    for (const id of ['anna', 'bert'])
      await desk.agent(id, { level: 3, workingHours: OFFICE, leadId: 'boss' });
    await desk.agent('boss', { level: 4, workingHours: OFFICE });
  });
  afterAll(() => desk.stop());

  const asked = async (ticket: TicketLife): Promise<[string, number][]> =>
    (await ticket.facts('page.asked')).map(({ at, data }) => [
      [...data.agentIds].sort().join(' '),
      at.getTime(),
    ]);
  async function escalated(category: 'account' | 'billing'): Promise<TicketLife> {
    const ticket = await desk.open({ category, priority: 'high', terms: PREMIUM });
    await ticket.send('escalate', { reasonId: `r-${ticket.id}`, toLevel: 3 });
    return ticket;
  }

  it('goes on over a weekend in which the clocks change, each step in the hours of whom it asks', async () => {
    const change = nextSpringForward(await desk.now());
    // Friday 16:50 in Berlin, an hour before UTC's 15:50 would say in summer.
    const friday = change - 2 * DAY + 14 * HOUR + 50 * MINUTE;
    await desk.passUntil(friday);
    const ticket = await escalated('account');
    // Ten minutes are left on Friday; Monday begins an hour earlier, at 07:00 UTC.
    const monday = change + DAY + 6 * HOUR;
    await desk.passUntil(monday + 2 * HOUR);
    const [first, second, third, ...more] = await asked(ticket);
    expect([first?.[0], second?.[0]].sort()).toEqual(['anna', 'bert']);
    expect(first?.[1]).toBeLessThan(friday + MINUTE);
    const within = (at: number | undefined, due: number): void => {
      expect(at).toBeGreaterThanOrEqual(due);
      expect(at).toBeLessThan(due + 2 * MINUTE);
    };
    within(second?.[1], monday + 20 * MINUTE);
    expect(third?.[0]).toBe('boss');
    within(third?.[1], monday + 50 * MINUTE);
    // Level 4 after the lead, who is all there is of it: asked again each half hour.
    expect(more.length).toBeGreaterThan(0);
    expect(new Set(more.map(([who]) => who))).toEqual(new Set(['boss']));
    await ticket.send('acknowledge', {}, staff('boss', 4));
    await ticket.reply('resolves');
  });

  it('follows the shift: who is on call when it is asked, then who has taken over', async () => {
    const monday = await desk.passUntilMonday();
    await planOnCall(
      desk.database,
      3,
      {
        zone: 'UTC',
        rotation: ['anna', 'bert'],
        startsOn: new Date(monday).toISOString().slice(0, 10),
        handover: { weekday: 1, time: '09:00' },
      },
      { by: 'boss', at: new Date(await desk.now()) },
    );
    await desk.passUntil(monday + 7 * DAY - 10 * MINUTE);
    const before = await escalated('account');
    expect((await before.live()).page).toMatchObject({ rung: 'on-call', asked: ['anna'] });
    await desk.passUntil(monday + 7 * DAY + MINUTE);
    const after = await escalated('billing');
    expect((await after.live()).page).toMatchObject({ rung: 'on-call', asked: ['bert'] });
    // The one asked before the handover still has her half hour, and may still answer.
    await before.send('acknowledge', {}, staff('anna', 3));
    expect((await before.live()).page).toMatchObject({ acknowledged: { agentId: 'anna' } });
    // An absence of the one on call: their deputy is asked.
    await setAvailability(desk.database, 'bert', {
      availability: 'off',
      until: null,
      at: new Date(),
      deputyId: 'anna',
    });
    const third = await escalated('billing');
    expect((await third.live()).page).toMatchObject({ rung: 'on-call', asked: ['anna'] });
    for (const ticket of [before, after, third]) await ticket.reply('resolves');
  });
});

import type { Actor } from '../../domain/ticket/actor';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { Clock } from '../../domain/clocks/clock';
import type { Tier } from '../../domain/vocabulary';
import type { TicketLife } from './ticketLife';
import { DAY, HOUR, MINUTE, TimeSkippingDesk } from './timeSkippingDesk';

const ACCOUNTS: Actor = { kind: 'account-system', id: 'accounts' };

describe('a change of tier mid-clock', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agentsOfLevels(1, 2, 3, 4);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('from free to vip counts the time already spent', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ tier: 'free', priority: 'low' }); // 72 h
    await desk.pass(3 * HOUR);
    await changeTier(ticket, 'vip'); // 8 h
    const { clocks, level, assignee } = await ticket.live();
    const clock = clockOf(clocks, 'first-response');
    expect(clock.deadlineAt).toBe(ticket.opened.createdAt + 8 * HOUR);
    expect(clock.warnings.map(({ threshold, at }) => [threshold, at])).toEqual([
      [0.5, ticket.opened.createdAt + 4 * HOUR],
      [0.75, ticket.opened.createdAt + 6 * HOUR],
      [0.9, ticket.opened.createdAt + 7.2 * HOUR],
    ]);
    expect(level).toBe(2); // a vip's direct path to senior staff
    expect(assignee?.agentId).toBe('level-2');
    await desk.pass(5 * HOUR + MINUTE);
    await ticket.live();
    const [breach] = await ticket.facts('clock.breached', 'first-response');
    expect(breach?.at.getTime()).toBe(ticket.opened.createdAt + 8 * HOUR);
    const [replanned] = await ticket.facts('clock.replanned', 'first-response');
    expect(replanned?.data.cause).toEqual({ kind: 'tier', from: 'free', to: 'vip' });
  });

  it('from premium to free plans in the other calendar what is left', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ tier: 'premium', priority: 'high' }); // 4 h
    const openedAt = ticket.opened.createdAt;
    await desk.pass(HOUR);
    await changeTier(ticket, 'free'); // none for high: medium, 48 h
    const clock = clockOf((await ticket.live()).clocks, 'first-response');
    expect(clock.deadlineAt).toBe(openedAt + 48 * HOUR);
    await desk.pass(10 * HOUR);
    expect(await ticket.facts('clock.breached')).toEqual([]);
    await desk.pass(40 * HOUR);
    await ticket.live();
    expect((await ticket.facts('clock.breached', 'first-response'))[0]?.at.getTime()).toBe(
      openedAt + 48 * HOUR,
    );
  });

  it('that lands in the past breaches now, and warns of nothing twice', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ tier: 'free', priority: 'medium' }); // 48 h
    await desk.pass(30 * HOUR); // past 50 %
    await changeTier(ticket, 'vip'); // 4 h
    await desk.pass(MINUTE);
    await ticket.live();
    const [changed] = await ticket.facts('tier.changed');
    const [breach] = await ticket.facts('clock.breached', 'first-response');
    expect(breach?.at).toEqual(changed?.at);
    const warned = await ticket.facts('clock.warned', 'first-response');
    expect(warned.map(({ data }) => data.threshold)).toEqual([0.5, 0.75, 0.9]);
  });

  it('leaves a past breach and its deadline as they were', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ tier: 'premium', priority: 'critical' }); // 2 h
    const openedAt = ticket.opened.createdAt;
    await desk.pass(2 * HOUR + 10 * MINUTE);
    await changeTier(ticket, 'free');
    const state = await ticket.live();
    expect(state.breached).toBe(true);
    expect(clockOf(state.clocks, 'first-response')).toMatchObject({
      deadlineAt: openedAt + 2 * HOUR,
      breachedAt: openedAt + 2 * HOUR,
    });
    await desk.pass(3 * DAY);
    await ticket.live();
    expect(await ticket.facts('clock.breached', 'first-response')).toHaveLength(1);
  });

  it('of a paused clock takes effect once it runs again', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ tier: 'free' });
    await desk.pass(10 * HOUR);
    await ticket.reply('asks');
    await desk.pass(DAY);
    await changeTier(ticket, 'vip');
    await desk.pass(DAY);
    expect(await ticket.facts('clock.breached')).toEqual([]);
    await ticket.write();
    const { clocks } = await ticket.live();
    const [resumed] = await ticket.facts('clock.resumed', 'resolution');
    const [paused] = await ticket.facts('clock.paused', 'resolution');
    expect(clockOf(clocks, 'resolution').deadlineAt).toBe(
      (resumed?.at.getTime() ?? 0) + 48 * HOUR - (paused?.data.consumed ?? 0),
    );
  });

  async function changeTier(ticket: TicketLife, tier: Tier): Promise<void> {
    await ticket.send('change-tier', { tier, terms: termsFor(DEFAULT_POLICY, tier, 'UTC') }, ACCOUNTS);
  }
});

function clockOf(clocks: Clock[], kind: Clock['kind']): Clock {
  const clock = clocks.find((candidate) => candidate.kind === kind);
  if (!clock) throw new Error(`There is no ${kind} clock.`);
  return clock;
}

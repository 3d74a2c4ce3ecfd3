import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { DAY, HOUR, TimeSkippingDesk } from './timeSkippingDesk';

const PATIENT = {
  ...DEFAULT_POLICY,
  lifecycle: { ...DEFAULT_POLICY.lifecycle, closeAwaitingAfter: 'P120D' },
};

describe('ninety days paused', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agent('level-1');
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('stay under 200 history events, and the clock goes on where it stood', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ terms: termsFor(PATIENT, 'premium', 'UTC') });
    await desk.pass(2 * HOUR);
    await ticket.reply('asks');
    await desk.pass(90 * DAY);
    const { clocks, status, awaiting } = await ticket.live();
    expect({ status, reminders: awaiting?.reminders }).toEqual({ status: 'awaiting-response', reminders: 2 });
    const [paused] = await ticket.facts('clock.paused', 'resolution');
    expect(clocks.find(({ kind }) => kind === 'resolution')).toMatchObject({
      breachedAt: null,
      runningSince: null,
      consumed: paused?.data.consumed,
    });

    const { events = [] } = await ticket.historyOf();
    expect(events?.length).toBeLessThan(200);
    expect(await ticket.runs()).toHaveLength(1);
    const timers = events?.filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes) ?? [];
    // The clocks' own, one for each reminder, one for the close: nobody wakes to look whether it is time.
    expect(timers.length).toBeLessThanOrEqual(5);
  });

  it('of a ticket that waits for an agent who never comes are as quiet', async () => {
    const ticket = await desk.open({ tier: 'vip', terms: termsFor(PATIENT, 'vip', 'UTC') });
    await ticket.reply('asks');
    await desk.pass(90 * DAY);
    expect((await ticket.live()).waitingSince).not.toBeNull();
    expect((await ticket.historyOf()).events?.length).toBeLessThan(100);
  });
});

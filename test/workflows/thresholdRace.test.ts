import type { Clock } from '../../domain/clocks/clock';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { TicketState } from '../../domain/ticket/state';
import { ServerDesk } from './serverDesk';
import type { TicketLife } from './ticketLife';

const TARGET = 4_000;
const HASTY = {
  ...DEFAULT_POLICY,
  resolution: { ...DEFAULT_POLICY.resolution, moderate: { goal: 'PT4S', deadline: 'PT4S' } },
};
/** Around the instant, in ms: the command and the timer meet in every order. */
const OFFSETS = [-24, -16, -12, -8, -4, -2, 0, 2, 4, 8, 12, 16];

const resolutionOf = ({ clocks }: TicketState): Clock | undefined =>
  clocks.find(({ kind }) => kind === 'resolution');

describe('a pause in the very moment of a threshold', () => {
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start();
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('neither skips it nor lets it warn twice', async () => {
    const tickets = await Promise.all(OFFSETS.map((offset) => pausedAround(0.5, offset)));
    for (const ticket of tickets) {
      const state = await ticket.becomes((now) => resolutionOf(now)?.breachedAt !== null);
      const [paused] = await ticket.facts('clock.paused', 'resolution');
      const [resumed] = await ticket.facts('clock.resumed', 'resolution');
      const pausedAt = paused?.at.getTime() ?? 0;
      const lost = (resumed?.at.getTime() ?? 0) - pausedAt;
      const instant = (fraction: number): number => {
        const unpaused = ticket.opened.createdAt + fraction * TARGET;
        return unpaused <= pausedAt ? unpaused : unpaused + lost;
      };
      const warned = await ticket.facts('clock.warned', 'resolution');
      expect(warned.map(({ at, data }) => [data.threshold, at.getTime()])).toEqual(
        [0.5, 0.75, 0.9].map((threshold) => [threshold, instant(threshold)]),
      );
      expect(resolutionOf(state)?.breachedAt).toBe(instant(1));
    }
  });

  /** A ticket that is paused so many ms from a threshold, and runs again half a second later. */
  async function pausedAround(threshold: number, offset: number): Promise<TicketLife> {
    const ticket = await desk.open({ tier: 'vip', terms: termsFor(HASTY, 'vip', 'UTC') });
    await until(ticket.opened.createdAt + threshold * TARGET + offset);
    await ticket.reply('asks');
    await until(ticket.opened.createdAt + threshold * TARGET + 500);
    await ticket.write();
    return ticket;
  }

  async function until(at: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));
  }
});

import { clockOf } from '../clocks/transitions';
import { SYSTEM } from '../ticket/actor';
import { decide } from '../ticket/decide';
import type { TicketState } from '../ticket/state';
import type { ClockKind, Instant } from '../vocabulary';
import type { Terms } from './terms';

/** What adopting a policy would do to one clock. */
export interface ClockMove {
  clock: ClockKind;
  cycle: number;
  /** The deadline as planned now; of a paused clock, as it was planned at the pause. */
  wasDeadlineAt: Instant;
  /** The deadline as it would be planned; of a paused clock, from its pause as well: it moves on until it runs again. */
  deadlineAt: Instant;
  paused: boolean;
  /** The new plan has no time left: the clock would breach at once. */
  breaches: boolean;
}

/**
 * The clocks of a ticket that would move if it adopted these terms now; decided by the same rules as the command,
 * recorded nowhere (docs/semantics.md, Policies). Empty when it has them already.
 */
export function movesUnder(state: TicketState, terms: Terms, now: Instant): ClockMove[] {
  const events = decide(
    state,
    { id: 'preview', type: 'adopt-policy', at: now, actor: SYSTEM, data: { terms } },
    now,
  );
  return events.flatMap((event) => {
    if (event.type !== 'clock.replanned') return [];
    const { clock: kind, cycle, wasDeadlineAt, deadlineAt } = event.data;
    const clock = clockOf(state, kind);
    if (!clock || deadlineAt === wasDeadlineAt) return [];
    const paused = clock.runningSince === null;
    const breaches = !paused && clock.breachedAt === null && deadlineAt <= now;
    return [{ clock: kind, cycle, wasDeadlineAt, deadlineAt, paused, breaches }];
  });
}

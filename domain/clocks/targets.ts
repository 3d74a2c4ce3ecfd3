import { resolutionTarget, responseTarget } from '../policy/commitments';
import type { Target } from '../policy/terms';
import type { TicketState } from '../ticket/state';
import type { ClockKind, Instant, Milliseconds } from '../vocabulary';

/**
 * What a clock of this ticket promises, in open milliseconds; null when the tier promises nothing.
 * @param consumed open time already consumed at `at`: a `special` date is what is left until it, on top.
 */
export function targetOf(
  state: TicketState,
  kind: ClockKind,
  at: Instant,
  consumed: Milliseconds,
): Target | null {
  if (kind !== 'resolution') return responseTarget(state.terms, state.priority);
  if (state.complexity === 'special') {
    const target = consumed + Math.max(0, (state.dueAt ?? at) - at);
    return { goal: target, deadline: target };
  }
  return resolutionTarget(state.terms, state.complexity, state.priority);
}

/** How much open time lies between two climbs of a breached clock (docs/semantics.md, Escalation). */
export function climbEvery(state: Pick<TicketState, 'terms'>, target: Milliseconds): Milliseconds {
  const { fraction, min } = state.terms.escalateEvery;
  return Math.max(min, Math.round(fraction * target));
}

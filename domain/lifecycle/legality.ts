import { Rejection } from '../ticket/rejection';
import type { TicketState } from '../ticket/state';
import type { Instant, Status } from '../vocabulary';

/** The refusal that names both states (docs/semantics.md, Lifecycle). */
export function illegalTransition(from: Status, to: Status): Rejection {
  return new Rejection('illegal_transition', `A ticket that is ${from} cannot become ${to}.`, { from, to });
}

/** A customer's message still reopens a closed ticket until then. */
export function reopenableUntil(state: Pick<TicketState, 'closedAt' | 'terms'>): Instant | null {
  return state.closedAt === null ? null : state.closedAt + state.terms.reopenWithin;
}

/** The refusal of anything that comes too late for a closed ticket. */
export function ticketClosed(state: Pick<TicketState, 'closedAt'>): Rejection {
  return new Rejection('ticket_closed', 'The ticket is closed. Please open a new one.', {
    closedAt: state.closedAt,
  });
}

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

/** When the ticket is closed with no objection to its resolution, or no answer to what was asked; null where time closes nothing. */
export function closesAt({
  status,
  statusSince,
  awaiting,
  terms,
}: Pick<TicketState, 'status' | 'statusSince' | 'awaiting' | 'terms'>): Instant | null {
  if (status === 'resolved') return statusSince + terms.closeResolvedAfter;
  return awaiting && awaiting.since + terms.closeAwaitingAfter;
}

/** The refusal of anything that comes too late for a closed ticket. */
export function ticketClosed(state: Pick<TicketState, 'closedAt'>): Rejection {
  return new Rejection('ticket_closed', 'The ticket is closed. Please open a new one.', {
    closedAt: state.closedAt,
  });
}

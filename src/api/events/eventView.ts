import type { Principal } from '../auth/principal';
import { may, rightsOf } from '../rights/rights';
import { factView } from '../tickets/timelineView';
import type { View } from './liveStream';
import { storedFact } from './storedFact';

/** Names are words: a stream has none; whoever shows a fact reads the ticket for them. */
const NAMELESS = (): null => null;

/**
 * What a principal may see of the stream (docs/api.md, Live events): a customer the public part of their own tickets,
 * agents what is within their reach, leads, admins and operators every fact. Facts only, no words.
 * @param ticketId only this ticket's, which the principal may read
 */
export function viewOf(principal: Principal, ticketId?: string): View {
  const rights = rightsOf(principal);
  const staff = principal.role !== 'customer';
  return ({ event }) => {
    if (ticketId !== undefined && event.ticketId !== ticketId) return null;
    const { customerId, level, assigneeId, involved = [], audience } = event;
    // Of a ticket that they may read staff see everything, also what involves others.
    const within = ticketId !== undefined && staff;
    if (!within && !may(rights, 'follow', 'Fact', { customerId, level, assigneeId, involved, audience }))
      return null;
    const fact = factView(storedFact(event), { staff, nameOf: NAMELESS });
    return fact && { ticketId: event.ticketId, ...fact };
  };
}

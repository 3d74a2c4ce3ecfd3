import { isStaff, type Principal } from '../auth/principal';
import { factView } from '../tickets/timelineView';
import type { View } from './liveStream';
import { storedFact } from './storedFact';

/** Names are words: a stream has none; whoever shows a fact reads the ticket for them. */
const NAMELESS = (): null => null;

/**
 * What a principal may see of the stream (docs/api.md, Live events): a customer the public part of their own tickets,
 * staff and operators every fact. Facts only, no words.
 * @param ticketId only this ticket's.
 */
export function viewOf(principal: Principal, ticketId?: string): View {
  const all = isStaff(principal) || principal.role === 'ops';
  return ({ event }) => {
    if (ticketId !== undefined && event.ticketId !== ticketId) return null;
    if (!all && (event.customerId !== principal.id || event.audience !== 'public')) return null;
    const fact = factView(storedFact(event), { staff: all, nameOf: NAMELESS });
    return fact && { ticketId: event.ticketId, ...fact };
  };
}

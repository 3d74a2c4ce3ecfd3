import type { EventDocument } from '../../../store/documents/eventDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import type { Principal } from '../auth/principal';
import { may, rightsOf } from '../rights/rights';
import { factView } from '../tickets/timelineView';
import { OUT_OF_SIGHT, type View } from './liveStream';
import { storedFact } from './storedFact';

/** Names are words: a stream has none; whoever shows a fact reads the ticket for them. */
const NAMELESS = (): null => null;

/**
 * What a principal may see of the stream (docs/api.md, Live events): a customer the public part of their own tickets,
 * agents what is within their reach, leads, admins and operators every fact. Facts only, no words.
 * @param ticket only this one's, which the principal may read now; facts end with that
 */
export function viewOf(principal: Principal, ticket?: Pick<TicketDocument, '_id' | 'involved'>): View {
  const rights = rightsOf(principal);
  const staff = principal.role !== 'customer';
  const reads = ticket && staff ? staysInSight(principal, ticket) : null;
  return ({ event }) => {
    if (ticket && event.ticketId !== ticket._id) return null;
    const { customerId, assigneeId, involved = [], audience } = event;
    const level = seenFrom(event);
    // Of a ticket that they may read staff see everything, also what involves others.
    if (reads && !reads(event)) return OUT_OF_SIGHT;
    if (!reads && !may(rights, 'follow', 'Fact', { customerId, level, assigneeId, involved, audience }))
      return null;
    const fact = factView(storedFact(event), { staff, nameOf: NAMELESS });
    return fact && { ticketId: event.ticketId, ...fact };
  };
}

/**
 * The level from which a fact is seen: a raise from the one below, so that whoever loses the ticket with it hears that it is
 * gone from their lists; every other from the level of the ticket by then.
 */
function seenFrom({ type, data, level }: EventDocument): number {
  return type === 'level.raised' && 'from' in data && typeof data.from === 'number'
    ? Math.min(level, data.from)
    : level;
}

/**
 * Whether staff may still read a ticket after each fact of it, in order. Who had to do with it sees it for good
 * (docs/semantics.md, Rights); what was recorded before now is the past of a ticket that they may read.
 */
function staysInSight(
  principal: Principal,
  ticket: Pick<TicketDocument, '_id' | 'involved'>,
): (event: EventDocument) => boolean {
  const rights = rightsOf(principal);
  const since = Date.now();
  let involved = ticket.involved?.includes(principal.id) ?? false;
  return (event) => {
    if (event.involved?.includes(principal.id)) involved = true;
    if (event.recordedAt.getTime() <= since) return true;
    const { customerId, level, assigneeId } = event;
    return may(rights, 'read', 'Ticket', {
      customerId,
      level,
      assigneeId,
      involved: involved ? [principal.id] : [],
    });
  };
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../../store/database';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { findTicket } from '../../../store/tickets';
import { touch } from '../audit/touched';
import type { Principal } from '../auth/principal';
import { notFound } from '../errors/apiError';
import { isGone } from '../rights/gone';
import { may, rightsOf } from '../rights/rights';

/** Who may know of which ticket, as the rights say (docs/rights.md). */
@Injectable()
export class TicketAccess {
  constructor(private readonly database: Database) {}

  /**
   * The ticket that a request names by `_id` or number.
   * @throws ApiError `not_found`, also for one that is none of theirs: that it exists is nobody's business.
   */
  async find(me: Principal, ref: string): Promise<TicketDocument> {
    const [ticket, gone] = await Promise.all([findTicket(this.database, ref), isGone(this.database, me)]);
    if (!ticket || gone || !mayRead(me, ticket)) throw notFound('ticket');
    touch(me, { ticketId: ticket._id, customerId: ticket.customerId });
    return ticket;
  }
}

function mayRead(
  me: Principal,
  { customerId, level, assigneeId, involved = [], erasedAt }: TicketDocument,
): boolean {
  const erased = erasedAt ? { erasedAt } : {};
  return may(rightsOf(me), 'read', 'Ticket', { customerId, level, assigneeId, involved, ...erased });
}

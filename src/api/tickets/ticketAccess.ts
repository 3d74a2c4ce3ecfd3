import { Injectable } from '@nestjs/common';
import { Database } from '../../../store/database';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { findTicket } from '../../../store/tickets';
import { isStaff, type Principal } from '../auth/principal';
import { notFound } from '../errors/apiError';

/** Who may know of which ticket: staff of all, a customer of their own. */
@Injectable()
export class TicketAccess {
  constructor(private readonly database: Database) {}

  /**
   * The ticket that a request names by `_id` or number.
   * @throws ApiError `not_found`, also for somebody else's ticket: that it exists is nobody's business.
   */
  async find(me: Principal, ref: string): Promise<TicketDocument> {
    const ticket = await findTicket(this.database, ref);
    if (!ticket || !(isStaff(me) || ticket.customerId === me.id)) throw notFound('ticket');
    return ticket;
  }
}

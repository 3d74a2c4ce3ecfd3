import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';

/** A ticket as last recorded, with the notices that this record has to send out. null when there is no such ticket. */
export async function loadLastRecord(
  database: Database,
  ticketId: string,
): Promise<{ state: TicketState; deliver: string[] } | null> {
  const ticket = await database.tickets.findOne(
    { _id: ticketId },
    { projection: { state: 1, 'engine.lastRecord': 1 }, readPreference: 'primary' },
  );
  return ticket && { state: ticket.state, deliver: ticket.engine.lastRecord?.deliver ?? [] };
}

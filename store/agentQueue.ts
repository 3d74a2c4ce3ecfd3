import type { Calendar } from '../domain/calendar/calendar';
import type { Database } from './database';
import { heldTickets } from './leases';
import { ROW, type TicketRow } from './listTickets';

/** Rows of everything that an agent has in hand or is paged for, in no order; by indexes, whatever the desk's size. */
export async function queueOf(database: Database, agentId: string): Promise<TicketRow[]> {
  const [held, paging] = await Promise.all([
    heldTickets(database, agentId),
    database.tickets
      .find({ paging: agentId }, { projection: { _id: 1 } })
      .hint('paging')
      .toArray(),
  ]);
  const ids = new Set([...held, ...paging.map(({ _id }) => _id)]);
  return ids.size === 0
    ? []
    : database.tickets.find<TicketRow>({ _id: { $in: [...ids] } }, { projection: ROW }).toArray();
}

/** The calendars of tickets, by ticket. They are large beside a row, and few places in a queue hang on them. */
export async function calendarsOf(
  database: Database,
  ticketIds: readonly string[],
): Promise<Map<string, Calendar>> {
  if (ticketIds.length === 0) return new Map();
  const found = await database.tickets
    .find<{ _id: string; state: { terms: { calendar: Calendar } } }>(
      { _id: { $in: [...ticketIds] } },
      { projection: { 'state.terms.calendar': 1 } },
    )
    .toArray();
  return new Map(found.map(({ _id, state }) => [_id, state.terms.calendar]));
}

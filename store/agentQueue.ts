import type { Terms } from '../domain/policy/terms';
import type { Database } from './database';
import { heldTickets } from './leases';
import { ROW, type TicketRow } from './listTickets';

/** Of a ticket's terms a queue needs the calendar, to tell how much of a clock is used. */
const OTHER_TERMS: Record<`state.terms.${Exclude<keyof Terms, 'calendar'>}`, 0> = {
  'state.terms.policyVersion': 0,
  'state.terms.firstLevel': 0,
  'state.terms.staffed': 0,
  'state.terms.response': 0,
  'state.terms.resolution': 0,
  'state.terms.thresholds': 0,
  'state.terms.escalateEvery': 0,
  'state.terms.ackWithin': 0,
  'state.terms.closeResolvedAfter': 0,
  'state.terms.remindAwaitingAfter': 0,
  'state.terms.closeAwaitingAfter': 0,
  'state.terms.reopenWithin': 0,
  'state.terms.survey': 0,
};
const { 'state.terms': _all, ...REST } = ROW;
const QUEUED = { ...REST, ...OTHER_TERMS };

/** A row of a queue. */
export type QueuedRow = TicketRow & { state: { terms: Pick<Terms, 'calendar'> } };

/** Rows of everything that an agent has in hand or is paged for, in no order; by indexes, whatever the desk's size. */
export async function queueOf(database: Database, agentId: string): Promise<QueuedRow[]> {
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
    : database.tickets.find<QueuedRow>({ _id: { $in: [...ids] } }, { projection: QUEUED }).toArray();
}

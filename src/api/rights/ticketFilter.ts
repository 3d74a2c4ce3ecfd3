import type { mongo } from 'mongoose';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import type { Principal } from '../auth/principal';
import { rightsOf } from './rights';

/** Matches no ticket: none has an empty id. */
const NOTHING: mongo.Filter<TicketDocument> = { _id: '' };

/**
 * The tickets that somebody may read, as a part of the query: a list is filtered where it is found, not after. Empty for
 * those who may read all.
 */
export function ticketFilter(me: Principal): mongo.Filter<TicketDocument> {
  const rules = rightsOf(me).rulesFor('read', 'Ticket');
  if (rules.some(({ inverted }) => inverted))
    throw new Error('a list cannot be filtered by what is forbidden');
  if (rules.some(({ conditions }) => conditions === undefined)) return {};
  // Conditions of rights are written in the fields of a ticket's document, in MongoDB's own words.
  const ways = rules.map(({ conditions }) => conditions as mongo.Filter<TicketDocument>);
  const [only] = ways;
  if (only === undefined) return NOTHING;
  return ways.length === 1 ? only : { $or: ways };
}

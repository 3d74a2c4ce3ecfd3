import type { mongo } from 'mongoose';
import { isActive, type TicketState } from '../domain/ticket/state';
import {
  STATUSES,
  type Category,
  type Channel,
  type Level,
  type Priority,
  type Status,
  type Tier,
} from '../domain/vocabulary';
import { decodeCursor, encodeCursor } from './cursor';
import type { Database } from './database';
import { SORT_DIRECTION, type TicketDocument, type TicketSort } from './documents/ticketDocument';
import { searchTokens } from './searchTokens';

/** What a list is asked for. Lists of values mean any of them. */
export interface TicketQuery {
  /** What whoever asks may see at all; nothing = everything. */
  visible?: mongo.Filter<TicketDocument>;
  /** Only this customer's tickets. */
  customerId?: string;
  status?: Status[];
  tier?: Tier[];
  priority?: Priority[];
  category?: Category[];
  channel?: Channel[];
  level?: Level[];
  /** An agent's id; null = nobody. */
  assignee?: string | null;
  breached?: boolean;
  /** In hand, with a running promise that is missed already, or is not. */
  late?: boolean;
  /** In hand, with a running promise that is not missed yet and ends by then. */
  dueBefore?: Date;
  /** In the hands of one of these. */
  assignees?: string[];
  tags?: string[];
  /** Every word of it must occur in number, subject or description. */
  q?: string;
  sort: TicketSort;
  /** 1-100. */
  limit: number;
  cursor?: string;
}

/** What a row of a list has of a ticket. Each field costs every row of every list: only what answers show or sort by. */
const FIELDS = [
  '_id',
  'number',
  'subject',
  'customerId',
  'tier',
  'status',
  'priority',
  'category',
  'channel',
  'level',
  'assigneeId',
  'breached',
  'tags',
  'slaDeadline',
  'createdAt',
  'updatedAt',
  'version',
] as const satisfies readonly (keyof TicketDocument)[];
const STATE_FIELDS = [
  'complexity',
  'status',
  'statusSince',
  'waitingSince',
  'clocks',
  'page',
  'slaDeadlineAt',
  'createdAt',
  'updatedAt',
  'resolvedAt',
  'closedAt',
  'reopens',
  'rating',
  'followUpOf',
] as const satisfies readonly (keyof TicketState)[];

/** A row of a list: none of the long words, and of the state what is shown. */
export type TicketRow = Pick<TicketDocument, (typeof FIELDS)[number]> & {
  state: Pick<TicketState, (typeof STATE_FIELDS)[number]>;
};

export interface TicketPage {
  tickets: TicketRow[];
  nextCursor: string | null;
}

/** The projection of a row. */
export const ROW: Readonly<Record<string, 1>> = Object.fromEntries(
  [...FIELDS, ...STATE_FIELDS.map((field) => `state.${field}`)].map((path) => [path, 1] as const),
);
/** A walk over an index that finds next to nothing is ended after this long. */
const MAX_TIME_MS = 5_000;

/**
 * A page of tickets. Always a walk over an index that is in the order asked for: no collection is scanned, nothing
 * is sorted in memory. What the index does not know is checked on the way.
 * @throws InvalidCursor
 */
export async function listTickets(database: Database, asked: TicketQuery): Promise<TicketPage> {
  const query = inHand(asked);
  const found = await ticketCursor(database, query)
    .limit(query.limit + 1)
    .toArray();
  const tickets = found.slice(0, query.limit);
  const last = found.length > query.limit ? tickets.at(-1) : undefined;
  const nextCursor = last
    ? encodeCursor({ sort: query.sort, value: last[query.sort]?.getTime() ?? null, id: last._id })
    : null;
  return { tickets, nextCursor };
}

/** The query behind a page, for the page itself and for `explain()`. */
export function ticketCursor(database: Database, asked: TicketQuery): mongo.FindCursor<TicketRow> {
  const query = inHand(asked);
  const direction = SORT_DIRECTION[query.sort];
  const tokens = query.q === undefined ? [] : searchTokens([query.q]);
  return database.tickets
    .find<TicketRow>(filterOf(query, tokens), { projection: ROW, maxTimeMS: MAX_TIME_MS })
    .sort({ [query.sort]: direction, _id: direction })
    .hint(indexFor(query, tokens));
}

/** What is promised is promised of tickets in hand: said again for the index, which would walk all others as well. */
function inHand(query: TicketQuery): TicketQuery {
  if (query.status !== undefined || (query.late === undefined && query.dueBefore === undefined)) return query;
  return { ...query, status: STATUSES.filter(isActive) };
}

function indexFor(query: TicketQuery, tokens: string[]): string {
  const { sort } = query;
  if (tokens.length > 0 && sort === 'createdAt') return 'searchTokens_createdAt';
  if (query.customerId !== undefined) return `customerId_${sort}`;
  if (query.assignee !== undefined) return `assigneeId_${sort}`;
  if (query.status !== undefined) return `status_${sort}`;
  return sort;
}

function filterOf(query: TicketQuery, tokens: string[]): mongo.Filter<TicketDocument> {
  const conditions: mongo.Filter<TicketDocument>[] = [];
  if (query.visible && Object.keys(query.visible).length > 0) conditions.push(query.visible);
  if (query.customerId !== undefined) conditions.push({ customerId: query.customerId });
  if (query.assignee !== undefined) conditions.push({ assigneeId: query.assignee });
  if (query.status) conditions.push({ status: anyOf(query.status) });
  if (query.tier) conditions.push({ tier: anyOf(query.tier) });
  if (query.priority) conditions.push({ priority: anyOf(query.priority) });
  if (query.category) conditions.push({ category: anyOf(query.category) });
  if (query.channel) conditions.push({ channel: anyOf(query.channel) });
  if (query.level) conditions.push({ level: anyOf(query.level) });
  if (query.breached !== undefined) conditions.push({ breached: query.breached });
  if (query.late !== undefined) conditions.push({ 'promise.late': query.late });
  if (query.dueBefore !== undefined)
    conditions.push({ 'promise.late': false, 'promise.dueAt': { $lte: query.dueBefore } });
  if (query.assignees !== undefined) conditions.push({ assigneeId: { $in: query.assignees } });
  if (query.tags !== undefined) conditions.push({ tags: anyOf(query.tags) });
  // Longest first: the index is entered by the first, and long words are rare ones.
  for (const token of [...tokens].sort((a, b) => b.length - a.length))
    conditions.push({ searchTokens: token });
  if (query.q !== undefined && tokens.length === 0) conditions.push({ _id: '' });
  if (query.cursor !== undefined) conditions.push(after(query.cursor, query.sort));
  return conditions.length === 0 ? {} : { $and: conditions };
}

/** One value as an equality, so that the index keeps its order without merging. */
function anyOf<T>(values: T[]): T | { $in: T[] } {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : { $in: values };
}

/** What comes after a position. A missing value sorts before every date. */
function after(cursor: string, sort: TicketSort): mongo.Filter<TicketDocument> {
  const { value, id } = decodeCursor(cursor, sort);
  const ascending = SORT_DIRECTION[sort] === 1;
  const beyond = ascending ? '$gt' : '$lt';
  const same = { [sort]: value === null ? null : new Date(value), _id: { [beyond]: id } };
  if (value === null) {
    return { $or: [same, ...(ascending ? [{ [sort]: { $gt: new Date(-8_640_000_000_000_000) } }] : [])] };
  }
  const date = new Date(value);
  const others: mongo.Filter<TicketDocument>[] = [{ [sort]: { [beyond]: date } }];
  if (!ascending) others.push({ [sort]: null });
  return { $or: [...others, same] };
}

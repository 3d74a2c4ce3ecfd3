import { openPromise } from '../../domain/clocks/openPromise';
import { needsAgent } from '../../domain/routing/routed';
import { askedNow, isOpen, type Page } from '../../domain/paging/page';
import type { TicketEvent } from '../../domain/ticket/events';
import type { TicketState } from '../../domain/ticket/state';
import type { Category, Channel, Level, Priority, Status, Tier } from '../../domain/vocabulary';
import { deadlineOrder, runningDeadline } from './deadlineOrder';
import type { CollectionIndexes } from './indexes';

/** A ticket to which nothing runs takes its turn as if so long had been promised when it began to wait: it is reached in the end. */
const UNPROMISED_MS = 7 * 24 * 3_600_000;

/** What a waiting ticket waits for; null when it has an agent or needs none. */
export interface WaitingFor {
  since: Date;
  level: Level;
  category: Category;
  language: string;
  /** By which it is offered: the running promise, else one week after it began to wait. */
  deadline: Date;
  /** Since when it has been offered capacity without an answer of its life. */
  offeredAt?: Date;
}

/** The open promise of a ticket in hand (domain/clocks/openPromise.ts). */
export interface PromiseFacts {
  dueAt: Date | null;
  late: boolean;
}

/** The facts that lists filter and sort by: mirrored from the state, never written by themselves. */
export interface TicketFacts {
  customerId: string;
  tier: Tier;
  status: Status;
  priority: Priority;
  category: Category;
  channel: Channel;
  level: Level;
  assigneeId: string | null;
  breached: boolean;
  tags: string[];
  /** Where it stands in lists by deadline (deadlineOrder.ts); null only in old tickets. */
  slaDeadline: Date | null;
  createdAt: Date;
  updatedAt: Date;
  waiting: WaitingFor | null;
  /**
   * What the live report and its lists look at; null once the ticket is resolved or closed. Absent in old tickets until
   * store/openPromises.ts has filled it in.
   */
  promise?: PromiseFacts | null;
  /** Agents who are asked to acknowledge its page; `NOBODY_ASKED` where there is nobody to ask; empty when it has no open page. */
  paging: string[];
  version: number;
  state: TicketState;
}

/** A ticket: its words, and everything that is known of it. `_id` is 24 hex digits. */
export interface TicketDocument extends TicketFacts {
  _id: string;
  number: string;
  subject: string;
  description: string;
  attachments: string[];
  /** Normalised words of number, subject and description, for the search. */
  searchTokens: string[];
  /** Agents who have had to do with it (store/involved.ts); absent in old ones. */
  involved?: string[];
  /** Its words were erased then. */
  erasedAt?: Date;
  engine: {
    /** Its workflow has recorded something: the engine has it. */
    started: boolean;
    /** Its life has ended; no workflow is needed any more. */
    done: boolean;
    lastRecord: LastRecord | null;
  };
}

/** The outcome of the last recorded turn, for a retry whose answer was lost. */
export interface LastRecord {
  key: string;
  extra: TicketEvent[];
  deliver: string[];
}

/** The mirrored facts of a state. */
export function factsOf(state: TicketState): TicketFacts {
  const waits = state.waitingSince !== null && needsAgent(state);
  return {
    customerId: state.customerId,
    tier: state.tier,
    status: state.status,
    priority: state.priority,
    category: state.category,
    channel: state.channel,
    level: state.level,
    assigneeId: state.assignee?.agentId ?? null,
    breached: state.breached,
    tags: state.tags,
    slaDeadline: deadlineOrder(state),
    createdAt: new Date(state.createdAt),
    updatedAt: new Date(state.updatedAt),
    waiting: waits
      ? {
          since: new Date(state.waitingSince ?? 0),
          level: state.level,
          category: state.category,
          language: state.language,
          deadline: new Date(runningDeadline(state) ?? (state.waitingSince ?? 0) + UNPROMISED_MS),
        }
      : null,
    promise: promiseFacts(state),
    paging: pagingOf(state.page),
    version: state.seq,
    state,
  };
}

/** Nobody's id: a page that reaches nobody is open all the same, and is found by it. */
const NOBODY_ASKED = '';

function pagingOf(page: Page | null | undefined): string[] {
  const asked = askedNow(page);
  return asked.length === 0 && isOpen(page) ? [NOBODY_ASKED] : asked;
}

/** The mirrored open promise of a state. */
export function promiseFacts(state: Pick<TicketState, 'status' | 'clocks'>): PromiseFacts | null {
  const promise = openPromise(state);
  return promise && { late: promise.late, dueAt: promise.dueAt === null ? null : new Date(promise.dueAt) };
}

/** Sort orders of lists; every one of them is served by indexes that end in `_id`, so that a cursor is exact. */
export const TICKET_SORTS = ['slaDeadline', 'createdAt', 'updatedAt'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];
/** Soonest deadline first; newest first for the others. */
export const SORT_DIRECTION: Record<TicketSort, 1 | -1> = { slaDeadline: 1, createdAt: -1, updatedAt: -1 };
/** Equality filters that have an index for each sort; the most selective first. */
export const INDEXED_FILTERS = ['customerId', 'assigneeId', 'status'] as const;

export const TICKET_INDEXES: CollectionIndexes = [
  // GET /tickets/{number}
  { key: { number: 1 }, name: 'number', unique: true },
  // GET /tickets: each sort alone, and behind each indexed filter; other filters are checked on the index's walk
  ...TICKET_SORTS.flatMap((sort) => {
    const direction = SORT_DIRECTION[sort];
    return [
      { key: { [sort]: direction, _id: direction }, name: sort },
      ...INDEXED_FILTERS.map((filter) => ({
        key: { [filter]: 1, [sort]: direction, _id: direction },
        name: `${filter}_${sort}`,
      })),
    ];
  }),
  // GET /tickets?q=
  { key: { searchTokens: 1, createdAt: -1, _id: -1 }, name: 'searchTokens_createdAt' },
  // erasure: whether another ticket has a tag as well
  { key: { tags: 1 }, name: 'tags', partialFilterExpression: { 'tags.0': { $exists: true } } },
  // retention: closed long ago, with words
  {
    key: { updatedAt: 1 },
    name: 'retention',
    partialFilterExpression: { status: 'closed', subject: { $gt: '' } },
  },
  // a freed agent takes the most urgent waiting ticket
  {
    key: { 'waiting.category': 1, 'waiting.deadline': 1, 'waiting.since': 1 },
    name: 'waiting',
    partialFilterExpression: { 'waiting.level': { $gte: 1 } },
  },
  // an agent's queue: the pages that they have to acknowledge
  { key: { paging: 1, createdAt: 1 }, name: 'paging', partialFilterExpression: { paging: { $gte: '' } } },
  // the live report: all that it counts of tickets in hand, so that it reads no ticket
  {
    key: {
      'promise.late': 1,
      'promise.dueAt': 1,
      level: 1,
      assigneeId: 1,
      'waiting.since': 1,
    },
    name: 'promises',
    partialFilterExpression: { 'promise.late': { $gte: false } },
  },
  // the reconciler: accepted without the engine
  {
    key: { createdAt: 1 },
    name: 'unstarted',
    partialFilterExpression: { 'engine.started': false },
  },
  // rebuild: every life that has not ended
  {
    key: { _id: 1, 'engine.done': 1 },
    name: 'unfinished',
    partialFilterExpression: { 'engine.done': false },
  },
];

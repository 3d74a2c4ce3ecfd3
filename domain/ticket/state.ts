import type { Clock } from '../clocks/clock';
import type { Page } from '../paging/page';
import type { Terms } from '../policy/terms';
import type { Survey } from '../survey/survey';
import type { Category, Channel, Complexity, Instant, Level, Priority, Status, Tier } from '../vocabulary';

/**
 * Everything the machine knows of a ticket, as small plain JSON: no words, no class, no Map, Set or Date.
 * It is enough to start a workflow from (continue-as-new, rebuild and repair all do).
 */
export interface TicketState {
  schema: 1;
  id: string;
  number: string;
  customerId: string;
  tier: Tier;
  /** The customer's IANA zone when the ticket was opened. */
  zone: string;
  language: string;
  category: Category;
  channel: Channel;
  priority: Priority;
  complexity: Complexity;
  /** The date that an agent gave, for complexity `special`. */
  dueAt: Instant | null;
  tags: string[];
  status: Status;
  statusSince: Instant;
  level: Level;
  followUpOf: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  assignee: { agentId: string; level: Level } | null;
  /** How often the ticket has been assigned: the cycle of the current lease. */
  assignments: number;
  /** Since when the ticket waits for a fitting agent; null when it does not wait. */
  waitingSince: Instant | null;
  /** The latest cycle of each kind; earlier ones are in the events. */
  clocks: Clock[];
  /** A clock of this ticket has breached, whatever came after. */
  breached: boolean;
  /** Deadline of the running response clock, else of the last one. null where the tier promises none. */
  slaDeadlineAt: Instant | null;
  firstReplyAt: Instant | null;
  reopens: number;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  rating: number | null;
  /** A customer may escalate once a ticket. */
  customerEscalated: boolean;
  /** Reminders sent in the present `awaiting-response`, and since when the customer's answer is awaited. */
  awaiting: { since: Instant; reminders: number } | null;
  /** The latest page; not there where none was ever needed. */
  page?: Page | null;
  surveys: number;
  survey: Survey | null;
  archived: boolean;
  terms: Terms;
  /** Number of the last event: the ticket's version (`ETag`). */
  seq: number;
  /** The last commands that were carried out, oldest first: id and the version that they led to. */
  handled: [commandId: string, seq: number][];
}

/** How many handled command ids are kept (Temporal forgets update ids at continue-as-new). */
export const HANDLED_KEPT = 200;

/** Statuses in which a ticket counts against its agent's capacity. */
export function isActive(status: Status): boolean {
  return status !== 'resolved' && status !== 'closed';
}

/** The agent whose capacity the ticket uses now; null when none does. */
export function leaseHolder(state: Pick<TicketState, 'status' | 'assignee'>): string | null {
  return state.assignee && isActive(state.status) ? state.assignee.agentId : null;
}

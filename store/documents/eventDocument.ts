import type { TicketEvent, EventType } from '../../domain/ticket/events';
import type { TicketState } from '../../domain/ticket/state';
import { involvedIn } from '../involved';
import type { CollectionIndexes } from './indexes';

/** Who may learn of a fact: the customer as well, or staff only. */
export type Audience = 'public' | 'staff';

/** One recorded fact of a ticket. `_id` is `<ticketId>:<seq>`. Append-only. */
export interface EventDocument {
  _id: string;
  ticketId: string;
  seq: number;
  type: EventType;
  at: Date;
  recordedAt: Date;
  actor: TicketEvent['actor'];
  commandId?: string;
  data: TicketEvent['data'];
  audience: Audience;
  /** For the filter of event streams. */
  customerId: string;
  level: number;
  assigneeId: string | null;
  /** Who has had to do with the ticket by then; in old ones whom the fact itself involves, or absent. */
  involved?: string[];
}

/** Facts of which customers learn nothing: what staff say, how they are found, and what only the desk watches. */
const STAFF_ONLY: ReadonlySet<EventType> = new Set<EventType>([
  'note.added',
  'clock.warned',
  'routing.waiting',
  'ticket.unassigned',
  'complexity.changed',
  'tags.changed',
  'policy.changed',
  'level.lowered',
  'page.opened',
  'page.asked',
  'page.missed',
  'page.exhausted',
  'page.acknowledged',
  'page.ended',
  'ticket.archived',
]);

/** Who may learn of a fact of that type. */
export function audienceOf(type: EventType): Audience {
  return STAFF_ONLY.has(type) ? 'staff' : 'public';
}

/**
 * The document of a fact.
 * @param state the ticket after the turn
 * @param involved who has had to do with it by then (store/involved.ts): they see its facts wherever it climbs
 */
export function eventDocument(
  event: TicketEvent,
  state: TicketState,
  involved: string[] = involvedIn(event),
): EventDocument {
  return {
    _id: `${state.id}:${event.seq}`,
    ticketId: state.id,
    seq: event.seq,
    type: event.type,
    at: new Date(event.at),
    recordedAt: new Date(event.recordedAt),
    actor: event.actor,
    ...(event.commandId === undefined ? {} : { commandId: event.commandId }),
    data: event.data,
    audience: audienceOf(event.type),
    customerId: state.customerId,
    level: state.level,
    assigneeId: state.assignee?.agentId ?? null,
    involved,
  };
}

export const EVENT_INDEXES: CollectionIndexes = [
  // the timeline of a ticket, in order; gapless and never twice
  { key: { ticketId: 1, seq: 1 }, name: 'timeline', unique: true },
  // reports: facts of a kind over time
  { key: { type: 1, at: 1 }, name: 'type_at' },
];

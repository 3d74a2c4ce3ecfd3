import type { Terms } from '../policy/terms';
import type { Category, Channel, Instant, Priority, Tier } from '../vocabulary';
import { activate } from '../clocks/transitions';
import { openPage } from '../paging/openPage';
import type { Actor } from './actor';
import type { TicketEvent } from './events';
import type { TicketState } from './state';
import { Turn } from './turn';

/** The facts of a new ticket; words (subject, description) stay in the database. */
export interface OpenInput {
  id: string;
  number: string;
  customerId: string;
  tier: Tier;
  /** IANA zone of the customer. */
  zone: string;
  /** BCP 47 primary language of the customer, e.g. `en`. */
  language: string;
  category: Category;
  channel: Channel;
  priority: Priority;
  tags: string[];
  followUpOf: string | null;
  terms: Terms;
  actor: Actor;
  commandId: string;
}

/**
 * A ticket's first facts and the state that they lead to: opened, with its first-response and resolution clocks
 * running from `now` = `createdAt`, the zero of every promise (docs/semantics.md, Clocks).
 */
export function openTicket(input: OpenInput, now: Instant): { state: TicketState; events: TicketEvent[] } {
  const turn = new Turn(unborn(input, now), now, input.actor, input.commandId);
  turn.emit('ticket.opened', {
    number: input.number,
    customerId: input.customerId,
    tier: input.tier,
    zone: input.zone,
    language: input.language,
    category: input.category,
    channel: input.channel,
    priority: input.priority,
    level: input.terms.firstLevel,
    tags: input.tags,
    followUpOf: input.followUpOf,
    terms: input.terms,
  });
  activate(turn, 'first-response', now);
  activate(turn, 'resolution', now);
  if (input.category === 'emergency') openPage(turn, 'emergency', now);
  return { state: turn.state, events: turn.events };
}

function unborn(input: OpenInput, now: Instant): TicketState {
  return {
    schema: 1,
    id: input.id,
    number: input.number,
    customerId: input.customerId,
    tier: input.tier,
    zone: input.zone,
    language: input.language,
    category: input.category,
    channel: input.channel,
    priority: input.priority,
    complexity: 'moderate',
    dueAt: null,
    tags: input.tags,
    status: 'open',
    statusSince: now,
    level: input.terms.firstLevel,
    followUpOf: input.followUpOf,
    createdAt: now,
    updatedAt: now,
    assignee: null,
    assignments: 0,
    waitingSince: null,
    clocks: [],
    breached: false,
    slaDeadlineAt: null,
    firstReplyAt: null,
    reopens: 0,
    resolvedAt: null,
    closedAt: null,
    rating: null,
    customerEscalated: false,
    awaiting: null,
    surveys: 0,
    survey: null,
    archived: false,
    terms: input.terms,
    seq: 0,
    handled: [],
  };
}

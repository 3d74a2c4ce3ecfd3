import type { ClockPlan } from '../clocks/clock';
import type { AcknowledgedBy, PageCause, Rung } from '../paging/page';
import type { Terms } from '../policy/terms';
import type {
  Category,
  Channel,
  ClockKind,
  Complexity,
  Instant,
  Level,
  Milliseconds,
  Priority,
  Status,
  Tier,
} from '../vocabulary';
import type { Actor } from './actor';

/** Why a status changed; for the timeline and for reports. */
export type StatusReason =
  | 'agent-reply'
  | 'picked-up'
  | 'awaiting-customer'
  | 'customer-message'
  | 'by-hand'
  | 'resolution'
  | 'not-fixed'
  | 'closed-by-customer'
  | 'closed-by-agent'
  | 'no-objection'
  | 'no-answer';

/** What raised or lowered a level. */
export type LevelCause =
  | { kind: 'breach'; clock: ClockKind; cycle: number; step: number; nextClimbAt: Instant | null }
  | { kind: 'agent'; reasonId: string }
  | { kind: 'lead'; reasonId: string }
  | { kind: 'customer'; reasonId: string }
  | { kind: 'operator' }
  | { kind: 'tier'; tier: Tier }
  | { kind: 'unacknowledged'; page: number };

/** Why a clock was planned anew; `from`/`to` are facts of the ticket, never words. */
export type ReplanCause =
  | { kind: 'priority'; from: Priority; to: Priority }
  | { kind: 'complexity'; from: Complexity; to: Complexity }
  | { kind: 'due-date' }
  | { kind: 'tier'; from: Tier; to: Tier }
  | { kind: 'policy'; from: number; to: number };

interface ClockRef {
  clock: ClockKind;
  cycle: number;
}

/**
 * Every fact of a ticket's life, by type. Ids and facts only: words stay in the database. Instants are epoch ms
 * and their names end in `At`. Each clock speaks in the same eight events (docs/semantics.md, Clocks).
 */
export interface EventData {
  'ticket.opened': {
    number: string;
    customerId: string;
    tier: Tier;
    zone: string;
    language: string;
    category: Category;
    channel: Channel;
    priority: Priority;
    level: Level;
    tags: string[];
    followUpOf: string | null;
    terms: Terms;
  };
  'message.published': {
    messageId: string;
    author: 'customer' | 'agent';
    authorId: string;
    resolution: boolean;
  };
  'note.added': { messageId: string; mentions: string[] };
  'status.changed': { from: Status; to: Status; reason: StatusReason; messageId?: string };
  'ticket.rated': { rating: number };
  'priority.changed': { from: Priority; to: Priority };
  'category.changed': { from: Category; to: Category };
  'complexity.changed': { from: Complexity; to: Complexity; dueAt: Instant | null };
  'tags.changed': { from: string[]; to: string[] };
  'language.changed': { from: string; to: string };
  'tier.changed': { from: Tier; to: Tier; terms: Terms };
  'policy.changed': { from: number; to: number; terms: Terms };
  'clock.activated': ClockRef &
    ClockPlan & { goalTarget: Milliseconds; target: Milliseconds; climbEvery: Milliseconds };
  'clock.paused': ClockRef & { consumed: Milliseconds };
  'clock.resumed': ClockRef & ClockPlan & { consumed: Milliseconds };
  'clock.replanned': ClockRef &
    ClockPlan & {
      consumed: Milliseconds;
      goalTarget: Milliseconds;
      target: Milliseconds;
      climbEvery: Milliseconds;
      wasDeadlineAt: Instant;
      cause: ReplanCause;
    };
  'clock.warned': ClockRef & { threshold: number; deadlineAt: Instant };
  'clock.breached': ClockRef & { deadlineAt: Instant; consumed: Milliseconds };
  'clock.fulfilled': ClockRef & { consumed: Milliseconds; late: boolean };
  'clock.cancelled': ClockRef & { consumed: Milliseconds };
  'level.raised': { from: Level; to: Level; cause: LevelCause };
  'level.lowered': {
    from: Level;
    to: Level;
    cause: LevelCause;
    climbs: { clock: ClockKind; nextClimbAt: Instant }[];
  };
  'ticket.assigned': { agentId: string; agentLevel: Level; cycle: number; by: 'routing' | 'hand' | 'page' };
  'ticket.unassigned': { agentId: string; reason: UnassignReason };
  'routing.waiting': { level: Level; category: Category; language: string };
  'reminder.sent': { number: number };
  'survey.sent': { surveyId: string; remindAt: Instant; expiresAt: Instant };
  'survey.reminded': { surveyId: string };
  'survey.answered': { surveyId: string; rating: number; edited: boolean; editableUntilAt: Instant };
  'survey.expired': { surveyId: string };
  'survey.withdrawn': { surveyId: string };
  'page.opened': { number: number; cause: PageCause; level: Level };
  /** Who has to answer, and until when. */
  'page.asked': { number: number; level: Level; rung: Rung; agentIds: string[]; dueAt: Instant };
  'page.missed': { number: number; agentIds: string[] };
  'page.exhausted': { number: number; level: Level };
  'page.acknowledged': { number: number; agentId: string; how: AcknowledgedBy; afterMs: Milliseconds };
  'page.ended': { number: number; reason: 'resolved' | 'closed' | 'lowered' };
  'ticket.archived': Record<string, never>;
}

export type UnassignReason =
  'by-hand' | 'escalated' | 'acknowledged' | 'reopened' | 'gave-back' | 'resolved' | 'closed';

export type EventType = keyof EventData;

/** One recorded fact. `at` = when it came true (for a breach its deadline), `recordedAt` = when it was recorded. */
export type TicketEvent = {
  [T in EventType]: {
    seq: number;
    type: T;
    at: Instant;
    recordedAt: Instant;
    actor: Actor;
    /** The command that caused it; absent on facts that time alone brought. */
    commandId?: string;
    data: EventData[T];
  };
}[EventType];

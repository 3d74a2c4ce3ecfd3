import type { Terms } from '../policy/terms';
import type { Category, Complexity, Instant, Level, Priority, Tier } from '../vocabulary';
import type { Actor } from './actor';

/** What each command carries: ids and facts only; the words are stored before, under `messageId` / `reasonId`. */
export interface CommandData {
  /** A customer's message; `thanks` = a pure thank-you (see domain/lifecycle/thanks). */
  'customer-message': { messageId: string; thanks: boolean };
  'agent-reply': { messageId: string; awaitCustomer: boolean; resolve: boolean };
  note: { messageId: string; mentions: string[] };
  change: {
    priority?: Priority;
    category?: Category;
    complexity?: Complexity;
    dueAt?: Instant;
    tags?: string[];
    language?: string;
  };
  /** By hand. The level is the agent's, read by the API; null gives the ticket back to routing. */
  assign: { agent: { agentId: string; level: Level } | null };
  resolve: { messageId: string };
  reopen: { messageId: string };
  close: { messageId: string; rating?: number };
  escalate: { reasonId: string; toLevel?: Level };
  'operator-escalate': { toLevel?: Level };
  /** The agent has been off for longer than the grace period. */
  'give-back': { agentId: string };
  /** Who was paged takes it. */
  acknowledge: Record<string, never>;
  'change-tier': { tier: Tier; terms: Terms };
  'adopt-policy': { terms: Terms };
  'answer-survey': { surveyId: string; rating: number };
}

export type CommandType = keyof CommandData;

/**
 * A request to change a ticket. `id` dedupes it for ever within the ticket; `at` is when it was made (epoch ms),
 * which matters when a customer's message was accepted while the engine was down.
 */
export type Command = {
  [T in CommandType]: {
    id: string;
    type: T;
    at: Instant;
    actor: Actor;
    /** `If-Match`: refuse unless the ticket is at this version. */
    expectedVersion?: number;
    data: CommandData[T];
  };
}[CommandType];

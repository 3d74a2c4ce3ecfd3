import type { Instant } from '../vocabulary';
import type { Follows } from './changes';
import type { Command } from './commands';
import { nextDue } from './due';
import type { TicketState } from './state';

/** What a customer says is accepted while the engine is away, and counts from when they said it. */
export function isWords(command: Command): boolean {
  return command.type === 'customer-message' || command.type === 'answer-survey';
}

/**
 * Until when what falls due comes before a command: until now, but until they said it for a customer's words that the engine
 * learned of later (docs/semantics.md, Clocks). What fell due after them is for the ticket that has heard them: one that
 * was answered is not reminded, and one that was told "still broken" in time does not close.
 */
export function dueBefore(state: TicketState, command: Command, now: Instant, follows: Follows): Instant {
  // Never before the last change of status: words cannot undo what came after they were said.
  const saidAt = Math.max(command.at, state.statusSince);
  if (!isWords(command) || saidAt >= now) return now;
  const next = nextDue(state);
  return next !== null && next.at <= now && follows('words-count-from-when-they-were-said') ? saidAt : now;
}

import type { Command } from '../../domain/ticket/commands';
import type { TicketState } from '../../domain/ticket/state';

/** The engine as the API sees it: it starts tickets and carries commands to them. */
export interface TicketEngine {
  /**
   * Starts `ticket-<id>` from a stored state; starting one that runs changes nothing.
   * @param outgoing keys of notices that its earlier life recorded and had still to send
   * @returns whether the engine has it; false when it cannot be reached within the deadline (the reconciler will).
   */
  start(state: TicketState, outgoing?: readonly string[]): Promise<boolean>;
  /**
   * Carries a command to its ticket and waits until it is recorded.
   * @throws Rejection when the rules refuse, EngineUnavailable when the engine does not answer in time (the same
   * command may be sent again), TicketNotRunning when the ticket's life has ended.
   */
  command(ticketId: string, command: Command, options?: { timeoutMs?: number }): Promise<{ version: number }>;
  /**
   * Wakes a ticket to look again for an agent; harmless for one that needs none. Best effort.
   * @returns false when the engine has no such life (any more); true too where it cannot be reached.
   */
  nudge(ticketId: string): Promise<boolean>;
  /** Whether the engine answers now. */
  ready(): Promise<boolean>;
}

import { isActive, type TicketState } from '../ticket/state';
import type { Instant } from '../vocabulary';
import { isStopped } from './clock';

/** What is still promised of a ticket in hand: its soonest deadline to come, and whether one is missed already. */
export interface OpenPromise {
  /** The soonest deadline of a running clock that has not breached; null when none runs. */
  dueAt: Instant | null;
  /** A running clock has breached: somebody waits past the promised time. */
  late: boolean;
}

/**
 * The open promise of a ticket; null once it is resolved or closed. A paused clock promises nothing until it goes on,
 * also one that has breached: the customer is awaited then.
 */
export function openPromise({ status, clocks }: Pick<TicketState, 'status' | 'clocks'>): OpenPromise | null {
  if (!isActive(status)) return null;
  const running = clocks.filter((clock) => !isStopped(clock) && clock.runningSince !== null);
  const deadlines = running.flatMap(({ breachedAt, deadlineAt }) =>
    breachedAt === null ? [deadlineAt] : [],
  );
  return {
    dueAt: deadlines.length > 0 ? Math.min(...deadlines) : null,
    late: running.some(({ breachedAt }) => breachedAt !== null),
  };
}

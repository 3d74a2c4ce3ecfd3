import { isStopped } from '../../domain/clocks/clock';
import { isActive, type TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/vocabulary';

/** No deadline is as far away: what promises nothing now comes behind what does. */
const PAUSED_FROM = 4_000_000_000_000_000;
/** The last instant that a date can be. */
const LAST = 8_640_000_000_000_000;

/**
 * Where a ticket stands in a list by its deadline: by that of the running answer, also once it is missed, else of the
 * running solution. Behind those what waits for the customer, the longest first; at the end what is resolved or closed,
 * the last changed first. Never absent, since nothing sorts before every date.
 */
export function deadlineOrder({
  status,
  clocks,
  updatedAt,
}: Pick<TicketState, 'status' | 'clocks' | 'updatedAt'>): Date {
  if (!isActive(status)) return new Date(LAST - updatedAt);
  return new Date(runningDeadline({ clocks }) ?? PAUSED_FROM + updatedAt);
}

/** The deadline of the running answer, also once it is missed, else of the running solution; null while neither runs. */
export function runningDeadline({ clocks }: Pick<TicketState, 'clocks'>): Instant | null {
  const running = clocks.filter((clock) => !isStopped(clock) && clock.runningSince !== null);
  const next = running.find(({ kind }) => kind !== 'resolution') ?? running[0];
  return next?.deadlineAt ?? null;
}

/** Where what is done begins. */
export const DONE_FROM = new Date(2 * PAUSED_FROM);

import type { Clock, TicketSummary } from '../../api/words';

/** The promise that a reader waits for: a running answer before anything else, then the solution. */
export function openPromise({ sla, status }: TicketSummary): Clock | null {
  if (status === 'closed' || status === 'resolved') return null;
  const open = sla.clocks.filter(isOpen);
  return (
    open.find(({ kind }) => kind !== 'resolution') ?? open.find(({ kind }) => kind === 'resolution') ?? null
  );
}

/** Still to be kept: a breach does not end a clock, an answer or a cancellation does. */
export function isOpen(clock: Clock): boolean {
  return clock.stoppedAt === null;
}

export type Urgency = 'calm' | 'soon' | 'late' | 'paused';

/** How near a deadline is: the last quarter of the time, or the last hour, is soon. */
export function urgencyOf(clock: Clock, now: number): Urgency {
  if (clock.pausedAt !== null && clock.stoppedAt === null) return 'paused';
  const left = Date.parse(clock.deadline) - now;
  if (clock.breachedAt !== null || left <= 0) return 'late';
  return left < Math.min(60 * 60_000, clock.targetMs) || left < clock.targetMs / 4 ? 'soon' : 'calm';
}

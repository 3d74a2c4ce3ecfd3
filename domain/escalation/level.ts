import { endPage, openPage } from '../paging/openPage';
import { calendarOf } from '../clocks/calendarOf';
import { isStopped } from '../clocks/clock';
import { consumedAt } from '../clocks/plan';
import { addOpenTime } from '../calendar/deadline';
import type { LevelCause } from '../ticket/events';
import type { Turn } from '../ticket/turn';
import type { Instant, Level } from '../vocabulary';

/**
 * Raises the level and gives the ticket up for an agent of that level, unless its agent has it already
 * (docs/semantics.md, Escalation). Never lowers.
 */
export function raiseLevel(turn: Turn, to: Level, cause: LevelCause, at: Instant): void {
  const from = turn.state.level;
  if (to <= from) return;
  turn.emit('level.raised', { from, to, cause }, at);
  const { assignee } = turn.state;
  if (assignee && assignee.level < to) {
    turn.emit('ticket.unassigned', { agentId: assignee.agentId, reason: 'escalated' }, at);
  }
  // Another tier brings senior staff by its path, not by an alarm.
  if (cause.kind !== 'tier') openPage(turn, 'escalated', at);
}

/** Lowers the level, which only a lead may; clocks in breach climb on at their next step after now. */
export function lowerLevel(turn: Turn, to: Level, cause: LevelCause): void {
  const climbs = turn.state.clocks
    .filter((clock) => clock.breachedAt !== null && !isStopped(clock) && clock.runningSince !== null)
    .map((clock) => {
      const calendar = calendarOf(turn.state, clock.kind);
      const since = consumedAt(clock, calendar, turn.now) - clock.climbFrom;
      const untilNext = clock.climbEvery - (since % clock.climbEvery);
      return { clock: clock.kind, nextClimbAt: addOpenTime(calendar, turn.now, untilNext) ?? turn.now };
    });
  turn.emit('level.lowered', { from: turn.state.level, to, cause, climbs });
  endPage(turn, 'lowered', turn.now);
}

/** The level above, at most 4. */
export function levelAbove(level: Level): Level {
  return Math.min(4, level + 1) as Level;
}

import { clockState, isStopped } from '../domain/clocks/clock';
import type { Page } from '../domain/paging/page';
import type { Due } from '../domain/ticket/due';
import type { TicketState } from '../domain/ticket/state';

const iso = (at: number): string => new Date(at).toISOString();

/** The one line that a workflow shows in a list: facts only. */
export function summaryOf(state: TicketState): string {
  return `${state.number} · ${state.tier} · ${state.priority} · ${state.category}`;
}

/** What a timer waits for, instead of a timer id. */
export function dueSummary(due: Due, state: TicketState): string {
  switch (due.what) {
    case 'warning':
      return `${due.clock} ${Math.round(due.threshold * 100)} % · ${state.tier}/${state.priority}`;
    case 'breach':
      return `${due.clock} due · ${state.tier}/${state.priority}`;
    case 'climb':
      return `${due.clock} breached: escalates above level ${state.level}`;
    case 'page-unanswered':
      // The server takes so short a line only that ids stay out of it; `detailsOf` has them.
      return `page ${due.number}: level ${state.level} has to acknowledge (${state.page?.rung ?? 'nobody'})`;
    case 'page-exhausted':
      return `page ${due.number}: nobody left on level ${state.level}`;
    case 'reminder':
      return `reminder ${due.number} to the customer`;
    case 'close-resolved':
      return 'closes: no objection to the resolution';
    case 'close-awaiting':
      return 'closes: no answer from the customer';
    case 'survey-reminder':
      return 'survey reminder';
    case 'survey-expiry':
      return 'survey expires';
    case 'archive':
      return 'reopening ends';
  }
}

/** Where the ticket stands, for a person in Temporal UI (Markdown; facts only). */
export function detailsOf(state: TicketState, due: Due | null): string {
  const clocks = state.clocks.map((clock) => {
    const until = isStopped(clock) ? '' : ` · due ${iso(clock.deadlineAt)}`;
    return `- ${clock.kind} #${clock.cycle}: **${clockState(clock)}**${until}`;
  });
  return [
    `**${state.number}** · ${state.status} · level ${state.level} · ${state.tier}/${state.priority}/${state.category}`,
    `agent: ${state.assignee?.agentId ?? (state.waitingSince === null ? 'none' : `waiting since ${iso(state.waitingSince)}`)}`,
    ...(state.page ? [pageLine(state.page)] : []),
    ...clocks,
    `next: ${due ? `${dueSummary(due, state)} at ${iso(due.at)}` : 'nothing is due'}`,
    `version ${state.seq}`,
  ].join('\n');
}

/** Who is asked, by when, or who took it. */
function pageLine({ number, state, rung, latest, dueAt, acknowledged }: Page): string {
  const asked = state === 'asked' && rung !== null ? ` · ${rung}: ${latest.join(', ')}` : '';
  const due = dueAt === null ? '' : ` · until ${iso(dueAt)}`;
  const by = acknowledged ? ` by ${acknowledged.agentId} at ${iso(acknowledged.at)}` : '';
  return `page ${number}: ${state}${asked}${due}${by}`;
}

import { addOpenTime } from '../calendar/deadline';
import type { Calendar } from '../calendar/calendar';
import { SYSTEM } from '../ticket/actor';
import type { TicketEvent } from '../ticket/events';
import type { TicketState } from '../ticket/state';
import { Turn } from '../ticket/turn';
import type { Instant, Level, Milliseconds } from '../vocabulary';
import type { Page, Rung } from './page';

/** Somebody who can be paged. */
export interface Reachable {
  agentId: string;
  /** Their working hours; null = none are known. */
  hours: Calendar | null;
}

/** The people of a level, as the directory has them at this moment. */
export interface LevelStaff {
  /** Who is on call for the level: reachable around the clock. */
  onCall: string | null;
  /** Who has the ticket, if they are of the level or above. */
  assignee: Reachable | null;
  /** Others of the level who fit and are available, in the order of routing. */
  candidates: Reachable[];
  /** The leads of the level's agents; of everybody's where the top level has nobody. */
  leads: Reachable[];
  /** At level 4: all of it. */
  everybody: Reachable[];
}

const TOP: Level = 4;

/** Whom to ask, and where on the ladder they stand. */
export interface Step {
  rung: Rung;
  people: Reachable[];
}

/**
 * Whom to ask next at a page's level, or null when nobody is left there (docs/semantics.md, Paging): who is on call,
 * who has the ticket, the next candidate, the lead; at level 4 everybody, or every lead where nobody is of it, again and
 * again. It follows from the rung, not
 * from how many were asked: who is on call may change while the page climbs.
 */
export function nextStep(page: Page, staff: LevelStaff): Step | null {
  if (page.level === TOP) {
    const { everybody, leads: leadsOfAll } = staff;
    return everybody.length > 0 || leadsOfAll.length === 0
      ? { rung: 'everybody', people: everybody }
      : { rung: 'lead', people: leadsOfAll };
  }
  const { rung } = page;
  const fresh = (people: readonly Reachable[]): Reachable[] =>
    people.filter(({ agentId }) => !page.asked.includes(agentId));
  if (rung === null && staff.onCall !== null) {
    return { rung: 'on-call', people: [{ agentId: staff.onCall, hours: null }] };
  }
  if (rung === null || rung === 'on-call' || rung === 'agent') {
    const [next] = fresh([...(staff.assignee ? [staff.assignee] : []), ...staff.candidates]);
    if (next) return { rung: rung === 'agent' ? 'candidate' : 'agent', people: [next] };
  }
  const leads = fresh(staff.leads);
  return rung !== 'lead' && leads.length > 0 ? { rung: 'lead', people: leads } : null;
}

/**
 * The facts of asking: who is asked and until when they have to answer, or that nobody is left at the level. None when
 * nobody is to be asked now.
 * @param now epoch ms; the answer is due `ackWithin` after it, in the working hours of those asked
 */
export function askNext(state: TicketState, staff: LevelStaff, now: Instant): TicketEvent[] {
  const { page, terms, priority } = state;
  if (page?.state !== 'wanted') return [];
  const turn = new Turn(state, now, SYSTEM);
  const step = nextStep(page, staff);
  if (!step) turn.emit('page.exhausted', { number: page.number, level: page.level });
  else {
    turn.emit('page.asked', {
      number: page.number,
      level: page.level,
      rung: step.rung,
      agentIds: step.people.map(({ agentId }) => agentId),
      dueAt: answerDue(step, staff.onCall, terms.staffed ?? null, now, terms.ackWithin[priority]),
    });
  }
  return turn.events;
}

/** The earliest instant at which one of those asked should have answered. */
function answerDue(
  step: Step,
  onCall: string | null,
  staffed: Calendar | null,
  now: Instant,
  within: Milliseconds,
): Instant {
  const dues = step.people.map(({ agentId, hours }) => {
    if (agentId === onCall || step.rung === 'on-call') return now + within;
    const calendar = hours ?? staffed;
    return calendar ? (addOpenTime(calendar, now, within) ?? now + within) : now + within;
  });
  // A level without anybody is asked again all the same: somebody may have been hired meanwhile.
  return dues.length === 0 ? now + within : Math.min(...dues);
}

import { parseDuration } from '../../domain/calendar/duration';
import { giveBackAt, pendingAvailabilities, settleAvailability } from '../../store/availability';
import type { Database } from '../../store/database';
import type { AgentDocument } from '../../store/documents/agentDocument';
import type { PolicyBook } from '../../store/policyBook';
import { bestWaitingFor } from '../../store/waitingTickets';
import type { AvailabilityChange } from '../../workflows/contract';

/** The engine's side of availability. */
export interface AvailabilityWatch {
  /** Tells the agent's workflow. @returns whether the engine has it; false when it cannot be reached. */
  changed(change: AvailabilityChange): Promise<boolean>;
}

/** What wakes a waiting ticket. */
export interface Nudging {
  nudge(ticketId: string): Promise<void>;
}

const AT_ONCE = 200;
/** So many waiting tickets are woken at once for one agent; each that is taken leaves the rest to the next. */
const OFFERED_AT_ONCE = 50;

/**
 * Tells the engine of an agent's availability as stored now.
 * @returns whether it has been told; false: the reconciler will tell it.
 */
export async function tellAvailability(
  database: Database,
  book: PolicyBook,
  watch: AvailabilityWatch,
  agent: AgentDocument,
): Promise<boolean> {
  const { policy } = await book.current();
  const revision = agent.availabilityRevision ?? 0;
  const told = await watch.changed({
    agentId: agent._id,
    revision,
    giveBackAt: giveBackAt(agent, parseDuration(policy.routing.giveBackAfter)),
    returnsAt: agent.availability === 'on' ? null : (agent.availabilityUntil?.getTime() ?? null),
  });
  if (told) await settleAvailability(database, agent._id, revision);
  return told;
}

/** Tells of the changes that an outage left behind. @returns how many */
export async function tellPendingAvailabilities(
  database: Database,
  book: PolicyBook,
  watch: AvailabilityWatch,
): Promise<number> {
  let told = 0;
  for (const agent of await pendingAvailabilities(database, AT_ONCE)) {
    if (!(await tellAvailability(database, book, watch, agent))) break;
    told += 1;
  }
  return told;
}

/** Wakes the most urgent tickets that wait for somebody like this agent, as many as the agent can take. */
export async function offerCapacity(database: Database, engine: Nudging, agentId: string): Promise<void> {
  const agent = await database.agents.findOne({ _id: agentId }, { projection: { load: 1, capacity: 1 } });
  const free = Math.min(OFFERED_AT_ONCE, (agent?.capacity ?? 0) - (agent?.load ?? 0));
  if (free <= 0) return;
  for (const ticketId of await bestWaitingFor(database, agentId, free)) await engine.nudge(ticketId);
}

import { parseDuration } from '../../domain/calendar/duration';
import { giveBackAt, pendingAvailabilities, settleAvailability } from '../../store/availability';
import type { Database } from '../../store/database';
import type { AgentDocument } from '../../store/documents/agentDocument';
import type { PolicyBook } from '../../store/policyBook';
import type { AvailabilityChange } from '../../workflows/contract';

/** The engine's side of availability. */
export interface AvailabilityWatch {
  /** Tells the agent's workflow. @returns whether the engine has it; false when it cannot be reached. */
  changed(change: AvailabilityChange): Promise<boolean>;
}

const AT_ONCE = 200;

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

import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import { AVAILABILITY_SIGNAL, type AvailabilityActivities, type AvailabilityChange } from './contract';

export const availabilityChanged = defineSignal<[AvailabilityChange]>(AVAILABILITY_SIGNAL);

const { giveBack, returnToWork } = proxyActivities<AvailabilityActivities>({
  // A hundred tickets, each a command of its own.
  startToCloseTimeout: '5 minutes',
  // One of them may wait for its record for as long as a command does.
  heartbeatTimeout: '1 minute',
  // Neither has an end that is not its success: an outage only delays it.
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * What time brings of an agent's availability: the end of an absence, and the tickets that an absence gives back
 * (docs/semantics.md, Staff). Runs while something is to come; a later change takes the place of the one before.
 */
export async function availability(first?: AvailabilityChange): Promise<void> {
  let change = first ?? null;
  setHandler(availabilityChanged, (next) => {
    if (change === null || next.revision > change.revision) change = next;
  });
  // Started by the signal itself: it is there before the first line runs.
  await condition(() => change !== null);
  for (let next = nextOf(change); next !== null; next = nextOf(change)) {
    const { agentId, revision } = next.change;
    const overtaken = (): boolean => change?.revision !== revision;
    if (await condition(overtaken, Math.max(1, next.at - Date.now()))) continue;
    await (next.what === 'give-back' ? giveBack : returnToWork)({ agentId, revision });
    if (!overtaken()) change = { ...next.change, [next.field]: null };
  }
}

interface Next {
  at: number;
  what: 'give-back' | 'return';
  field: 'giveBackAt' | 'returnsAt';
  change: AvailabilityChange;
}

function nextOf(change: AvailabilityChange | null): Next | null {
  if (change === null) return null;
  const { giveBackAt, returnsAt } = change;
  // Who is back before the grace period has ended keeps their tickets.
  if (giveBackAt !== null && (returnsAt === null || giveBackAt < returnsAt)) {
    return { at: giveBackAt, what: 'give-back', field: 'giveBackAt', change };
  }
  return returnsAt === null ? null : { at: returnsAt, what: 'return', field: 'returnsAt', change };
}

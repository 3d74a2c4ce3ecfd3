import {
  ActivityFailure,
  ApplicationFailure,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  TemporalFailure,
} from '@temporalio/workflow';
import {
  NO_CAPACITY,
  VERSION_CONFLICT,
  WORDS_LOST,
  WORDS_WAITING,
  type LastRecord,
  type RecordInput,
  type RecordOutcome,
  type TicketActivities,
} from './contract';

const FINAL = [NO_CAPACITY, VERSION_CONFLICT, WORDS_WAITING, WORDS_LOST];

/**
 * Local: a turn and its record are one workflow task, which is what makes an open or a reply one round trip. A few
 * quick tries only, so that a workflow task is not held while the database is away.
 */
const local = proxyLocalActivities<TicketActivities>({
  startToCloseTimeout: '5s',
  retry: {
    initialInterval: '50ms',
    backoffCoefficient: 2,
    maximumAttempts: 4,
    nonRetryableErrorTypes: FINAL,
  },
});

/** Ordinary, without limit: the database is down, and the turn is recorded as soon as it is back. */
const durable = proxyActivities<TicketActivities>({
  startToCloseTimeout: '10s',
  summary: 'the database did not answer: recorded once it does',
  retry: {
    initialInterval: '250ms',
    backoffCoefficient: 2,
    maximumInterval: '5s',
    nonRetryableErrorTypes: FINAL,
  },
});

/**
 * Records one turn. Waits as long as the database is away.
 * @throws ApplicationFailure of type NoCapacity, VersionConflict, WordsWaiting or WordsLost; nothing is recorded then.
 */
export async function record(input: RecordInput): Promise<RecordOutcome> {
  return withFallback(
    () => local.record(input),
    () => durable.record(input),
  );
}

/** The ticket as the database has it: after a restore, a repair or a worker's death it is the one that counts. */
export async function reload(ticketId: string): Promise<LastRecord> {
  return withFallback(
    () => local.reload(ticketId),
    () => durable.reload(ticketId),
  );
}

/** Tickets that wait for an agent; best effort, since the reconciler repairs what is missed. */
export async function findOffers(agentId: string): Promise<string[]> {
  return local.findOffers(agentId);
}

async function withFallback<T>(quick: () => Promise<T>, lasting: () => Promise<T>): Promise<T> {
  try {
    return await quick();
  } catch (failure) {
    throwIfFinal(failure);
  }
  try {
    return await lasting();
  } catch (failure) {
    throwIfFinal(failure);
    throw failure;
  }
}

/** A local activity fails with the cause itself, an ordinary one with a failure around it. */
function throwIfFinal(failure: unknown): void {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  if (cause instanceof ApplicationFailure && FINAL.includes(cause.type ?? '')) throw cause;
  if (isCancellation(failure) || !(failure instanceof TemporalFailure)) throw failure;
}

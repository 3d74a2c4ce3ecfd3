import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';

/** So many looks in a row without an answer, and the engine counts as away: one may be lost to a busy moment. */
const LOOKS = 2;

/**
 * Makes a call that may take long, and gives it up when the engine itself no longer answers: a command waits for its
 * record as long as somebody is there who could carry it out, not for a server that is gone.
 * @param answers whether the engine answers now
 * @param everyMs between two looks
 * @throws what `call` throws; a call that is given up ends as a cancelled one
 */
export async function whileAnswering<T>(
  client: Client,
  answers: () => Promise<boolean>,
  everyMs: number,
  call: () => Promise<T>,
): Promise<T> {
  const givenUp = new AbortController();
  const over = new AbortController();
  // A look that fails otherwise tells as little of the engine as none: the call is given up as well.
  watch(answers, everyMs, over.signal).then(
    (away) => {
      if (away) givenUp.abort();
    },
    (error: unknown) => {
      givenUp.abort(error);
    },
  );
  try {
    return await client.withAbortSignal(givenUp.signal, call);
  } finally {
    over.abort();
  }
}

/** True once the engine is away; false when there is nothing to watch any more. */
async function watch(answers: () => Promise<boolean>, everyMs: number, over: AbortSignal): Promise<boolean> {
  for (let unanswered = 0; unanswered < LOOKS;) {
    const interrupted = await sleep(everyMs, false, { signal: over }).catch(() => true);
    if (interrupted || over.aborted) return false;
    unanswered = (await answers()) ? 0 : unanswered + 1;
  }
  return true;
}

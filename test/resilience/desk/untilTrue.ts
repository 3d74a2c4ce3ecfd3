import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 100;

/** Waits until something holds, with patience that only a fault exhausts; an error counts as "not yet" and is told at the end. */
export async function untilTrue(
  what: string,
  holds: () => Promise<boolean> | boolean,
  patienceMs = 100_000,
): Promise<void> {
  const until = Date.now() + patienceMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      if (await holds()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await sleep(EVERY_MS);
  }
  throw new Error(`never came true: ${what}`, { cause: last });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

const EVERY_MS = 2_000;

/**
 * Connects, again and again until it works: servers and programs of one deployment start in any order.
 * @throws what `connect` threw last, once the signal says to give up.
 */
export async function untilReachable<T>(
  what: string,
  logger: Logger,
  signal: AbortSignal | undefined,
  connect: () => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (signal?.aborted) throw error;
      logger.warn({ err: error }, `${what} cannot be reached; trying again`);
      await sleep(EVERY_MS, undefined, { signal });
    }
  }
}

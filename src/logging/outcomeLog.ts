import type { Logger } from 'pino';
import type { Outcome } from '../../activities/notify';

/** Says what became of notices that were to leave the house: by keys and codes, without an address. */
export function outcomeLog(logger: Logger): (outcome: Outcome) => void {
  return ({ outcome, ...facts }) => {
    if (outcome === 'delivered') logger.debug({ outcome, ...facts }, 'a notice left the house');
    else if (outcome === 'undeliverable')
      logger.warn({ outcome, ...facts }, 'a notice cannot leave the house');
    else logger.warn({ outcome, ...facts }, 'a notice is held up and will be tried again');
  };
}

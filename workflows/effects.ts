import {
  ActivityFailure,
  getExternalWorkflowHandle,
  log,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import { NUDGE_SIGNAL, notificationQueue, workflowIdOf, type NotificationActivities } from './contract';
import { findOffers } from './recording';

/**
 * What leaves the house runs beside the loop: no clock, close or record ever waits for it. A failure is logged and
 * stays visible on the notice; it never fails the ticket.
 */
export class Effects {
  private readonly outgoing: Set<string>;
  private running = 0;

  constructor(outgoing: readonly string[]) {
    this.outgoing = new Set();
    this.deliver(outgoing);
  }

  /** Keys that have not been handed over yet: carried into the next run, where the same keys have the same effect. */
  get pending(): string[] {
    return [...this.outgoing];
  }

  get idle(): boolean {
    return this.running === 0;
  }

  deliver(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) this.outgoing.add(key);
    this.beside(async () => {
      await notifications().notify([...keys]);
    }, keys);
  }

  /** Wakes the tickets that could use an agent's freed capacity. */
  offer(agentId: string): void {
    this.beside(async () => {
      for (const ticketId of await findOffers(agentId)) {
        await getExternalWorkflowHandle(workflowIdOf(ticketId)).signal(NUDGE_SIGNAL);
      }
    }, []);
  }

  private beside(effect: () => Promise<void>, keys: readonly string[]): void {
    this.running += 1;
    effect()
      .catch((error: unknown) => {
        log.warn('an effect was given up', {
          keys: keys.length,
          error: error instanceof ActivityFailure ? error.activityType : String(error),
        });
      })
      .finally(() => {
        this.running -= 1;
        for (const key of keys) this.outgoing.delete(key);
      });
  }
}

function notifications(): NotificationActivities {
  return proxyActivities<NotificationActivities>({
    taskQueue: notificationQueue(workflowInfo().taskQueue),
    startToCloseTimeout: '30s',
    // Mail servers and phone gateways are away for hours; a notice that is a week late helps nobody.
    scheduleToCloseTimeout: '7 days',
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10 minutes' },
    summary: 'notices that leave the house',
  });
}

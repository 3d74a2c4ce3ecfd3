import {
  ActivityFailure,
  getExternalWorkflowHandle,
  isCancellation,
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
  private offering = 0;

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

  /** No offer is on its way: unlike a notice it is not carried into the next run, so a run ends without one. */
  get offersMade(): boolean {
    return this.offering === 0;
  }

  deliver(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) this.outgoing.add(key);
    this.beside(async () => {
      await notifications().notify([...keys]);
    }, keys);
  }

  /**
   * Offers an agent's free capacity to the most urgent ticket that waits for such an agent. That one passes on what it
   * leaves, so they take their turns in order of deadline (docs/semantics.md, Routing).
   */
  offer(agentId: string): void {
    this.offering += 1;
    this.beside(async () => {
      try {
        for (const ticketId of await findOffers(agentId)) if (await nudge(ticketId, agentId)) return;
      } finally {
        this.offering -= 1;
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

/** Whether the ticket could be told: one whose life the engine does not have is the reconciler's. */
async function nudge(ticketId: string, agentId: string): Promise<boolean> {
  try {
    await getExternalWorkflowHandle(workflowIdOf(ticketId)).signal(NUDGE_SIGNAL, agentId);
    return true;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return false;
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

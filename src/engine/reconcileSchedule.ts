import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';

export const RECONCILE_SCHEDULE = 'reconcile';
const EVERY = '1 minute';

/** Creates the schedule of the reconciler where there is none. */
export async function ensureReconcileSchedule(
  client: Client,
  taskQueue: string,
  id = RECONCILE_SCHEDULE,
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: id,
      spec: { intervals: [{ every: EVERY }] },
      action: { type: 'startWorkflow', workflowType: 'reconcile', taskQueue, args: [], workflowId: id },
      // A look that is late is not made up for: the next one sees the same.
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: EVERY },
      memo: { purpose: 'starts and delivers what an outage left undone' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { notificationQueue, type NotificationActivities, type OutreachActivities } from './contract';

/** Stamped on by the schedule: the instant that was planned, however late the run begins. */
const PLANNED_AT = defineSearchAttributeKey('TemporalScheduledStartTime', SearchAttributeType.DATETIME);

const { openOutreach } = proxyActivities<OutreachActivities>({
  startToCloseTimeout: '10s',
  // While the database is away the task waits for it: a check-in that is an hour late is better than none.
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'outreach task',
});

/** One planned check-in: opens the account manager's task and tells them. Run by the customer's schedule. */
export async function checkIn(customerId: string): Promise<{ opened: boolean }> {
  const { typedSearchAttributes, startTime, taskQueue } = workflowInfo();
  const plannedAt = (typedSearchAttributes.get(PLANNED_AT) ?? startTime).getTime();
  const notice = await openOutreach({ customerId, plannedAt });
  if (notice === null) return { opened: false };
  await proxyActivities<NotificationActivities>({
    taskQueue: notificationQueue(taskQueue),
    startToCloseTimeout: '30s',
    // As for tickets: a notice that is a week late helps nobody.
    scheduleToCloseTimeout: '7 days',
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10 minutes' },
    summary: 'notice that leaves the house',
  }).notify([notice]);
  return { opened: true };
}

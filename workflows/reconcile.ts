import { proxyLocalActivities } from '@temporalio/workflow';
import type { Reconciled, ReconcileActivities } from './contract';

const { reconcile: look } = proxyLocalActivities<ReconcileActivities>({
  startToCloseTimeout: '50s',
  // A look that fails is followed by the next one of the schedule.
  retry: { maximumAttempts: 2 },
});

/** After so many looks the next run of the schedule goes on. */
const MAX_LOOKS = 100;

/**
 * Mends what an outage left: starts what was accepted without the engine, delivers customers' messages that are
 * still pending, wakes tickets whose turn was missed. Run by a schedule; every step may be done twice.
 */
export async function reconcile(): Promise<Reconciled> {
  const sum: Reconciled = {
    started: 0,
    delivered: 0,
    nudged: 0,
    tierChanges: 0,
    answers: 0,
    checkIns: 0,
    availabilities: 0,
    erasures: 0,
    retired: 0,
    files: 0,
    anchored: 0,
    more: false,
  };
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const found = await look();
    sum.started += found.started;
    sum.delivered += found.delivered;
    sum.nudged += found.nudged;
    sum.tierChanges += found.tierChanges;
    sum.answers += found.answers;
    sum.checkIns += found.checkIns;
    sum.availabilities += found.availabilities;
    sum.erasures += found.erasures;
    sum.retired += found.retired;
    sum.files = (sum.files ?? 0) + (found.files ?? 0);
    sum.anchored = (sum.anchored ?? 0) + (found.anchored ?? 0);
    sum.more = found.more;
    if (!found.more) break;
  }
  return sum;
}

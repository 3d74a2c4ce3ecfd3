import { condition, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './bareActivities';

/** The same MongoDB transactions as the product's, each as one ordinary activity. */
const { bareOpen, bareReply, bareMark } = proxyActivities<BareActivities>({ startToCloseTimeout: '10s' });

export const replyUpdate = defineUpdate<number, [string]>('reply');

/** The bare engine: what a workflow of a few lines costs that records its opening and each reply. */
export async function bare(ticketId: string): Promise<void> {
  let turn = bareOpen(ticketId);
  setHandler(replyUpdate, (messageId) => {
    turn = turn.then((version) => bareReply(ticketId, messageId, version));
    return turn;
  });
  await condition(() => false);
}

/** The bare engine's timers: one sleep, one record. */
export async function bareTimer(ticketId: string, dueAt: number): Promise<number> {
  await condition(() => false, Math.max(1, dueAt - Date.now()));
  return bareMark(ticketId);
}

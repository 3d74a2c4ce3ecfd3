import { proxyActivities } from '@temporalio/workflow';
import type { ErasureActivities } from './contract';

const { closeTicketsOf, eraseWordsOf, reportErasure } = proxyActivities<ErasureActivities>({
  // A hundred tickets, each a few writes; a step that died goes on where it stopped.
  startToCloseTimeout: '5 minutes',
  // So that another worker goes on soon where one was killed.
  heartbeatTimeout: '20 seconds',
  // It has no end that is not its success: somebody has a right to it.
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Erases a customer's words (docs/semantics.md, Privacy): open tickets are closed first, so that nothing is added behind it. */
export async function erasure(customerId: string): Promise<void> {
  await closeTicketsOf(customerId);
  while ((await eraseWordsOf(customerId)) > 0);
  await reportErasure(customerId);
}

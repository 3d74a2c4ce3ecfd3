import { WorkflowIdConflictPolicy, type Client } from '@temporalio/client';
import type { Erasing } from '../../activities/erasure/startErasures';
import { ERASURE_WORKFLOW, erasureWorkflowOf } from '../../workflows/contract';
import { isUnreachable } from './unreachable';

/** The workflows `erasure-<customerId>`. */
export class TemporalErasures implements Erasing {
  /** @param timeoutMs how long one call may take */
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly timeoutMs: number,
  ) {}

  async erase(customerId: string): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + this.timeoutMs, () =>
        this.client.workflow.start(ERASURE_WORKFLOW, {
          workflowId: erasureWorkflowOf(customerId),
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          taskQueue: this.taskQueue,
          args: [customerId],
        }),
      );
      return true;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }
}

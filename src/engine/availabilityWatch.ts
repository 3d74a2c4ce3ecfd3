import type { Client } from '@temporalio/client';
import type { AvailabilityWatch } from '../../activities/staff/availability';
import {
  AVAILABILITY_SIGNAL,
  AVAILABILITY_WORKFLOW,
  availabilityWorkflowOf,
  type AvailabilityChange,
} from '../../workflows/contract';
import { isUnreachable } from './unreachable';

/** The workflows `availability-<agentId>`: ids and instants, no word of anybody. */
export class TemporalAvailability implements AvailabilityWatch {
  /** @param timeoutMs how long one call may take */
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly timeoutMs: number,
  ) {}

  async changed(change: AvailabilityChange): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + this.timeoutMs, () =>
        this.client.workflow.signalWithStart(AVAILABILITY_WORKFLOW, {
          workflowId: availabilityWorkflowOf(change.agentId),
          taskQueue: this.taskQueue,
          signal: AVAILABILITY_SIGNAL,
          signalArgs: [change],
          args: [],
        }),
      );
      return true;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }
}

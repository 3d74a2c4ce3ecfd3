import {
  Worker,
  type NativeConnection,
  type WorkflowBundleOption,
  type WorkerOptions,
} from '@temporalio/worker';
import {
  notificationQueue,
  type NotificationActivities,
  type TicketActivities,
} from '../../workflows/contract';
import { bundleOfSources } from './bundleOfSources';
import { BUNDLE_PATH, RUNS_FROM_SOURCES } from './workflowBundle';

export interface WorkersOptions {
  connection: NativeConnection;
  namespace: string;
  taskQueue: string;
  /** Cached tickets; about 65 KiB of worker memory each. */
  maxCachedWorkflows: number;
  maxConcurrentWorkflowTasks: number;
  maxConcurrentActivities: number;
  /** How long a stop waits for what is in hand, ms. */
  shutdownGraceMs: number;
}

/** The workers of a process: the tickets' own, and one for the effects that leave the house. */
export class Workers {
  private readonly runs: Promise<void>[];

  private constructor(private readonly workers: Worker[]) {
    this.runs = workers.map((worker) => worker.run());
  }

  /** Connects and begins to work. */
  static async start(
    options: WorkersOptions,
    activities: TicketActivities & Record<string, (...args: never[]) => Promise<unknown>>,
    notifications: NotificationActivities,
  ): Promise<Workers> {
    const shared: Pick<WorkerOptions, 'connection' | 'namespace' | 'shutdownGraceTime'> = {
      connection: options.connection,
      namespace: options.namespace,
      shutdownGraceTime: options.shutdownGraceMs,
    };
    const tickets = await Worker.create({
      ...shared,
      taskQueue: options.taskQueue,
      activities,
      workflowBundle: await workflowCode(),
      maxCachedWorkflows: options.maxCachedWorkflows,
      maxConcurrentWorkflowTaskExecutions: options.maxConcurrentWorkflowTasks,
      maxConcurrentActivityTaskExecutions: options.maxConcurrentActivities,
      maxConcurrentLocalActivityExecutions: options.maxConcurrentActivities,
      // After a worker's death its cached tickets wait this long before another worker gets them.
      stickyQueueScheduleToStartTimeout: '2s',
    });
    const outgoing = await Worker.create({
      ...shared,
      taskQueue: notificationQueue(options.taskQueue),
      activities: { ...notifications },
    });
    return new Workers([tickets, outgoing]);
  }

  /** Whether every worker polls. */
  get running(): boolean {
    return this.workers.every((worker) => worker.getState() === 'RUNNING');
  }

  /** Resolves when the workers have ended; rejects when one failed. */
  get ended(): Promise<void> {
    return Promise.all(this.runs).then(() => undefined);
  }

  /** Takes no more work, finishes what is in hand, and ends. */
  async stop(): Promise<void> {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await this.ended;
  }
}

/** The bundle made at build time; in a run from sources one of the sources as they are. */
async function workflowCode(): Promise<WorkflowBundleOption> {
  return { codePath: RUNS_FROM_SOURCES ? await bundleOfSources() : BUNDLE_PATH };
}

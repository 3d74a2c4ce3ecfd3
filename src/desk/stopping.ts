import type { Logger } from 'pino';
import { withinTime } from '../withinTime';
import { WouldNotStop } from '../wouldNotStop';

interface Step {
  what: string;
  withinMs: number;
  stop: () => Promise<void>;
}

/**
 * Stops what was started, the last first. Each step has its time: what needs a server that is gone, or hangs, would hold the others up
 * for ever.
 */
export class Stopping {
  private readonly steps: Step[] = [];

  constructor(private readonly logger: Logger) {}

  add(what: string, withinMs: number, stop: () => Promise<void>): void {
    this.steps.push({ what, withinMs, stop });
  }

  /** Goes through all steps, also where one fails. @throws WouldNotStop naming those that did not end, each of which is in the log */
  async run(): Promise<void> {
    const left: string[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      if (!(await this.ends(step))) left.push(step.what);
    }
    if (left.length > 0) throw new WouldNotStop(left);
  }

  private async ends({ what, withinMs, stop }: Step): Promise<boolean> {
    const ending = stop().catch((error: unknown) => {
      this.logger.error({ err: error, what }, 'did not stop in order');
      return 'failed' as const;
    });
    const ended = await withinTime(ending, withinMs);
    if (ended === 'late') {
      this.logger.error({ what, seconds: withinMs / 1_000 }, 'would not stop and is left behind');
    }
    return ended === undefined;
  }
}

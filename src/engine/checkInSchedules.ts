import {
  isGrpcServiceError,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  type Client,
  type ScheduleOptions,
  type ScheduleSpec,
} from '@temporalio/client';
import type { CheckInSchedules } from '../../activities/outreach/checkIns';
import { parseDuration } from '../../domain/calendar/duration';
import type { CheckIn } from '../../domain/outreach/checkIn';
import { CHECK_IN_WORKFLOW, checkInScheduleOf } from '../../workflows/contract';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
/** A check-in that an outage held up for longer has lost its point. */
const CATCH_UP = '7 days';

/** Temporal Schedules of check-ins: `check-in-<customerId>`, with ids and times and no word of anybody. */
export class TemporalCheckIns implements CheckInSchedules {
  /** @param timeoutMs how long one call may take */
  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly timeoutMs: number,
  ) {}

  set(customerId: string, checkIn: CheckIn, paused: boolean): Promise<boolean> {
    const scheduleId = checkInScheduleOf(customerId);
    const schedule = this.scheduleOf(customerId, checkIn);
    return this.reach(async () => {
      try {
        await this.client.schedule.create({ scheduleId, ...schedule, state: { paused } });
      } catch (error) {
        if (!(error instanceof ScheduleAlreadyRunning)) throw error;
        await this.client.schedule
          .getHandle(scheduleId)
          .update(({ state: { note } }) => ({ ...schedule, state: { paused, ...(note ? { note } : {}) } }));
      }
    });
  }

  remove(customerId: string): Promise<boolean> {
    return this.reach(async () => {
      try {
        await this.client.schedule.getHandle(checkInScheduleOf(customerId)).delete();
      } catch (error) {
        if (!(error instanceof ScheduleNotFoundError)) throw error;
      }
    });
  }

  private scheduleOf(customerId: string, checkIn: CheckIn): Omit<ScheduleOptions, 'scheduleId' | 'state'> {
    return {
      spec: specOf(checkIn),
      action: {
        type: 'startWorkflow',
        workflowType: CHECK_IN_WORKFLOW,
        workflowId: checkInScheduleOf(customerId),
        taskQueue: this.taskQueue,
        args: [customerId],
      },
      // Each planned instant is a task of its own; one that takes long must not swallow the next.
      policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: CATCH_UP },
    };
  }

  private async reach(call: () => Promise<void>): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + this.timeoutMs, call);
      return true;
    } catch (error) {
      if (isUnreachable(error)) return false;
      throw error;
    }
  }
}

/** When a check-in takes place, as the server counts: durations from an offset to the epoch, wall times in the zone. */
export function specOf({ every, zone, nextAt }: CheckIn): ScheduleSpec {
  const startAt = new Date(nextAt);
  if (typeof every === 'string') {
    const length = parseDuration(every);
    return { intervals: [{ every: length, offset: nextAt % length }], startAt };
  }
  const [hour = 0, minute = 0] = every.time.split(':').map(Number);
  const day =
    'weekday' in every
      ? { dayOfWeek: DAYS[every.weekday - 1] ?? 'MONDAY' }
      : { dayOfMonth: every.dayOfMonth };
  return { calendars: [{ ...day, hour, minute }], timezone: zone, startAt };
}

/** CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE. */
const UNREACHABLE_CODES = [1, 4, 8, 10, 13, 14];

function isUnreachable(error: unknown): boolean {
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    if (isGrpcServiceError(current)) return UNREACHABLE_CODES.includes(current.code);
    if (['TransportError', 'IllegalStateError'].includes(current.name)) return true;
    current = current.cause;
  }
  return false;
}

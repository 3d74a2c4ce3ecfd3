import { checkInState, type CheckIn } from '../../domain/outreach/checkIn';
import { findPendingCheckIns, settleCheckIn } from '../../store/checkIns';
import { findCustomer } from '../../store/customers';
import type { Database } from '../../store/database';

/** The engine's schedules of check-ins, one a customer. */
export interface CheckInSchedules {
  /** Creates the schedule, or changes it. @returns whether the engine has it; false when it cannot be reached. */
  set(customerId: string, checkIn: CheckIn, paused: boolean): Promise<boolean>;
  /** Removes the schedule where there is one. @returns whether it is gone; false when the engine cannot be reached. */
  remove(customerId: string): Promise<boolean>;
}

const AT_ONCE = 200;
/** Somebody who changes a setting more often than this while it is being set is left to the next look. */
const TRIES = 5;

/**
 * Lets a customer's schedule follow their setting, tier and managers as stored now. Done twice it changes nothing; of
 * two at once the one that was overtaken sets what is stored again.
 * @returns whether it does; false: the reconciler will.
 */
export async function syncCheckIn(
  database: Database,
  schedules: CheckInSchedules,
  customerId: string,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const customer = await findCustomer(database, customerId);
    if (!customer) return true;
    const { checkIn } = customer;
    const reached = checkIn
      ? await schedules.set(customerId, checkIn, checkInState(customer) === 'paused')
      : await schedules.remove(customerId);
    if (!reached) return false;
    if (await settleCheckIn(database, customer)) return true;
  }
  return false;
}

/** Sets the schedules that an outage left behind. @returns how many */
export async function syncPendingCheckIns(database: Database, schedules: CheckInSchedules): Promise<number> {
  let synced = 0;
  for (const customerId of await findPendingCheckIns(database, AT_ONCE)) {
    if (!(await syncCheckIn(database, schedules, customerId))) break;
    synced += 1;
  }
  return synced;
}

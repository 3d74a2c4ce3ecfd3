import type { Instant } from '../../domain/vocabulary';
import { nextCheckIn } from '../../domain/outreach/nextCheckIn';
import { findCustomer, takeInCustomer } from '../../store/customers';
import { markWithoutChannel } from '../../store/notifications';
import { finishOutreach, openOutreach } from '../../store/outreach';
import type { DemoDesk } from './demoDesk';
import { CUSTOMERS, VIP_CARE, type DemoCare, type DemoCustomer } from './people';
import { ADMIN } from './subjects';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Long enough for a check-in a month. */
const PAST = 40 * DAY;
/** How long after it was due a check-in was made, at most. */
const MADE_WITHIN = 5 * HOUR;

/**
 * Who writes to the desk, and who looks after its vips. Check-ins take the API's way, which makes their schedules; a setting
 * that somebody has touched stays as it is.
 */
export async function seedCustomers(desk: DemoDesk): Promise<void> {
  await Promise.all(CUSTOMERS.map((customer) => seedCustomer(desk, customer)));
}

async function seedCustomer(desk: DemoDesk, { id, ...profile }: DemoCustomer): Promise<void> {
  const { database, clients, now } = desk;
  const care = VIP_CARE[id];
  const nobody = { accountManagerId: null, deputyManagerId: null };
  const known = await takeInCustomer(database, id, { ...profile, ...(care?.managers ?? nobody) }, now);
  if (!care || known?.checkIn !== undefined) return;
  // It goes on from where its past leaves off.
  const nextAt = new Date(now.getTime() - PAST).toISOString();
  const checkIn = { every: care.every, nextAt };
  const admin = await clients.of(ADMIN.sub);
  await admin.write('PUT', `/customers/${id}`, `demo-check-in-${id}`, { checkIn });
  await seedCheckIns(desk, id, care);
}

/** The check-ins of the past: tasks opened when they were planned, and made with a note, except where one is due still. */
async function seedCheckIns({ database, now }: DemoDesk, customerId: string, care: DemoCare): Promise<void> {
  const checkIn = (await findCustomer(database, customerId))?.checkIn;
  if (!checkIn) return;
  const planned: Instant[] = [];
  for (let at = nextCheckIn(checkIn, checkIn.nextAt); at !== null && at < now.getTime();) {
    planned.push(at);
    at = nextCheckIn(checkIn, at);
  }
  const tasks = planned.slice(-(care.notes.length + (care.due ? 1 : 0)));
  for (const [index, plannedAt] of tasks.entries()) {
    const dueAt = new Date(plannedAt);
    const notice = await openOutreach(database, { customerId, plannedAt }, dueAt);
    if (notice !== null) await markWithoutChannel(database, { _id: notice });
    const note = care.notes[index];
    const task = await database.outreach.findOne({ customerId, dueAt });
    if (note === undefined || !task) continue;
    const at = new Date(Math.min(plannedAt + MADE_WITHIN, now.getTime()));
    await finishOutreach(database, task._id, { by: task.agentId, at, note });
  }
}

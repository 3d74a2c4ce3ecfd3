import type { mongo } from 'mongoose';
import { isActive } from '../domain/ticket/state';
import { STATUSES } from '../domain/vocabulary';
import type { Database } from './database';
import { deadlineOrder, DONE_FROM } from './documents/deadlineOrder';
import { promiseFacts, type TicketDocument } from './documents/ticketDocument';

const BATCH = 500;

/**
 * Fills in what is promised of tickets in hand, and where done ones stand in lists, where they were last written before it
 * was kept so. Guarded by the version: what goes on meanwhile writes it itself. Finds nothing, at the cost of one walk over
 * what is in hand, once it has been done.
 */
export async function fillInPromises(database: Database): Promise<void> {
  const inHand = { status: { $in: STATUSES.filter(isActive) }, promise: { $exists: false } };
  // Once they stood among those whose deadline is the soonest.
  const done = {
    status: { $in: STATUSES.filter((status) => !isActive(status)) },
    $or: [{ slaDeadline: null }, { slaDeadline: { $lt: DONE_FROM } }],
  };
  for (const old of [inHand, done]) await fillIn(database, old);
}

async function fillIn(database: Database, old: mongo.Filter<TicketDocument>): Promise<void> {
  for (;;) {
    const found = await database.tickets
      .find(old, {
        projection: { version: 1, 'state.status': 1, 'state.clocks': 1, 'state.updatedAt': 1 },
      })
      .hint('status_slaDeadline')
      .limit(BATCH)
      .toArray();
    if (found.length === 0) return;
    const { matchedCount } = await database.tickets.bulkWrite(
      found.map(({ _id, version, state }) => ({
        updateOne: {
          filter: { _id, version },
          update: { $set: { promise: promiseFacts(state), slaDeadline: deadlineOrder(state) } },
        },
      })),
      { ordered: false },
    );
    if (matchedCount === 0 && found.length < BATCH) return;
  }
}

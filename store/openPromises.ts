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
    slaDeadline: { $not: { $gte: DONE_FROM } },
  };
  for (const old of [inHand, done]) await fillIn(database, old);
}

/** Walks over them once, whatever comes of it. */
async function fillIn(database: Database, old: mongo.Filter<TicketDocument>): Promise<void> {
  const found = database.tickets
    .find(old, {
      projection: { version: 1, 'state.status': 1, 'state.clocks': 1, 'state.updatedAt': 1 },
    })
    .hint('status_slaDeadline')
    .batchSize(BATCH);
  let batch: mongo.AnyBulkWriteOperation<TicketDocument>[] = [];
  const write = async (): Promise<void> => {
    if (batch.length > 0) await database.tickets.bulkWrite(batch, { ordered: false });
    batch = [];
  };
  for await (const { _id, version, state } of found) {
    batch.push({
      updateOne: {
        filter: { _id, version },
        update: { $set: { promise: promiseFacts(state), slaDeadline: deadlineOrder(state) } },
      },
    });
    if (batch.length >= BATCH) await write();
  }
  await write();
}

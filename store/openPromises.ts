import { isActive } from '../domain/ticket/state';
import { STATUSES } from '../domain/vocabulary';
import type { Database } from './database';
import { promiseFacts } from './documents/ticketDocument';

const BATCH = 500;

/**
 * Fills in what is promised of tickets in hand that were last written before it was kept. Guarded by the version: what
 * goes on meanwhile writes it itself. Finds nothing, at the cost of one walk over what is in hand, once it has been done.
 */
export async function fillInPromises(database: Database): Promise<void> {
  for (;;) {
    const found = await database.tickets
      .find(
        { status: { $in: STATUSES.filter(isActive) }, promise: { $exists: false } },
        { projection: { version: 1, 'state.status': 1, 'state.clocks': 1 } },
      )
      .hint('status_slaDeadline')
      .limit(BATCH)
      .toArray();
    if (found.length === 0) return;
    const { matchedCount } = await database.tickets.bulkWrite(
      found.map(({ _id, version, state }) => ({
        updateOne: { filter: { _id, version }, update: { $set: { promise: promiseFacts(state) } } },
      })),
      { ordered: false },
    );
    if (matchedCount === 0 && found.length < BATCH) return;
  }
}

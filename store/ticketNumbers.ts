import type { Database } from './database';

/**
 * The next ticket number of a year: `SPT-<year>-<at least six digits>`, unique. Counted outside of transactions: a
 * number whose ticket was not accepted in the end is left out.
 * @param year in the desk's zone
 */
export async function nextTicketNumber(database: Database, year: number): Promise<string> {
  const counter = await database.counters.findOneAndUpdate(
    { _id: `tickets-${year}` },
    { $inc: { value: 1 } },
    // A number given twice after a power cut is refused by its unique index, so it need not wait for the journal.
    { upsert: true, returnDocument: 'after', writeConcern: { w: 1 } },
  );
  return `SPT-${year}-${String(counter?.value ?? 1).padStart(6, '0')}`;
}

import type { mongo } from 'mongoose';
import type { Database } from './database';

/** How long a turn is remembered, ms: it means nothing once its transaction is over. */
const KEPT = 60_000;

/**
 * Within a transaction: what is under the same key is decided one after the other, in all processes. Whoever comes
 * meanwhile begins anew when this one is done, and then sees what it wrote.
 */
export async function oneAtATime(
  database: Database,
  key: string,
  session: mongo.ClientSession,
): Promise<void> {
  await database.rateLimits.updateOne(
    { key },
    { $inc: { points: 1 }, $set: { expire: new Date(Date.now() + KEPT) } },
    { upsert: true, session },
  );
}

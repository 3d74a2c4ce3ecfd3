import { mongo } from 'mongoose';
import type { Database } from './database';

/** Conflicts on a busy agent are brief; beyond this many something else is wrong. */
const MAX_ATTEMPTS = 60;
const MAX_PAUSE_MS = 40;

/**
 * Runs one transaction with majority writes, again when the server asks for it. `work` must read what it decides on
 * inside of it, and may run more than once.
 */
export async function inTransaction<T>(
  database: Database,
  work: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  const session = database.session();
  try {
    for (let attempt = 1; ; attempt += 1) {
      session.startTransaction({ writeConcern: { w: 'majority' } });
      try {
        const result = await work(session);
        await commit(session);
        return result;
      } catch (error) {
        if (session.inTransaction()) await session.abortTransaction();
        if (attempt >= MAX_ATTEMPTS || !hasLabel(error, 'TransientTransactionError')) throw error;
        await pause(Math.random() * Math.min(MAX_PAUSE_MS, 2 * attempt));
      }
    }
  } finally {
    await session.endSession();
  }
}

/** A commit whose answer was lost is asked for again: it has happened or it happens now, never twice. */
async function commit(session: mongo.ClientSession): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      if (attempt >= 5 || !hasLabel(error, 'UnknownTransactionCommitResult')) throw error;
    }
  }
}

function hasLabel(error: unknown, label: string): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel(label);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

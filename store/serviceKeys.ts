import type { Database } from './database';
import type { ServiceKeyDocument } from './documents/serviceKeyDocument';

/** A use is noted at most this often, ms: it is for people who wonder whether a key is still needed. */
const NOTED_EVERY = 60_000;
const LISTED = 500;
const DUPLICATE_KEY = 11000;

/** A request whose process was killed is sent again by then. */
const SENT_AGAIN_WITHIN = 3_600_000;

/**
 * Adds a key. One of its id that was made just now, and is neither used nor revoked, is the same: its answer was lost, and the
 * secret with it, so that this one's takes its place. null where the id is of another key.
 */
export async function addServiceKey(
  database: Database,
  key: ServiceKeyDocument,
): Promise<ServiceKeyDocument | null> {
  const { _id, digest, ...facts } = key;
  const justNow = new Date(key.createdAt.getTime() - SENT_AGAIN_WITHIN);
  try {
    return await database.serviceKeys.findOneAndUpdate(
      { _id, createdAt: { $gt: justNow }, lastUsedAt: null, revokedAt: null },
      { $set: { digest }, $setOnInsert: facts },
      { upsert: true, returnDocument: 'after' },
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return null;
    throw error;
  }
}

/** All keys, also those that are over, the newest first. */
export async function listServiceKeys(database: Database): Promise<ServiceKeyDocument[]> {
  return database.serviceKeys.find().sort({ createdAt: -1, _id: -1 }).limit(LISTED).toArray();
}

/** The key, if it is good at that instant; its use is noted. */
export async function usableServiceKey(
  database: Database,
  id: string,
  digest: string,
  at: Date,
): Promise<ServiceKeyDocument | null> {
  const key = await database.serviceKeys.findOne({
    _id: id,
    digest,
    revokedAt: null,
    expiresAt: { $gt: at },
  });
  if (key && at.getTime() - (key.lastUsedAt?.getTime() ?? 0) >= NOTED_EVERY) {
    await database.serviceKeys.updateOne(
      { _id: id },
      { $set: { lastUsedAt: at } },
      { writeConcern: { w: 1 } },
    );
  }
  return key;
}

/** Which of the keys are still good at that instant. */
export async function usableServiceKeys(
  database: Database,
  ids: readonly string[],
  at: Date,
): Promise<Set<string>> {
  const usable = await database.serviceKeys
    .find({ _id: { $in: [...ids] }, revokedAt: null, expiresAt: { $gt: at } }, { projection: { _id: 1 } })
    .toArray();
  return new Set(usable.map(({ _id }) => _id));
}

/** Revokes it for good; once more changes nothing. null when there is no such key. */
export async function revokeServiceKey(
  database: Database,
  id: string,
  by: string,
  at: Date,
): Promise<ServiceKeyDocument | null> {
  await database.serviceKeys.updateOne(
    { _id: id, revokedAt: null },
    { $set: { revokedAt: at, revokedBy: by } },
  );
  return database.serviceKeys.findOne({ _id: id });
}

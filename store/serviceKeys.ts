import type { Database } from './database';
import type { ServiceKeyDocument } from './documents/serviceKeyDocument';

/** A use is noted at most this often, ms: it is for people who wonder whether a key is still needed. */
const NOTED_EVERY = 60_000;
const LISTED = 500;

export async function addServiceKey(database: Database, key: ServiceKeyDocument): Promise<void> {
  await database.serviceKeys.insertOne(key);
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

import type { mongo } from 'mongoose';
import { isThere } from '../attachments';
import type { Database } from '../database';
import type { AttachmentDocument } from '../documents/attachmentDocument';
import { thumbnailId, type FileStore } from './fileStore';

type Filter = mongo.Filter<AttachmentDocument>;

/** From here on a file is gone for everybody; its bytes go next. */
const DOOM = { $set: { state: 'doomed' as const, name: '', settled: false } };

/** An upload that came to nothing. */
export async function dropUpload(database: Database, files: FileStore, id: string): Promise<void> {
  await database.attachments.updateOne({ _id: id, state: 'uploading' }, DOOM);
  // Also where somebody else has taken it for dead, and what came in since is all that there is.
  await files.remove(id);
  await database.attachments.deleteOne({ _id: id, state: 'doomed' });
}

/** Takes files from everybody, and their names with them. @returns how many */
export async function doomAttachments(database: Database, which: Filter): Promise<number> {
  const { modifiedCount } = await database.attachments.updateMany(
    { $and: [which, { state: { $ne: 'doomed' } }] },
    DOOM,
  );
  return modifiedCount;
}

/** Removes the bytes of doomed files, and then all that is known of them. May be done again. @returns how many */
export async function removeDoomed(
  database: Database,
  files: FileStore,
  which: Filter = {},
  limit = 0,
): Promise<number> {
  const doomed = await database.attachments
    .find({ $and: [{ state: 'doomed' }, which] }, { projection: { _id: 1 } })
    .limit(limit)
    .toArray();
  for (const { _id } of doomed) {
    await files.remove(_id);
    await files.remove(thumbnailId(_id));
    await database.attachments.deleteOne({ _id });
  }
  return doomed.length;
}

/**
 * Dooms uploads that belong to nothing: cut off, never sent, or sent with what never was. Not those of customers under a legal
 * hold.
 * @param before older than this is an orphan
 * @returns how many
 */
export async function doomOrphans(database: Database, before: Date, limit: number): Promise<number> {
  const held = await database.customers.distinct('_id', { legalHold: true });
  const old = await database.attachments
    .find({
      settled: false,
      state: { $ne: 'doomed' },
      createdAt: { $lt: before },
      customerId: { $nin: held },
      $or: [{ boundAt: null }, { boundAt: { $lt: before } }],
    })
    .limit(limit)
    .toArray();
  let orphans = 0;
  for (const { _id, state, boundTo } of old) {
    // Only as it was seen: it may be sent in this very moment.
    const same = { _id, state, boundTo };
    if (boundTo !== null && (await isThere(database, boundTo))) {
      await database.attachments.updateOne(same, { $set: { settled: true } });
    } else orphans += await doomAttachments(database, same);
  }
  return orphans;
}

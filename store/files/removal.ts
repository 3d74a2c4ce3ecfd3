import type { mongo } from 'mongoose';
import { isThere } from '../attachments';
import type { Database } from '../database';
import type { AttachmentDocument } from '../documents/attachmentDocument';
import { heldCustomers, isHeld } from '../erasure/legalHold';
import { fileIdOf, thumbnailId, type FileStore } from './fileStore';

type Filter = mongo.Filter<AttachmentDocument>;

/** The turn that a removal is part of, where it is one. */
interface Within {
  session?: mongo.ClientSession;
}

/** From here on a file is gone for everybody; its bytes go next. */
const DOOM = { $set: { state: 'doomed' as const, name: '', settled: false } };

/** An upload that came to nothing. */
export async function dropUpload(database: Database, files: FileStore, id: string): Promise<void> {
  await database.attachments.updateOne({ _id: id, state: 'uploading' }, DOOM);
  // Also where somebody else has taken it for dead, and what came in since is all that there is.
  await files.remove(id);
  await database.attachments.deleteOne({ _id: id, state: 'doomed' });
}

/**
 * Takes files from everybody, and their names with them: also those in the answers to their uploads, which are kept for repetitions.
 * @returns how many files, and how many answers
 */
export async function doomAttachments(
  database: Database,
  which: Filter,
  within: Within = {},
): Promise<{ files: number; answers: number }> {
  const doomed = await database.attachments
    .find({ $and: [which, { state: { $ne: 'doomed' } }] }, { projection: { commandId: 1 }, ...within })
    .toArray();
  if (doomed.length === 0) return { files: 0, answers: 0 };
  const { modifiedCount } = await database.attachments.updateMany(
    { $and: [which, { _id: { $in: doomed.map(({ _id }) => _id) }, state: { $ne: 'doomed' } }] },
    DOOM,
    within,
  );
  // After it: whoever repeats an upload from here on finds no file to answer with.
  const answers = await forgetAnswers(
    database,
    doomed.map(({ commandId }) => commandId),
    within,
  );
  return { files: modifiedCount, answers };
}

/** An answer that is still to be kept finds nothing to be kept in. */
async function forgetAnswers(database: Database, commandIds: string[], within: Within = {}): Promise<number> {
  const { deletedCount } = await database.idempotency.deleteMany({ _id: { $in: commandIds } }, within);
  return deletedCount;
}

/** Removes the bytes of doomed files, and then all that is known of them. May be done again. @returns how many */
export async function removeDoomed(
  database: Database,
  files: FileStore,
  which: Filter = {},
  limit = 0,
): Promise<number> {
  const doomed = await database.attachments
    .find({ $and: [{ state: 'doomed' }, which] }, { projection: { commandId: 1 } })
    .limit(limit)
    .toArray();
  for (const { _id, commandId } of doomed) {
    // Once more: whoever doomed it may have died before.
    await forgetAnswers(database, [commandId]);
    await files.remove(_id);
    await files.remove(thumbnailId(_id));
    await database.attachments.deleteOne({ _id });
  }
  return doomed.length;
}

/**
 * Removes bytes of which nothing is known: a file was removed while a process wrote it or its picture, and that was killed before it could
 * see so. Files are known of before their first byte is there. Looks at a part of them, another each time.
 * @param part how many pieces of files one look takes
 * @returns how many files
 */
export async function removeStrays(database: Database, files: FileStore, part: number): Promise<number> {
  const ids = await files.sample(part);
  const found = await database.attachments
    .find({ _id: { $in: ids.map(fileIdOf) } }, { projection: { _id: 1 } })
    .toArray();
  const known = new Set(found.map(({ _id }) => _id));
  const strays = ids.filter((id) => !known.has(fileIdOf(id)));
  for (const id of strays) await files.remove(id);
  return strays.length;
}

/**
 * Dooms uploads that belong to nothing: cut off, never sent, or sent with what never was. Not those of customers under a legal
 * hold.
 * @param before older than this is an orphan
 * @returns how many
 */
export async function doomOrphans(database: Database, before: Date, limit: number): Promise<number> {
  const held = await heldCustomers(database);
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
  for (const { _id, state, boundTo, customerId } of old) {
    if (await isHeld(database, customerId)) continue;
    // Only as it was seen: it may be sent in this very moment.
    const same = { _id, state, boundTo };
    if (boundTo !== null && (await isThere(database, boundTo))) {
      await database.attachments.updateOne(same, { $set: { settled: true } });
    } else orphans += (await doomAttachments(database, same)).files;
  }
  return orphans;
}

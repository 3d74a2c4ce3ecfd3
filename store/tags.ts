import { randomBytes } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Database } from './database';

const TAG_ID = /^tag_[0-9a-f]{24}$/;
const DUPLICATE_KEY = 11000;

/** The ids of tags, in order and each once; one that was never used before is put in. */
export async function tagIds(database: Database, texts: readonly string[]): Promise<string[]> {
  return Promise.all([...new Set(texts)].map((text) => tagId(database, text)));
}

async function tagId(database: Database, text: string): Promise<string> {
  try {
    const tag = await database.tags.findOneAndUpdate(
      { text },
      { $setOnInsert: { _id: `tag_${randomBytes(12).toString('hex')}` } },
      { upsert: true, returnDocument: 'after' },
    );
    if (tag) return tag._id;
  } catch (error) {
    // Somebody else put it in in this moment.
    if (!(error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY)) throw error;
  }
  return tagId(database, text);
}

/** What is found by a tag: its id, or the text itself as tickets of older versions hold it. */
export async function tagsLike(database: Database, text: string): Promise<string[]> {
  const tag = await database.tags.findOne({ text });
  return tag ? [tag._id, text] : [text];
}

/** What tags say; those that were erased say nothing any more. */
export async function tagTexts(
  database: Database,
  ids: readonly string[],
): Promise<(id: string) => string | null> {
  const wanted = [...new Set(ids)].filter((id) => TAG_ID.test(id));
  const found = wanted.length === 0 ? [] : await database.tags.find({ _id: { $in: wanted } }).toArray();
  const texts = new Map(found.map(({ _id, text }) => [_id, text]));
  // Tickets of older versions hold the text itself.
  return (id) => texts.get(id) ?? (TAG_ID.test(id) ? null : id);
}

/** Erases what the tags of these tickets say and said, unless another ticket has them too: those are the desk's own words. */
export async function eraseTags(
  database: Database,
  ticketId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const changes = await database.events
    .find({ ticketId, type: 'tags.changed' }, { projection: { data: 1 }, session })
    .toArray();
  const ids = new Set(changes.flatMap(({ data }) => [...tagsOf(data, 'from'), ...tagsOf(data, 'to')]));
  for (const id of ids) {
    const elsewhere = {
      tags: id,
      'tags.0': { $exists: true },
      _id: { $ne: ticketId },
      erasedAt: { $exists: false },
    };
    if (await database.tickets.findOne(elsewhere, { projection: { _id: 1 }, session })) continue;
    await database.tags.deleteOne({ _id: id }, { session });
  }
}

/** Erases what tags say that only tickets of this customer have now: one may have been put on since their words were erased. */
export async function eraseTagsOfCustomer(
  database: Database,
  customerId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const tagged = { customerId, 'tags.0': { $exists: true } };
  const ids = await database.tickets.distinct('tags', tagged, { session });
  for (const tag of await database.tags.find({ _id: { $in: ids } }, { session }).toArray()) {
    const elsewhere = {
      tags: tag._id,
      'tags.0': { $exists: true },
      customerId: { $ne: customerId },
      erasedAt: { $exists: false },
    };
    if (await database.tickets.findOne(elsewhere, { projection: { _id: 1 }, session })) continue;
    await database.tags.deleteOne({ _id: tag._id }, { session });
  }
}

function tagsOf(data: object, field: 'from' | 'to'): string[] {
  const value = (data as Record<string, unknown>)[field];
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

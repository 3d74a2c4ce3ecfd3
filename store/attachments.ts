import type { Database } from './database';
import type { AttachmentDocument } from './documents/attachmentDocument';

/** What attachments are bound to when they are sent. */
export interface Binding {
  /** A message's id, or `ticket:<id>`. */
  boundTo: string;
  ticketId: string;
  customerId: string;
  internal: boolean;
}

/** Some of the attachments are not the sender's, are not there, or were sent with something else. */
export class NotOnesOwnAttachments extends Error {
  constructor(readonly ids: string[]) {
    super('attachments that cannot be sent');
    this.name = 'NotOnesOwnAttachments';
  }
}

export async function findAttachment(database: Database, id: string): Promise<AttachmentDocument | null> {
  return database.attachments.findOne({ _id: id });
}

export async function findAttachments(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, AttachmentDocument>> {
  if (ids.length === 0) return new Map();
  const found = await database.attachments.find({ _id: { $in: [...ids] } }).toArray();
  return new Map(found.map((attachment) => [attachment._id, attachment]));
}

/**
 * Binds uploads to what they are sent with, each once; the same binding again changes nothing.
 * @throws NotOnesOwnAttachments: none is bound then
 */
export async function bindAttachments(
  database: Database,
  ids: readonly string[],
  uploaderId: string,
  binding: Binding,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const free = { $in: [null, binding.boundTo] };
  const filter = { 'uploadedBy.id': uploaderId, boundTo: free };
  await database.attachments.updateMany(
    { _id: { $in: [...ids] }, ...filter },
    { $set: { ...binding, boundAt: at } },
  );
  const bound = await database.attachments
    .find({ _id: { $in: [...ids] }, boundTo: binding.boundTo }, { projection: { _id: 1 } })
    .toArray();
  const missing = ids.filter((id) => !bound.some(({ _id }) => _id === id));
  if (missing.length === 0) return;
  await unbindAttachments(database, binding.boundTo);
  throw new NotOnesOwnAttachments(missing);
}

/** What they were to be sent with was refused: they may be sent with something else. */
export async function unbindAttachments(database: Database, boundTo: string): Promise<void> {
  await database.attachments.updateMany(
    { boundTo },
    { $set: { boundTo: null, ticketId: null, customerId: null, internal: false, boundAt: null } },
  );
}

/** Uploads older than `before` that belong to nothing: never sent, or sent with what never was. */
export async function orphanedAttachments(
  database: Database,
  before: Date,
  limit: number,
): Promise<string[]> {
  const old = await database.attachments
    .find({ confirmed: { $exists: false }, createdAt: { $lt: before } })
    .limit(limit)
    .toArray();
  const orphans: string[] = [];
  for (const { _id, boundTo, boundAt } of old) {
    if (boundTo === null) orphans.push(_id);
    else if (boundAt && boundAt >= before) continue;
    else if (await exists(database, boundTo)) {
      await database.attachments.updateOne({ _id }, { $set: { confirmed: true } });
    } else orphans.push(_id);
  }
  return orphans;
}

async function exists(database: Database, boundTo: string): Promise<boolean> {
  const found = boundTo.startsWith('ticket:')
    ? await database.tickets.findOne({ _id: boundTo.slice('ticket:'.length) }, { projection: { _id: 1 } })
    : await database.messages.findOne({ _id: boundTo }, { projection: { _id: 1 } });
  return found !== null;
}

/** Attachments of a ticket. */
export async function attachmentsOfTicket(database: Database, ticketId: string): Promise<string[]> {
  const found = await database.attachments.find({ ticketId }, { projection: { _id: 1 } }).toArray();
  return found.map(({ _id }) => _id);
}

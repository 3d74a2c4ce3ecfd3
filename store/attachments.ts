import type { Database } from './database';
import type { AttachmentDocument } from './documents/attachmentDocument';
import { oneAtATime } from './oneAtATime';
import { inTransaction } from './transaction';

/** Who uploads or sends. */
export type Uploader = AttachmentDocument['uploadedBy'];

/** What attachments are bound to when they are sent. */
export interface Binding {
  /** A message's id, or `ticket:<id>`. */
  boundTo: string;
  ticketId: string;
  customerId: string;
  internal: boolean;
}

/** Some of the attachments are not the sender's, are not there, or were sent with something else. */
export class AttachmentsNotFree extends Error {
  constructor(readonly ids: string[]) {
    super('attachments that cannot be sent');
    this.name = 'AttachmentsNotFree';
  }
}

const DUPLICATE_KEY = 11000;

export type NewUpload = Pick<AttachmentDocument, '_id' | 'commandId' | 'uploadedBy' | 'createdAt'>;

/**
 * Begins an upload: from here on the bytes under this id are known of.
 * @param most what somebody may have uploaded, or be uploading, and not sent, however many begin at once
 * @returns false, and begins nothing, where that is reached
 */
export async function beginUpload(database: Database, upload: NewUpload, most: number): Promise<boolean> {
  const { kind, id } = upload.uploadedBy;
  const key = `uploads:${kind}:${id}`;
  const ofTheirs = { 'uploadedBy.id': id, 'uploadedBy.kind': kind };
  return database.uploadLocks.hold([key], () =>
    inTransaction(database, async (session) => {
      await oneAtATime(database, key, session);
      const limit = { session, limit: most };
      if (
        (await database.attachments.countDocuments(
          { ...ofTheirs, boundTo: null, state: { $ne: 'doomed' } },
          limit,
        )) >= most
      )
        return false;
      await database.attachments.insertOne(begun(upload), { session });
      return true;
    }),
  );
}

function begun(upload: NewUpload): AttachmentDocument {
  const { uploadedBy } = upload;
  return {
    ...upload,
    state: 'uploading',
    name: '',
    type: '',
    size: 0,
    sha256: '',
    thumbnail: null,
    boundTo: null,
    ticketId: null,
    customerId: uploadedBy.kind === 'customer' ? uploadedBy.id : null,
    internal: false,
    boundAt: null,
    settled: false,
  };
}

/**
 * Keeps an upload whose bytes are complete.
 * @returns null when the same command has kept another in the meantime, or the upload was taken for dead: it is not kept
 */
export async function keepUpload(
  database: Database,
  id: string,
  file: Pick<AttachmentDocument, 'name' | 'type' | 'size' | 'sha256'>,
): Promise<AttachmentDocument | null> {
  try {
    return await database.attachments.findOneAndUpdate(
      { _id: id, state: 'uploading' },
      { $set: { ...file, state: 'kept' } },
      { returnDocument: 'after' },
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return null;
    throw error;
  }
}

/** What a command has uploaded before. */
export async function findUpload(database: Database, commandId: string): Promise<AttachmentDocument | null> {
  return database.attachments.findOne({ commandId, state: 'kept' });
}

/** What somebody has uploaded and not sent, the oldest first. */
export async function unsentFiles(database: Database, { kind, id }: Uploader): Promise<AttachmentDocument[]> {
  return database.attachments
    .find({ 'uploadedBy.id': id, 'uploadedBy.kind': kind, boundTo: null, state: 'kept' })
    .sort({ createdAt: 1 })
    .toArray();
}

export async function findAttachment(database: Database, id: string): Promise<AttachmentDocument | null> {
  return database.attachments.findOne({ _id: id, state: 'kept' });
}

export async function findAttachments(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, AttachmentDocument>> {
  if (ids.length === 0) return new Map();
  const found = await database.attachments.find({ _id: { $in: [...ids] }, state: 'kept' }).toArray();
  return new Map(found.map((attachment) => [attachment._id, attachment]));
}

/**
 * Notes what picture of a file is kept beside it.
 * @param size bytes; 0 where none can be made
 * @returns false where the file is gone by now, or about to go
 */
export async function noteThumbnail(database: Database, id: string, size: number): Promise<boolean> {
  const noted = await database.attachments.updateOne(
    { _id: id, state: 'kept' },
    { $set: { thumbnail: size } },
  );
  return noted.matchedCount > 0;
}

/**
 * Notes that making the picture of a file took too long: the machine may be busy, or the file be made for it.
 * @param most tries; after the last there is none for good
 */
export async function noteSlowThumbnail(
  database: Database,
  id: string,
  most: number,
  at: Date,
): Promise<void> {
  const count = { $add: [{ $ifNull: ['$thumbnailTries.count', 0] }, 1] };
  await database.attachments.updateOne({ _id: id, state: 'kept', thumbnail: null }, [
    { $set: { thumbnailTries: { count, last: at } } },
    { $set: { thumbnail: { $cond: [{ $gte: ['$thumbnailTries.count', most] }, 0, null] } } },
  ]);
}

/**
 * Binds uploads to what they are sent with, each once; the same binding again changes nothing.
 * @throws AttachmentsNotFree: none is bound then
 */
export async function bindAttachments(
  database: Database,
  ids: readonly string[],
  uploader: Uploader,
  binding: Binding,
  at: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const { boundTo } = binding;
  const theirs = {
    _id: { $in: [...ids] },
    state: 'kept' as const,
    'uploadedBy.id': uploader.id,
    'uploadedBy.kind': uploader.kind,
  };
  const missing = async (among: (string | null)[]): Promise<string[]> => {
    const found = await database.attachments
      .find({ ...theirs, boundTo: { $in: among } }, { projection: { _id: 1 } })
      .toArray();
    return ids.filter((id) => !found.some(({ _id }) => _id === id));
  };
  // Looked at before anything is written: what is refused is refused whole.
  const taken = await missing([null, boundTo]);
  if (taken.length > 0) throw new AttachmentsNotFree(taken);
  await database.attachments.updateMany({ ...theirs, boundTo: null }, { $set: { ...binding, boundAt: at } });
  const lost = await missing([boundTo]);
  if (lost.length === 0) return;
  // Somebody sent one with something else in this moment.
  await unbind(database, { boundTo, boundAt: at });
  throw new AttachmentsNotFree(lost);
}

/**
 * Sets free what was to be sent with something that was refused, unless that is there all the same: a command that was carried
 * out keeps its files, whatever became of its answer.
 */
export async function releaseAttachments(database: Database, boundTo: string): Promise<void> {
  if (!(await isThere(database, boundTo))) await unbind(database, { boundTo });
}

async function unbind(database: Database, bound: { boundTo: string; boundAt?: Date }): Promise<void> {
  const free = { boundTo: null, ticketId: null, internal: false, boundAt: null };
  await database.attachments.updateMany(
    { ...bound, 'uploadedBy.kind': 'agent' },
    { $set: { ...free, customerId: null } },
  );
  await database.attachments.updateMany(bound, { $set: free });
}

/** Whether there is what files are bound to: a ticket or a message. */
export async function isThere(database: Database, boundTo: string): Promise<boolean> {
  const only = { projection: { _id: 1 } };
  const found = boundTo.startsWith('ticket:')
    ? await database.tickets.findOne({ _id: boundTo.slice('ticket:'.length) }, only)
    : await database.messages.findOne({ _id: boundTo }, only);
  return found !== null;
}

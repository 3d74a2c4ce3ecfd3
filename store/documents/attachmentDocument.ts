import type { CollectionIndexes } from './indexes';

/**
 * A file of somebody's, from the first byte of its upload on: whatever the file store holds has a document here, so that nothing
 * can be left there unknown. The bytes are in the file store under the same id.
 */
export interface AttachmentDocument {
  _id: string;
  /** `doomed`: its bytes are about to go, and then it goes as well. */
  state: 'uploading' | 'kept' | 'doomed';
  /** The command that uploads it: sent again it finds what was kept. */
  commandId: string;
  /** Made safe; a word of whoever uploaded it. Empty until it is kept, and once it is doomed. */
  name: string;
  /** Media type, as the content says. */
  type: string;
  /** Bytes, after metadata was taken out. */
  size: number;
  /** Of the bytes that are kept, hex. */
  sha256: string;
  /** Bytes of the picture of it, kept beside it; null where none was asked for yet, 0 where none can be made. */
  thumbnail: number | null;
  /** How often making it took too long, and when last; absent where it never did. */
  thumbnailTries?: { count: number; last: Date };
  uploadedBy: { kind: 'customer' | 'agent'; id: string };
  createdAt: Date;
  /** The message, or `ticket:<id>` for a ticket's description; null until it is sent with one. */
  boundTo: string | null;
  ticketId: string | null;
  /** On whose data it is; null for a member of staff's that was not sent yet. */
  customerId: string | null;
  /** Bound to what only staff see. */
  internal: boolean;
  boundAt: Date | null;
  /** What it is bound to has been seen to exist: it is no orphan. */
  settled: boolean;
}

export const ATTACHMENT_INDEXES: CollectionIndexes = [
  // an upload that is sent again; one file a command
  { key: { commandId: 1 }, name: 'command', unique: true, partialFilterExpression: { state: 'kept' } },
  // what belongs to a ticket: export, erasure
  { key: { ticketId: 1 }, name: 'ticket' },
  // what is a customer's: erasure
  { key: { customerId: 1 }, name: 'customer' },
  // what was sent with a message that was refused
  { key: { boundTo: 1 }, name: 'boundTo' },
  // how many somebody has uploaded and not sent
  { key: { 'uploadedBy.id': 1, boundTo: 1 }, name: 'unsent' },
  // the collector: uploads that were never sent, and those whose message never was
  { key: { createdAt: 1 }, name: 'unsettled', partialFilterExpression: { settled: false } },
  // the sweeper
  { key: { state: 1 }, name: 'doomed', partialFilterExpression: { state: 'doomed' } },
];

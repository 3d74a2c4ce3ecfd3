import type { CollectionIndexes } from './indexes';

/** An uploaded file: complete, looked at, and kept. Its bytes are in the file store under the same id. */
export interface AttachmentDocument {
  _id: string;
  /** Made safe; a word of whoever uploaded it. */
  name: string;
  /** Media type, as the content says. */
  type: string;
  /** Bytes, after metadata was taken out. */
  size: number;
  /** Of the bytes that are kept, hex. */
  sha256: string;
  uploadedBy: { kind: 'customer' | 'agent'; id: string };
  createdAt: Date;
  /** The message, or `ticket:<id>` for a ticket's description; null until it is sent with one. */
  boundTo: string | null;
  ticketId: string | null;
  customerId: string | null;
  /** Bound to what only staff see. */
  internal: boolean;
  boundAt: Date | null;
  /** The message that it is bound to has been seen to exist. */
  confirmed?: true;
}

export const ATTACHMENT_INDEXES: CollectionIndexes = [
  // what belongs to a ticket: for erasure and export
  { key: { ticketId: 1 }, name: 'ticket' },
  // the collector: uploads that were never sent, and those whose message never was
  { key: { confirmed: 1, createdAt: 1 }, name: 'unconfirmed' },
];

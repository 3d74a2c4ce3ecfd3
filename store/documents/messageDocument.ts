import type { Command } from '../../domain/ticket/commands';
import type { CollectionIndexes } from './indexes';

/**
 * The words of a ticket. They are stored `pending` before the command that publishes them is sent; a customer's
 * pending message carries its command, so that the reconciler can deliver it.
 */
export interface MessageDocument {
  _id: string;
  ticketId: string;
  customerId: string;
  /** `reason`: why somebody escalated; seen where the fact is seen. */
  kind: 'public' | 'note' | 'reason';
  author: { kind: 'customer' | 'agent'; id: string; name: string };
  text: string;
  attachments: string[];
  state: 'pending' | 'published' | 'refused';
  createdAt: Date;
  publishedAt: Date | null;
  /** The fact that published it. */
  seq: number | null;
  command: Command | null;
}

export const MESSAGE_INDEXES: CollectionIndexes = [
  // the conversation of a ticket, in order
  { key: { ticketId: 1, seq: 1 }, name: 'conversation' },
  // the reconciler: what has not been published yet
  { key: { createdAt: 1 }, name: 'pending', partialFilterExpression: { state: 'pending' } },
];

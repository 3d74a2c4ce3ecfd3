import type { Notice } from '../../domain/notices/noticesFor';
import type { CollectionIndexes } from './indexes';

/** A notice in the in-app feed, and its way out of the house where it has one. `_id` is the notice's key: once each. */
export interface NotificationDocument {
  _id: string;
  /** The ticket that it is about, and the fact of it; null for what is about no ticket. */
  ticketId: string | null;
  seq: number | null;
  /** The outreach task that it is about. */
  outreachId?: string;
  kind: Notice['kind'];
  to: Notice['to'];
  leaves: boolean;
  /** `no-channel`: it was to leave the house, and there was no way out of it; it stands in the feed alone. */
  state: 'in-app' | 'pending' | 'delivered' | 'no-channel';
  createdAt: Date;
  deliveredAt: Date | null;
  readAt: Date | null;
}

export const NOTIFICATION_INDEXES: CollectionIndexes = [
  // the feed of a person, newest first
  { key: { 'to.kind': 1, 'to.id': 1, createdAt: -1 }, name: 'feed' },
  // where an agent was mentioned, newest first
  {
    key: { 'to.id': 1, createdAt: -1, _id: -1 },
    name: 'mentions',
    partialFilterExpression: { kind: 'mentioned' },
  },
  // rebuild: what was recorded but has not left the house
  { key: { ticketId: 1 }, name: 'undelivered', partialFilterExpression: { state: 'pending' } },
];

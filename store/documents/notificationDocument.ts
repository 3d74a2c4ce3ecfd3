import type { Notice } from '../../domain/notices/noticesFor';
import type { CollectionIndexes } from './indexes';

/** Why a notice cannot leave, whatever is tried: ids and codes, no words. */
export type UndeliverableReason =
  /** The mail server refuses the address or the mail for good. */
  | 'refused'
  /** No address is known, or it is none. */
  | 'no-address'
  /** The customer was erased. */
  | 'erased'
  /** The agent works here no more. */
  | 'inactive'
  /** Nobody leads that level. */
  | 'nobody'
  /** It is not true any more: the page is over, the survey has been answered. */
  | 'outdated'
  /** What it is about is not there, or is nothing that is written about. */
  | 'nothing-to-say';

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
  /**
   * `no-channel`: it was to leave the house, and there was no way out of it; `undeliverable`: there was one, and it does not lead to
   * whom it is for. Both stand in the feed alone.
   */
  state: 'in-app' | 'pending' | 'delivered' | 'no-channel' | 'undeliverable';
  /** Why it is undeliverable. */
  undeliverable?: UndeliverableReason;
  /** The leads who have it already, of a notice to all of a level. */
  reached?: string[];
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

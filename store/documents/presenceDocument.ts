import type { CollectionIndexes } from './indexes';

/** A member of staff who has a ticket open. `_id` is `<ticketId>:<agentId>`; it goes by itself when it is not renewed. */
export interface PresenceDocument {
  _id: string;
  ticketId: string;
  agentId: string;
  typing: boolean;
  since: Date;
  expiresAt: Date;
}

export const PRESENCE_INDEXES: CollectionIndexes = [
  // a console that has gone without a word: the server looks each minute
  { key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: 0 },
  // who else has a ticket open
  { key: { ticketId: 1, expiresAt: 1 }, name: 'ofTicket' },
];

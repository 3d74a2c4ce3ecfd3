import type { CollectionIndexes } from './indexes';

/** The words of a survey's answer; its facts are in the ticket's state. `_id` is the survey's id. */
export interface SurveyDocument {
  _id: string;
  ticketId: string;
  customerId: string;
  rating: number | null;
  comment: string | null;
  sentAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  /** An answer that the ticket has not taken yet: it is on its way, or the engine is away. */
  pendingAnswer?: PendingAnswer;
}

/** What a customer answered, as it came. */
export interface PendingAnswer {
  commandId: string;
  rating: number;
  comment: string | null;
  at: Date;
}

export const SURVEY_INDEXES: CollectionIndexes = [
  // what belongs to a ticket: export, erasure
  { key: { ticketId: 1 }, name: 'ticket' },
  // the reconciler: answers that the ticket has not taken yet
  { key: { 'pendingAnswer.at': 1 }, name: 'pendingAnswer', sparse: true },
];

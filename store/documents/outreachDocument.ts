import type { Instant } from '../../domain/vocabulary';
import type { CollectionIndexes } from './indexes';

export const OUTREACH_STATES = ['open', 'done'] as const;
export type OutreachState = (typeof OUTREACH_STATES)[number];

/** A task of an account manager: get in touch with a customer. `_id` belongs to the customer and the planned instant. */
export interface OutreachDocument {
  _id: string;
  customerId: string;
  /** Who it is for. */
  agentId: string;
  /** The instant for which the check-in was planned. */
  dueAt: Date;
  state: OutreachState;
  openedAt: Date;
  doneAt: Date | null;
  doneBy: string | null;
  /** Words of the agent. */
  note: string | null;
}

/** What a check-in is opened for. */
export interface PlannedCheckIn {
  customerId: string;
  plannedAt: Instant;
}

export const OUTREACH_INDEXES: CollectionIndexes = [
  // one task a planned check-in, however often its workflow tries
  { key: { customerId: 1, dueAt: 1 }, name: 'planned', unique: true },
  // an agent's tasks, soonest first
  { key: { agentId: 1, state: 1, dueAt: 1, _id: 1 }, name: 'agent' },
  // everybody's, for leads
  { key: { state: 1, dueAt: 1, _id: 1 }, name: 'all' },
  // what an agent has done, and what anybody has, newest first
  {
    key: { agentId: 1, doneAt: -1, _id: -1 },
    name: 'agentDone',
    partialFilterExpression: { state: 'done' },
  },
  { key: { doneAt: -1, _id: -1 }, name: 'allDone', partialFilterExpression: { state: 'done' } },
];

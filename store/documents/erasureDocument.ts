import type { CollectionIndexes } from './indexes';

/** What an erasure took away, by collection. No words, no names. */
export interface ErasureReport {
  customerId: string;
  requestedAt: string;
  finishedAt: string;
  /** Documents whose words were erased. */
  erased: {
    tickets: number;
    messages: number;
    surveys: number;
    outreach: number;
    answers: number;
    files: number;
  };
  /** Documents of the customer in which words were still found by the check at the end: 0. */
  remaining: number;
}

/** The erasure of a customer's words. `_id` is the customer's id. */
export interface ErasureDocument {
  _id: string;
  state: 'requested' | 'done';
  /** The engine has it; until then the reconciler asks it again. */
  started: boolean;
  requestedBy: { id: string; role: string };
  requestedAt: Date;
  finishedAt: Date | null;
  erased: ErasureReport['erased'];
  report: ErasureReport | null;
  /** The report as a JWS, signed with the key of the audit. */
  signed: string | null;
  /** Signed reports of erasures before this one: the account system knew the customer again, or words were left behind. */
  earlier?: string[];
}

export const ERASURE_INDEXES: CollectionIndexes = [
  // the reconciler: erasures that the engine has not heard of
  { key: { requestedAt: 1 }, name: 'unstarted', partialFilterExpression: { started: false } },
  // and those that it may have heard of in vain
  { key: { requestedAt: 1, state: 1 }, name: 'requested', partialFilterExpression: { state: 'requested' } },
];

import type { Role } from '../../domain/vocabulary';
import type { CollectionIndexes } from './indexes';

/** What somebody did. Ids and facts only: no names, no words, no whole address. */
export interface AuditFacts {
  at: Date;
  who: { id: string; role: Role };
  /** The route by its pattern, e.g. `GET /tickets/:id`. */
  did: string;
  status: number;
  /** On whose data. */
  customers: string[];
  tickets: string[];
  /** Where from: the address without its last part (/24, /48); null where it is not known. */
  from: string | null;
  requestId: string;
}

/** How far a chain had come when another one looked. */
export interface AuditHead {
  chain: string;
  seq: number;
  hash: string;
}

/** A record's place in its chain. */
interface Link {
  /** `<chain>:<seq>`. */
  _id: string;
  chain: string;
  /** Gapless from 1 within the chain. */
  seq: number;
  /** The hash of the record before; of the first one empty. */
  previous: string;
  hash: string;
}

/** One thing that somebody did. */
export interface AuditDeed extends Link, AuditFacts {
  kind: 'deed';
}

/** What this chain knew of all chains: whoever takes the end of one away contradicts the others. */
export interface AuditAnchor extends Link {
  kind: 'anchor';
  at: Date;
  heads: AuditHead[];
}

/** Append-only: each process writes a chain of its own, from its start on; a worker only anchors. */
export type AuditDocument = AuditDeed | AuditAnchor;

/** The last record of a chain. `_id` is the chain. */
export interface AuditHeadDocument {
  _id: string;
  seq: number;
  hash: string;
  at: Date;
}

export const AUDIT_INDEXES: CollectionIndexes = [
  // verification: a chain in order, nothing twice
  { key: { chain: 1, seq: 1 }, name: 'chain', unique: true },
  // GET /audit: the newest first, of all or by whom, on whose data, on which ticket, by what was done
  { key: { at: -1, _id: -1 }, name: 'at' },
  { key: { 'who.id': 1, at: -1, _id: -1 }, name: 'who' },
  { key: { customers: 1, at: -1, _id: -1 }, name: 'customers' },
  { key: { tickets: 1, at: -1, _id: -1 }, name: 'tickets' },
  { key: { did: 1, at: -1, _id: -1 }, name: 'did' },
];

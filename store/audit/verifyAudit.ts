import type { Database } from '../database';
import type { AuditDocument, AuditHead } from '../documents/auditDocument';
import { auditHash } from './auditHash';

/** What is wrong with the chain. */
export interface AuditFault {
  chain: string;
  seq: number;
  problem: 'altered' | 'removed' | 'inserted' | 'contradicted';
}

/** The outcome of a verification. */
export interface AuditVerdict {
  records: number;
  chains: number;
  /** Deeds after the last anchor that any chain has of theirs: their end could have been taken away unseen. */
  unwitnessed: number;
  faults: AuditFault[];
}

const FAULTS_KEPT = 1_000;

/** What is said to be at a place: by one witness, or by several who should agree. */
interface Claim {
  chain: string;
  seq: number;
  hashes: Set<string>;
}

/**
 * Walks every chain: each record must hold what it was written with (its keyed hash), follow the one before, and be where
 * every anchor says that it is.
 * @param kept anchors that were kept outside the database: they find what somebody did who has written all of it anew
 */
export async function verifyAudit(
  database: Database,
  key: string,
  kept: readonly AuditHead[] = [],
): Promise<AuditVerdict> {
  const faults: AuditFault[] = [];
  const fault = (chain: string, seq: number, problem: AuditFault['problem']): void => {
    if (faults.length < FAULTS_KEPT) faults.push({ chain, seq, problem });
  };
  const { claims, witnessed } = await claimsOf(database, kept);
  const lengths = new Map<string, number>();
  let records = 0;
  let last: AuditDocument | null = null;
  for await (const record of database.audit.find().sort({ chain: 1, seq: 1 }).hint('chain')) {
    const { _id, chain, seq } = record;
    records += 1;
    const before: AuditDocument | null = last?.chain === chain ? last : null;
    const expected = (before?.seq ?? 0) + 1;
    for (let gap = expected; gap < seq && gap < expected + FAULTS_KEPT; gap += 1)
      fault(chain, gap, 'removed');
    if (_id !== `${chain}:${seq}`) fault(chain, seq, 'inserted');
    if (auditHash(record, key) !== record.hash) fault(chain, seq, 'altered');
    else if (seq === expected && record.previous !== (before?.hash ?? '')) fault(chain, seq, 'inserted');
    const claimed = claims.get(_id);
    if (claimed && [...claimed.hashes].some((hash) => hash !== record.hash))
      fault(chain, seq, 'contradicted');
    claims.delete(_id);
    lengths.set(chain, seq);
    last = record;
  }
  for (const { chain, seq } of claims.values()) fault(chain, seq, 'removed');
  const unwitnessed = [...lengths].reduce(
    (sum, [chain, length]) => sum + Math.max(0, length - (witnessed.get(chain) ?? 0)),
    0,
  );
  return { records, chains: lengths.size, unwitnessed, faults };
}

/** Where anchors, and the list of heads, say that records are. Only anchors are witnesses: the list has no key. */
async function claimsOf(
  database: Database,
  kept: readonly AuditHead[],
): Promise<{ claims: Map<string, Claim>; witnessed: Map<string, number> }> {
  const claims = new Map<string, Claim>();
  const witnessed = new Map<string, number>();
  const claim = ({ chain, seq, hash }: AuditHead): void => {
    const id = `${chain}:${seq}`;
    const { hashes } = claims.get(id) ?? { hashes: new Set() };
    claims.set(id, { chain, seq, hashes: hashes.add(hash) });
  };
  const witness = (head: AuditHead): void => {
    claim(head);
    witnessed.set(head.chain, Math.max(witnessed.get(head.chain) ?? 0, head.seq));
  };
  for (const { _id, seq, hash } of await database.auditHeads.find().toArray()) {
    claim({ chain: _id, seq, hash });
  }
  for await (const record of database.audit.find({ kind: 'anchor' })) {
    if (record.kind !== 'anchor') continue;
    for (const head of [...record.heads, record]) witness(head);
  }
  for (const head of kept) witness(head);
  return { claims, witnessed };
}

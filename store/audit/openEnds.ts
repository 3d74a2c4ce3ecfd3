import type { Database } from '../database';
import type { AuditHead } from '../documents/auditDocument';
import { auditHash } from './auditHash';

/** Chains of processes that ended long ago are witnessed already. */
const HEADS_SEEN = 50;

/** How far other chains have come, as their processes have noted it last: the newest first. */
export async function latestHeads(database: Database, except: string): Promise<AuditHead[]> {
  const heads = await database.auditHeads
    .find({ _id: { $ne: except } })
    .sort({ at: -1 })
    .limit(HEADS_SEEN)
    .toArray();
  return heads.map(({ _id, seq, hash }) => ({ chain: _id, seq, hash }));
}

/**
 * The ends of other chains that are deeds: no anchor of theirs is behind them, and there never will be one where their process was
 * killed. Ends that are not as they were written are not vouched for.
 * @param witnessed by chain, how far is known already
 */
export async function openEnds(
  database: Database,
  key: string,
  heads: readonly AuditHead[],
  witnessed: ReadonlyMap<string, number>,
): Promise<AuditHead[]> {
  const ends: AuditHead[] = [];
  for (const { chain } of heads) {
    // Not where it says it has come: it may have been killed before it could say more.
    const last = await database.audit.findOne({ chain }, { sort: { seq: -1 } });
    if (last?.kind !== 'deed' || last.seq <= (witnessed.get(chain) ?? 0)) continue;
    if (auditHash(last, key) === last.hash) ends.push({ chain, seq: last.seq, hash: last.hash });
  }
  return ends;
}

import type { AuditAnchor } from '../../store/documents/auditDocument';

/** A line of the log that holds an anchor. */
export interface AnchorLine {
  msg: string;
  anchor: Pick<AuditAnchor, 'chain' | 'seq' | 'hash' | 'heads'>;
}

/**
 * Writes anchors of the audit to the log, ids and hashes only, so that they are kept where nobody who can write to the
 * database can (docs/operations.md, Audit). Of other chains it repeats only what is new since the last line.
 * @param write writes a line
 */
export function anchorLog(write: (line: AnchorLine) => void): (anchor: AuditAnchor) => void {
  const told = new Map<string, number>();
  return ({ chain, seq, hash, heads }) => {
    const news = heads.filter((head) => told.get(head.chain) !== head.seq);
    for (const head of news) told.set(head.chain, head.seq);
    write({ msg: 'an anchor of the audit', anchor: { chain, seq, hash, heads: news } });
  };
}

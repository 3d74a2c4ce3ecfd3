import { Logger } from '@nestjs/common';
import type { AuditAnchor } from '../../../store/documents/auditDocument';

/**
 * Writes anchors of the audit to the log, ids and hashes only, so that they are kept where nobody who can write to the
 * database can (docs/operations.md, Audit). Of other chains it repeats only what is new since the last line.
 */
export function anchorLog(): (anchor: AuditAnchor) => void {
  const log = new Logger('Audit');
  const told = new Map<string, number>();
  return ({ chain, seq, hash, heads }) => {
    const news = heads.filter((head) => told.get(head.chain) !== head.seq);
    for (const head of news) told.set(head.chain, head.seq);
    log.log({ msg: 'an anchor of the audit', anchor: { chain, seq, hash, heads: news } });
  };
}

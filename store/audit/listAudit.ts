import type { mongo } from 'mongoose';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Database } from '../database';
import type { AuditDeed, AuditDocument } from '../documents/auditDocument';

/** Which records are asked for. */
export interface AuditQuery {
  who?: string | undefined;
  customer?: string | undefined;
  ticket?: string | undefined;
  /** A method and a route by its pattern, or a method alone. */
  did?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
  /** 1-100. */
  limit: number;
  cursor?: string | undefined;
}

const SORT = 'audit';

/** A page of what was done, the newest first. @throws InvalidCursor */
export async function listAudit(
  database: Database,
  { who, customer, ticket, did, from, until, limit, cursor }: AuditQuery,
): Promise<{ deeds: AuditDeed[]; nextCursor: string | null }> {
  const conditions: mongo.Filter<AuditDocument>[] = [{ kind: 'deed' }];
  if (who !== undefined) conditions.push({ 'who.id': who });
  if (customer !== undefined) conditions.push({ customers: customer });
  if (ticket !== undefined) conditions.push({ tickets: ticket });
  if (did !== undefined) conditions.push({ did: did.includes(' ') ? did : { $regex: `^${did} ` } });
  if (from !== undefined) conditions.push({ at: { $gte: from } });
  if (until !== undefined) conditions.push({ at: { $lt: until } });
  if (cursor !== undefined) {
    const { value, id } = decodeCursor(cursor, SORT);
    const at = new Date(value ?? 0);
    conditions.push({ $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] });
  }
  const found = await database.audit
    .find<AuditDeed>({ $and: conditions })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const deeds = found.slice(0, limit);
  const last = found.length > limit ? deeds.at(-1) : undefined;
  return {
    deeds,
    nextCursor: last ? encodeCursor({ sort: SORT, value: last.at.getTime(), id: last._id }) : null,
  };
}

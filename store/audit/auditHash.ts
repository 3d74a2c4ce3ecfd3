import { createHmac } from 'node:crypto';
import type { AuditDocument } from '../documents/auditDocument';

type Unlinked<T> = T extends unknown ? Omit<T, 'hash'> : never;

/**
 * The hash of a record: everything in it and the hash of the one before, keyed, so that whoever can write to the database
 * but has not the key can make no record that fits.
 */
export function auditHash(record: Unlinked<AuditDocument>, key: string): string {
  return createHmac('sha256', key).update(canonical(record)).digest('base64url');
}

/** The same text for the same content, whatever the order of fields. */
function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([field, inner]) => field !== 'hash' && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([field, inner]) => `${JSON.stringify(field)}:${field === 'heads' ? heads(inner) : canonical(inner)}`,
    );
  return `{${fields.join(',')}}`;
}

/** Heads have hashes of their own, which belong to what is hashed. */
function heads(value: unknown): string {
  return JSON.stringify(
    (value as { chain: string; seq: number; hash: string }[]).map(({ chain, seq, hash }) => [
      chain,
      seq,
      hash,
    ]),
  );
}

import { createHash } from 'node:crypto';
import { ulid } from 'ulid';

/** A command id for a request without an idempotency key: new each time. */
export const freshCommandId = (): string => ulid();

/**
 * The command id of a request with a key: the same for the same principal, address and key, so that a request sent
 * again after a crash is the same command to the ticket's workflow too.
 */
export function commandIdOf(principal: string, address: string, key: string): string {
  return `k${sha256(JSON.stringify([principal, address, key])).slice(0, 40)}`;
}

/** An ObjectId (24 hex digits) that belongs to a command: what the command makes has the same id on every try. */
export function idFor(commandId: string, thing: string): string {
  return sha256(JSON.stringify([commandId, thing])).slice(0, 24);
}

/** Crockford's letters, as of a ULID. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id in the letters and length of a ULID that belongs to a command. */
export function letteredIdFor(commandId: string, thing: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([commandId, thing]))
    .digest();
  return Array.from(bytes.subarray(0, 26), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** The fingerprint of a body; the order of its fields does not matter. */
export function fingerprintOf(body: unknown): string {
  return sha256(body === undefined ? '' : JSON.stringify(sorted(body)));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The audit's filters as they stand in the address. */
export interface AuditSearch {
  who?: string;
  customer?: string;
  ticket?: string;
  /** A method and a route by its pattern, or a method alone. */
  did?: string;
  /** ISO instants; `until` is exclusive. */
  from?: string;
  until?: string;
}

const NAMES = ['who', 'customer', 'ticket', 'did', 'from', 'until'] as const;

/** Reads the filters of an address; what makes no sense is left out. */
export function readAuditSearch(search: Record<string, unknown>): AuditSearch {
  const read: AuditSearch = {};
  for (const name of NAMES) {
    const value = search[name];
    if (typeof value === 'string' && value.trim() !== '') read[name] = value.trim();
    else if (typeof value === 'number') read[name] = String(value);
  }
  return read;
}

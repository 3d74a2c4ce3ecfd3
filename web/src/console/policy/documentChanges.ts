export interface DocumentChange {
  /** Where in the document, with dots: `tiers.premium.response.high.deadline`. */
  path: string;
  was: string | null;
  now: string | null;
}

/** What differs between two JSON documents, leaf by leaf. */
export function documentChanges(was: unknown, now: unknown, path = ''): DocumentChange[] {
  if (isBranch(was) && isBranch(now)) {
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    return names.flatMap((name) =>
      documentChanges(was[name], now[name], path === '' ? name : `${path}.${name}`),
    );
  }
  const [before, after] = [leaf(was), leaf(now)];
  return before === after ? [] : [{ path, was: before, now: after }];
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leaf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

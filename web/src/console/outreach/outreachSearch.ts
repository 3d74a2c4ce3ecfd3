/** Which tasks the page shows, as it stands in the address. */
export interface OutreachSearch {
  /** Everybody's; left out, one's own. Agents see their own only. */
  whose?: 'all';
  /** Those that are settled; left out, those that are open. */
  state?: 'done';
}

/** Reads the address; what makes no sense is left out. */
export function readOutreachSearch(search: Record<string, unknown>): OutreachSearch {
  return {
    ...(search['whose'] === 'all' ? { whose: 'all' as const } : {}),
    ...(search['state'] === 'done' ? { state: 'done' as const } : {}),
  };
}

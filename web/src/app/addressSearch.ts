/**
 * What stands behind the ? of an address, as plain words: the router's own way puts quotation marks around what looks
 * like a number. Links from before are understood.
 */
export function readAddress(search: string): Record<string, string> {
  const words = new URLSearchParams(search);
  return Object.fromEntries([...words].map(([name, value]) => [name, /^"(.*)"$/.exec(value)?.[1] ?? value]));
}

/** The other way round; commas stay readable. */
export function writeAddress(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      words.set(name, String(value));
  }
  const text = words.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

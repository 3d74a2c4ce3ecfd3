/** The dates as a document has them. */
export function datesOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** With one more, in order and once. */
export function withDate(dates: readonly string[], date: string): string[] {
  return [...new Set([...dates, date])].sort();
}

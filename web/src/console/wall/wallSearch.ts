/** Minutes to an instant, as the list's address has them; at least one. */
export function minutesUntil(at: string, now: number): string {
  return String(Math.max(1, Math.ceil((Date.parse(at) - now) / 60_000)));
}

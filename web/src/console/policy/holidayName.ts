const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date of the document as people write it; any other text as it stands. */
export function holidayName(date: string, language: string): string {
  const at = Date.parse(`${date}T12:00:00Z`);
  if (!DATE.test(date) || Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

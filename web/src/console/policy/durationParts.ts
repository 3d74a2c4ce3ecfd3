export const UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;
export type Unit = (typeof UNITS)[number];
export type DurationParts = Record<Unit, number>;

const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts of an ISO 8601 duration as they are written (`PT90M` stays 90 minutes); null for another text. */
export function durationParts(text: string): DurationParts | null {
  const match = PATTERN.exec(text);
  if (!match || text.length < 3) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { days: weeks * 7 + days, hours, minutes, seconds };
}

/** Parts as an ISO 8601 duration; nothing at all is `PT0M`. */
export function durationText({ days, hours, minutes, seconds }: DurationParts): string {
  const day = days > 0 ? `${days}D` : '';
  const time = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds > 0 ? `${seconds}S` : '',
  ].join('');
  if (day === '' && time === '') return 'PT0M';
  return `P${day}${time === '' ? '' : `T${time}`}`;
}

const INTL_UNITS = { days: 'day', hours: 'hour', minutes: 'minute', seconds: 'second' } as const;

/** What a unit is called: `h` in short, `hours` in full. */
export function unitName(unit: Unit, language: string, unitDisplay: 'narrow' | 'short' | 'long'): string {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: INTL_UNITS[unit], unitDisplay });
  return format.formatToParts(10).find(({ type }) => type === 'unit')?.value ?? unit;
}

/** So many of a unit: `7 hours`. */
export function unitWords(count: number, unit: Unit, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: INTL_UNITS[unit],
    unitDisplay: 'long',
  }).format(count);
}

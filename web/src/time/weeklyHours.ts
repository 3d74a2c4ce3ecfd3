/** Open hours by weekday 1-7 (1 = Monday), as the API states them; null = always. */
export type Weekly = Record<string, string[][]> | null;

export interface HoursLine {
  from: number;
  to: number;
  /** Wall times, `07:00` to `22:00`; none = closed. */
  hours: string[][];
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];
/** A Monday, from which weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1, 12);

/** Days that follow each other with the same hours, as one line; closed days are left out. */
export function hoursLines(weekly: Record<string, string[][]>): HoursLine[] {
  const lines: HoursLine[] = [];
  for (const day of DAYS) {
    const hours = weekly[String(day)] ?? [];
    const last = lines.at(-1);
    if (last && JSON.stringify(last.hours) === JSON.stringify(hours)) last.to = day;
    else lines.push({ from: day, to: day, hours });
  }
  return lines.filter(({ hours }) => hours.length > 0);
}

/** A weekday's short name. */
export function weekdayName(day: number, language: string): string {
  const at = MONDAY + (day - 1) * 86_400_000;
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(at);
}

/**
 * Open hours of a day as the language writes a span of times, in the direction in which it is read. The end of a day is 24:00
 * where hours are counted to 24; elsewhere 12:00 AM would be read as its beginning, and the word is said.
 * @param midnight the language's word for the end of a day
 */
export function hoursRange(open: string, close: string, language: string, midnight: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  if (close !== '24:00') return format.formatRange(onMonday(open), onMonday(close));
  const { hourCycle } = format.resolvedOptions();
  if (hourCycle === 'h11' || hourCycle === 'h12') {
    const [between] = format.formatRangeToParts(onMonday('01:00'), onMonday('23:00')).filter(isShared);
    return `${format.format(onMonday(open))}${between?.value ?? ' – '}${midnight}`;
  }
  const number = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return format
    .formatRangeToParts(onMonday(open), onMonday('23:59'))
    .map(({ type, source, value }) => {
      if (source !== 'endRange') return value;
      return type === 'hour' ? number.format(24) : type === 'minute' ? number.format(0) : value;
    })
    .join('');
}

function isShared({ source }: Intl.DateTimeRangeFormatPart): boolean {
  return source === 'shared';
}

function onMonday(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Date.UTC(2024, 0, 1, hours, minutes);
}

/** Whether somebody is there at an instant. */
export function isStaffed(
  { weekly, zone, holidays }: { weekly: Weekly; zone: string; holidays: readonly string[] },
  now: number,
): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  if (holidays.includes(`${part('year')}-${part('month')}-${part('day')}`)) return false;
  if (weekly === null) return true;
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  const time = `${part('hour')}:${part('minute')}`;
  return (weekly[String(weekday)] ?? []).some(([from = '', to = '']) => from <= time && time < to);
}

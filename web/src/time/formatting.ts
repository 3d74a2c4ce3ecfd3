const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The zone in which this reader's machine tells the time. */
export function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A day and a time as people write them, with the zone's name. */
export function dayAndTime(at: number, language: string, zone = readersZone()): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone: zone,
    ...(isThisYear(at) ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The time alone for today, else with the day; without the zone, for lists whose head names it. */
export function briefly(at: number, now: number, language: string): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(today ? {} : { day: 'numeric', month: 'short' }),
    ...(isThisYear(at) ? {} : { year: 'numeric' }),
  }).format(at);
}

/** The time of day somewhere else, with that zone's name. */
export function timeIn(zone: string, now: number, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(now);
}

/** A reader's zone by name, such as `GMT+1`, for a sentence that says which zone is meant. */
export function zoneName(language: string, zone = readersZone(), at = Date.now()): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'shortGeneric',
  }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** A span in its two largest units; below an hour to the second, so that one sees it move. */
export function span(ms: number, language: string): string {
  const length = Math.max(0, Math.floor(Math.abs(ms) / 1000) * 1000);
  const unit = (value: number, name: 'day' | 'hour' | 'minute' | 'second'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  if (length >= DAY) {
    const hours = Math.floor((length % DAY) / HOUR);
    return [unit(Math.floor(length / DAY), 'day'), ...(hours > 0 ? [unit(hours, 'hour')] : [])].join(' ');
  }
  if (length >= HOUR) {
    return `${unit(Math.floor(length / HOUR), 'hour')} ${unit(Math.floor((length % HOUR) / MINUTE), 'minute')}`;
  }
  if (length >= MINUTE) {
    const seconds = Math.floor((length % MINUTE) / 1000);
    return `${unit(Math.floor(length / MINUTE), 'minute')} ${unit(seconds, 'second')}`;
  }
  return unit(Math.floor(length / 1000), 'second');
}

/** How long ago, or how soon, in words: `5 minutes ago`. */
export function relatively(at: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const away = at - now;
  const size = Math.abs(away);
  if (size < MINUTE) return format.format(0, 'second');
  if (size < HOUR) return format.format(Math.round(away / MINUTE), 'minute');
  if (size < DAY) return format.format(Math.round(away / HOUR), 'hour');
  return format.format(Math.round(away / DAY), 'day');
}

function isThisYear(at: number): boolean {
  return new Date(at).getFullYear() === new Date().getFullYear();
}

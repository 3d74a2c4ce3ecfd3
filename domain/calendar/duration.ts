import type { Milliseconds } from '../vocabulary';

const UNIT_MS = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1_000 };
const PATTERN = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/;
/** A promise of more than a hundred years is a slip. */
const LONGEST = 100 * 366 * UNIT_MS.D;

/** A text that is no duration as the policy writes them. */
export class InvalidDuration extends Error {
  constructor(readonly text: string) {
    super(`"${text.slice(0, 40)}" is no ISO 8601 duration of weeks, days, hours, minutes and seconds.`);
    this.name = 'InvalidDuration';
  }
}

/**
 * Milliseconds of an ISO 8601 duration such as `PT8H`, `P3D`, `PT0.5S`. A day is 24 h, a week 7 days; months and
 * years have no length and are refused.
 * @throws InvalidDuration
 */
export function parseDuration(text: string): Milliseconds {
  const match = text.length <= 40 ? PATTERN.exec(text) : null;
  const parts: (string | undefined)[] | undefined = match?.slice(1);
  if (!parts || parts.every((part) => part === undefined)) throw new InvalidDuration(text);
  const [weeks, days, hours, minutes, seconds] = parts.map((part) => Number(part ?? 0));
  const ms = Math.round(
    (weeks ?? 0) * UNIT_MS.W +
      (days ?? 0) * UNIT_MS.D +
      (hours ?? 0) * UNIT_MS.H +
      (minutes ?? 0) * UNIT_MS.M +
      (seconds ?? 0) * UNIT_MS.S,
  );
  if (!Number.isSafeInteger(ms) || ms > LONGEST) throw new InvalidDuration(text);
  return ms;
}

/** The ISO 8601 duration of milliseconds, in hours, minutes and seconds: `PT36H`, `PT0S`. */
export function formatDuration(ms: Milliseconds): string {
  const hours = Math.floor(ms / UNIT_MS.H);
  const minutes = Math.floor((ms % UNIT_MS.H) / UNIT_MS.M);
  const seconds = (ms % UNIT_MS.M) / UNIT_MS.S;
  const text = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds ? `${seconds}S` : ''}`;
  return text === '' ? 'PT0S' : `PT${text}`;
}

/** Open hours by weekday 1-7 (1 = Monday), wall times from `00:00` to `24:00`. */
type Hours = Record<string, string[][]>;

const DAY = 86_400_000;

interface Span {
  from: number;
  to: number;
}

/**
 * Weekly hours of one zone as they fall in another in the week of an instant: with its clock changes, on the day on which they fall
 * there, in two where they go on past midnight.
 * @param weekly wall times in `zone`
 * @param reader the zone in which they are told
 */
export function hoursInZone(weekly: Hours, zone: string, reader: string, now: number): Hours {
  if (zone === reader) return weekly;
  const week = weekOf(wallTime(now, reader));
  const spans = openSpans(weekly, zone, week);
  const told: Hours = {};
  for (let day = 1; day <= 7; day += 1) {
    const midnight = week + (day - 1) * DAY;
    const start = instantOf(midnight, reader);
    const end = instantOf(midnight + DAY, reader);
    told[String(day)] = spans
      .filter(({ from, to }) => from < end && to > start)
      .map(({ from, to }) => [
        from <= start ? '00:00' : timeOfDay(wallTime(from, reader)),
        to >= end ? '24:00' : timeOfDay(wallTime(to, reader)),
      ]);
  }
  return told;
}

/** When somebody is there from the day before the week to the day after it; what adjoins is one. */
function openSpans(weekly: Hours, zone: string, week: number): Span[] {
  const spans: Span[] = [];
  for (let day = -1; day <= 7; day += 1) {
    const midnight = week + day * DAY;
    for (const [open = '', close = ''] of weekly[String(((day + 7) % 7) + 1)] ?? []) {
      const from = instantOf(midnight + minutesOf(open) * 60_000, zone);
      const to = instantOf(midnight + minutesOf(close) * 60_000, zone);
      const last = spans.at(-1);
      if (last?.to === from) last.to = to;
      else spans.push({ from, to });
    }
  }
  return spans;
}

/** Midnight of the week's Monday, of a wall time counted as if it were UTC. */
function weekOf(wall: number): number {
  const midnight = Math.floor(wall / DAY) * DAY;
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY;
}

/** What the clocks of a zone show at an instant, counted as if it were UTC. */
function wallTime(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/** When the clocks of a zone show a wall time; one that a clock change leaves out is told as the clocks go on from there. */
function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallTime(wall, zone) - wall);
  return wall - (wallTime(guess, zone) - guess);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOfDay(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

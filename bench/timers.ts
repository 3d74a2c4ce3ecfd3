import { TERMS, newId, opening } from './tickets';
import { openOurs } from './engine';
import { pause, quantiles } from './lanes';
import { BARE_QUEUE, type Stage } from './stage';

export interface Lag {
  perSecond: number;
  due: number;
  p50: number;
  p99: number;
}

/** So long the due instants of one measurement are spread. */
const SPAN_S = 15;
/** A lag above this is no promise kept. */
const LIMIT_MS = 1_000;

/** From deadline to the recorded breach, with so many breaches falling due each second. */
export async function breachLag(stage: Stage, perSecond: number): Promise<Lag> {
  const count = perSecond * SPAN_S;
  // Opening takes its time; the first deadline comes after the last opening.
  const first = Date.now() + 4_000 + count * 30;
  const ids: string[] = [];
  await inLanes(count, async (index) => {
    const target = first + (index * 1_000) / perSecond - Date.now();
    const terms = {
      ...TERMS,
      calendar: { ...TERMS.calendar, weekly: null },
      thresholds: [],
      response: { ...TERMS.response, medium: { goal: Math.round(target), deadline: Math.round(target) } },
      escalateEvery: { fraction: 1, min: 86_400_000 },
    };
    ids.push(await openOurs(stage, opening(newId(), terms)));
  });
  await pause(Math.max(0, first + SPAN_S * 1_000 - Date.now()));
  const breaches = { type: 'clock.breached' as const, ticketId: { $in: ids } };
  await until(async () => (await stage.database.events.countDocuments(breaches)) >= count);
  const lags = (await stage.database.events.find(breaches).toArray()).map(
    ({ at, recordedAt }) => recordedAt.getTime() - at.getTime(),
  );
  return { perSecond, due: count, ...quantiles(lags) };
}

/** The same of the bare engine: a workflow that sleeps and records once. */
export async function bareLag(stage: Stage, perSecond: number): Promise<Lag> {
  const count = perSecond * SPAN_S;
  const first = Date.now() + 4_000 + count * 30;
  const lags: number[] = [];
  const { client } = stage.desk.temporal;
  const results: Promise<void>[] = [];
  await inLanes(count, async (index) => {
    const dueAt = Math.round(first + (index * 1_000) / perSecond);
    const id = newId();
    const handle = await client.workflow.start('bareTimer', {
      workflowId: `bare-timer-${id}`,
      taskQueue: BARE_QUEUE,
      args: [id, dueAt],
    });
    results.push(
      handle.result().then((recordedAt: unknown) => {
        lags.push(Number(recordedAt) - dueAt);
      }),
    );
  });
  await Promise.all(results);
  return { perSecond, due: count, ...quantiles(lags) };
}

/** The highest of the given rates at which the 99th percentile stays within a second. */
export async function sustainedRate(
  measure: (perSecond: number) => Promise<Lag>,
  rates: number[],
): Promise<Lag[]> {
  const measured: Lag[] = [];
  for (const rate of rates) {
    const lag = await measure(rate);
    measured.push(lag);
    if (lag.p99 > LIMIT_MS) break;
  }
  return measured;
}

/** The last rate that kept within the limit; 0 when none did. */
export function keptRate(lags: readonly Lag[]): number {
  return lags.filter(({ p99 }) => p99 <= LIMIT_MS).at(-1)?.perSecond ?? 0;
}

async function inLanes(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let begun = 0;
  const lane = async (): Promise<void> => {
    for (let index = begun++; index < count; index = begun++) await work(index);
  };
  await Promise.all(Array.from({ length: 16 }, lane));
}

async function until(done: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('Not every breach was recorded within a minute.');
    await pause(100);
  }
}

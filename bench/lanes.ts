/** What a closed loop of clients measured. */
export interface Measured {
  perSecond: number;
  count: number;
  p50: number;
  p99: number;
  failed: number;
}

/**
 * `clients` loops, each sending the next when the last was answered, for so many seconds. The time counts until `settled`:
 * what was accepted but not done yet is not done.
 */
export async function lanes(
  clients: number,
  seconds: number,
  work: () => Promise<void>,
  settled: () => Promise<void> = () => Promise.resolve(),
): Promise<Measured> {
  const started = performance.now();
  const end = started + seconds * 1_000;
  const latencies: number[] = [];
  let failed = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < end) {
      const begun = performance.now();
      try {
        await work();
        latencies.push(performance.now() - begun);
      } catch (error) {
        failed += 1;
        if (failed === 1) process.stderr.write(`first failure: ${String(error)}\n`);
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, lane));
  await settled();
  const took = (performance.now() - started) / 1_000;
  return { perSecond: latencies.length / took, count: latencies.length, ...quantiles(latencies), failed };
}

/** Median and 99th percentile; NaN of nothing. */
export function quantiles(values: readonly number[]): { p50: number; p99: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (q: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return quantiles(values).p50;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

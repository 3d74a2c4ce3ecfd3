import { call, token } from './http';
import { lanes, type Measured } from './lanes';
import { openLoop, type Paced } from './queue';
import type { Stage } from './stage';

/** The live report over HTTP. */
export interface LiveBench {
  single: Measured;
  /** As many walls look at a busy desk: each reads it anew every two seconds at most. */
  paced: Paced;
  full: Measured;
}

/** Twenty walls. */
const PACE = 10;

export async function liveReports(stage: Stage, seconds: number): Promise<LiveBench> {
  const admin = await token('admin', 'bench-admin');
  const one = async (): Promise<void> => {
    await call(stage, 'GET', '/reports/live?zone=Europe/Berlin', admin);
  };
  await one();
  const single = await lanes(1, seconds, one);
  const paced = await openLoop(PACE, seconds, one);
  return { single, paced, full: await lanes(16, seconds, one) };
}

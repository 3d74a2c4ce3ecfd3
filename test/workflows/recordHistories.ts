// Records the histories that replay.test.ts replays: `node -r ./test/setup/typescript.cjs test/workflows/recordHistories.ts`.
// A kind of life that has its files already is left as it is: what was recorded by an older workflow is what the replay is
// for. `--again NAME` records one anew, which says that no ticket of that kind is alive any more anywhere.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS } from '../../domain/vocabulary';
import startServers from '../setup/startServers';
import stopServers from '../setup/stopServers';
import { historyToText } from './historyFile';
import { LIVES, type RecordingDesk } from './recordedLives';
import { TimeSkippingDesk } from './timeSkippingDesk';

const FOLDER = join(__dirname, '..', 'histories');

async function recordMissing(again: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const recorded = new Set(readdirSync(FOLDER).map((file) => file.split('.')[0]));
  const missing = Object.keys(LIVES).filter((name) => !recorded.has(name) || again.includes(name));
  if (missing.length === 0) return;
  await startServers();
  try {
    for (const name of missing) await record(name);
  } finally {
    await stopServers();
  }
}

async function record(name: string): Promise<void> {
  let refusals = 0;
  const desk = await TimeSkippingDesk.start({
    activities: (real) => ({
      ...real,
      record(input) {
        if (refusals === 0) return real.record(input);
        refusals -= 1;
        return Promise.reject(new Error('The database does not answer.'));
      },
    }),
  });
  const recording: RecordingDesk = {
    desk,
    refuseRecords: (count) => {
      refusals = count;
    },
  };
  try {
    for (const level of LEVELS)
      await desk.agent(`level-${level}`, { level, skills: ['technical', 'billing'] });
    await desk.passUntilMonday();
    const ticket = await LIVES[name]?.(recording);
    const runs = (await ticket?.runs()) ?? [];
    for (const [index, run] of runs.entries()) {
      const file = runs.length === 1 ? `${name}.json` : `${name}.${index + 1}.json`;
      writeFileSync(join(FOLDER, file), historyToText((await ticket?.historyOf(run)) ?? {}));
      process.stdout.write(`${file}\n`);
    }
  } finally {
    await desk.stop();
  }
}

const again = process.argv.slice(2).filter((argument) => argument !== '--again');
recordMissing(again).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

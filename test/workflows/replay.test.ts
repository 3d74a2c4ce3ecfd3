import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, type WorkflowBundle } from '@temporalio/worker';
import { historyFromText } from './historyFile';
import { installQuietRuntime } from './quietRuntime';
import { LIVES } from './recordedLives';
import { ticketBundle } from './ticketDesk';

const FOLDER = join(__dirname, '..', 'histories');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

/** The file names of histories that the workflow no longer follows, with why. */
async function diverging(workflowBundle: WorkflowBundle): Promise<Record<string, string>> {
  const histories = files.map((workflowId) => ({
    workflowId,
    history: historyFromText(readFileSync(join(FOLDER, workflowId), 'utf8')),
  }));
  const failed: Record<string, string> = {};
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle }, histories)) {
    if (error) failed[workflowId] = error.message;
  }
  return failed;
}

describe('the recorded histories', () => {
  beforeAll(() => {
    installQuietRuntime();
  });

  it('are there for every kind of life', () => {
    const recorded = new Set(files.map((file) => file.split('.')[0]));
    expect(Object.keys(LIVES).filter((name) => !recorded.has(name))).toEqual([]);
    expect(files.filter((file) => file.startsWith('continue-as-new.')).length).toBeGreaterThan(1);
  });

  it('are all followed by the workflow as it is', async () => {
    expect(await diverging(await ticketBundle())).toEqual({});
  });

  it.each([
    ['no longer hands over notices', 'effects.deliver(outcome.deliver);', '', 'quick-resolve.json'],
    ['sends no reminders', 'terms.remindAwaitingAfter[awaiting.reminders]', 'undefined', 'full-life.json'],
    [
      'looks for no agent',
      'const wantsAgent = ',
      'const wantsAgent = false && ',
      'waiting-then-assigned.json',
    ],
    [
      'decides as it does now what was decided before',
      'FOLLOWS = (change)=>',
      'FOLLOWS = (change)=>true || ',
      'lowered-climbs-at-once.json',
    ],
    [
      'takes the pauses from a date that was given',
      'FOLLOWS = (change)=>',
      'FOLLOWS = (change)=>true || ',
      'date-loses-its-pauses.json',
    ],
    [
      'promises anew what was reopened after its date',
      'FOLLOWS = (change)=>',
      'FOLLOWS = (change)=>true || ',
      'reopened-after-its-date-breaches.json',
    ],
    [
      'takes for answered what was taken by hand',
      'FOLLOWS = (change)=>',
      'FOLLOWS = (change)=>true || ',
      'taken-and-paged-on.json',
    ],
  ])('are not followed by one that %s', async (_what, from, to, file) => {
    const { code } = await ticketBundle();
    expect(code).toContain(from);
    expect(Object.keys(await diverging({ code: code.replace(from, to) }))).toContain(file);
  });
});

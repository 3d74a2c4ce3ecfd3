import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DeskOptions } from '../src/desk/desk';
import { BROWSING } from './browser';
import { auditCost } from './audit';
import { compareOpens, compareReplies, openMany, openOn } from './engine';
import { uploads } from './files';
import { fillTo, lists, overHttp } from './http';
import { commandToReady } from './memory';
import { fillQueues, queues } from './queue';
import { liveReports } from './live';
import { pages } from './pages';
import {
  auditTable,
  comparedTable,
  filesTable,
  httpTable,
  lagTable,
  listTable,
  liveTable,
  loadedTable,
  pagesTable,
  queueTable,
  readyTable,
  routingTable,
  webListTable,
  webMessageTable,
} from './report';
import { routingOn } from './routing';
import { setStage, type Stage } from './stage';
import { bareLag, breachLag, sustainedRate } from './timers';
import { scrollThroughTickets } from './webList';
import { messagesAcross } from './webMessage';

const PARTS = [
  'ready',
  'opens',
  'replies',
  'timers',
  'http',
  'lists',
  'loaded',
  'routing',
  'queue',
  'live',
  'files',
  'pages',
  'web-list',
  'web-message',
  'audit',
] as const;
type Part = (typeof PARTS)[number];

interface Scale {
  seconds: number;
  sustained: number;
  rounds: number;
  rates: number[];
  open: number;
  waiting: number;
  staff: [number, number];
  queued: { tickets: number; agents: number };
  listed: number[];
  uploads: [number, number];
  paged: number;
  scrolled: number;
  messages: number;
}
const FULL: Scale = {
  seconds: 10,
  sustained: 60,
  rounds: 3,
  rates: [20, 30, 45, 60, 80],
  open: 10_000,
  waiting: 10_000,
  staff: [100, 1_000],
  queued: { tickets: 10_000, agents: 200 },
  listed: [1_000, 100_000],
  uploads: [10, 20],
  paged: 100,
  scrolled: 10_000,
  messages: 30,
};
const QUICK: Scale = {
  seconds: 4,
  sustained: 6,
  rounds: 1,
  rates: [20],
  open: 500,
  waiting: 1_500,
  staff: [10, 100],
  queued: { tickets: 500, agents: 10 },
  listed: [1_000, 10_000],
  uploads: [3, 5],
  paged: 10,
  scrolled: 500,
  messages: 5,
};

/** `npm run bench`: everything in one run on the same servers; each part can be named alone. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false } },
  });
  const unknown = positionals.filter((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);
  const wanted = new Set<Part>(positionals.length > 0 ? (positionals as Part[]) : PARTS);
  const scale = values.quick ? QUICK : FULL;
  print(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`,
  );
  if (wanted.has('ready')) print(readyTable(await commandToReady(path.join(__dirname, '..', '..'))));
  for (const part of [
    'loaded',
    'opens',
    'replies',
    'timers',
    'http',
    'lists',
    'routing',
    'queue',
    'live',
    'files',
    'pages',
    'web-list',
    'web-message',
    'audit',
  ] as const) {
    const options = part.startsWith('web-') ? BROWSING : {};
    if (wanted.has(part)) await onStage((stage) => measure[part](stage, scale), options);
  }
}

/** Each part on fresh servers, so that none pays for what another left behind. */
async function onStage(work: (stage: Stage) => Promise<string>, options: DeskOptions): Promise<void> {
  const stage = await setStage({}, options);
  try {
    print(await work(stage));
  } finally {
    await stage.stop();
  }
}

const measure: Record<Exclude<Part, 'ready'>, (stage: Stage, scale: Scale) => Promise<string>> = {
  async opens(stage, scale) {
    const results = [
      await compareOpens(stage, 1, scale.seconds, scale.rounds),
      await compareOpens(stage, 16, scale.sustained, scale.rounds),
      await compareOpens(stage, 50, scale.seconds, scale.rounds),
    ];
    return comparedTable(
      `Opens: created, started, assigned, recorded (16 clients sustained ${scale.sustained} s)`,
      results,
    );
  },
  async replies(stage, scale) {
    const results = [];
    for (const clients of [1, 16, 50]) {
      results.push(await compareReplies(stage, clients, scale.seconds, scale.rounds));
    }
    return comparedTable('Replies: an update, recorded', results);
  },
  async timers(stage, scale) {
    const ours = await sustainedRate((rate) => breachLag(stage, rate), scale.rates);
    return lagTable(ours, await sustainedRate((rate) => bareLag(stage, rate), scale.rates));
  },
  async http(stage, scale) {
    return httpTable(16, await overHttp(stage, 16, scale.seconds));
  },
  async lists(stage, scale) {
    const rows = [];
    for (const tickets of scale.listed) {
      await fillTo(stage.database, tickets);
      rows.push({ tickets, measured: await lists(stage, 16, scale.seconds) });
    }
    return listTable(rows);
  },
  async loaded(stage, scale) {
    await openMany(stage, 100);
    const empty = await openOn(stage, 16, scale.seconds);
    await openMany(stage, scale.open);
    return loadedTable(empty, await openOn(stage, 16, scale.seconds), scale.open);
  },
  async routing(stage, scale) {
    const rounds = [];
    for (let round = 0; round < scale.rounds; round += 1) {
      for (const agents of scale.staff) {
        rounds.push(await routingOn(stage.mongod.uri, agents, scale.waiting, scale.seconds));
      }
    }
    return routingTable(rounds, scale.waiting);
  },
  async queue(stage, scale) {
    const { tickets, agents } = scale.queued;
    await fillQueues(stage, tickets, agents);
    return queueTable(await queues(stage, agents, scale.seconds), tickets, agents);
  },
  async live(stage, scale) {
    const { tickets, agents } = scale.queued;
    await fillQueues(stage, tickets, agents);
    return liveTable(await liveReports(stage, scale.seconds), tickets, agents);
  },
  async audit(stage, scale) {
    // Many short rounds, for a small difference; an even number of them, so that each comes first as often as the other.
    return auditTable(await auditCost(stage, 16, scale.seconds / 2, scale.rounds * 8), 16);
  },
  async files(stage, scale) {
    return filesTable(await uploads(stage, ...scale.uploads));
  },
  async pages(stage, scale) {
    return pagesTable(await pages(stage, scale.paged));
  },
  async 'web-list'(stage, scale) {
    return webListTable(await scrollThroughTickets(stage, scale.scrolled), scale.scrolled);
  },
  async 'web-message'(stage, scale) {
    return webMessageTable(await messagesAcross(stage, scale.messages));
  },
};

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);

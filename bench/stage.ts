import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { decide } from '../domain/ticket/decide';
import { evolve } from '../domain/ticket/evolve';
import type { TicketState } from '../domain/ticket/state';
import { CATEGORIES, LEVELS } from '../domain/vocabulary';
import { loadConfig } from '../src/config/loadConfig';
import { startDesk, type Desk, type DeskOptions } from '../src/desk/desk';
import {
  startTestMongod,
  startTestTemporal,
  type TestMongod,
  type TestTemporal,
} from '../src/embedded/testServers';
import { TICKET_SEARCH_ATTRIBUTES } from '../src/embedded/ticketSearchAttributes';
import { takeInAgent } from '../store/agents';
import type { Database } from '../store/database';
import { bareActivities } from './bare/bareActivities';
import { opening, reply } from './tickets';

export const BARE_QUEUE = 'bare';
export const SECRET = 'a secret for benchmarks only, of no value';
const AGENTS = 20;
const PLENTY = 1_000_000;

/** The servers, the product and the bare engine beside it: one process, one connection, the same database. */
export interface Stage {
  temporal: TestTemporal;
  mongod: TestMongod;
  desk: Desk;
  database: Database;
  /** Where the servers are, for another program on them. */
  env: Record<string, string>;
  /** Another API on the same servers, the same database and the same worker, with or without the audit. */
  api(audited: boolean): Promise<Desk>;
  stop(): Promise<void>;
}

export async function setStage(env: Record<string, string> = {}, options: DeskOptions = {}): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'priority-support-bench-'));
  const [mongod, temporal] = await Promise.all([
    startTestMongod(),
    startTestTemporal({ searchAttributes: TICKET_SEARCH_ATTRIBUTES }),
  ]);
  const settings = {
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    MONGODB_URI: mongod.uri,
    JWT_SECRET: SECRET,
    LOG_LEVEL: 'fatal',
    // Under a load that fills the machine a start takes longer than a customer should wait; here it is measured instead.
    ENGINE_TIMEOUT_MS: '10000',
    ...env,
  };
  const loaded = loadConfig(settings);
  const config = { ...loaded, http: { ...loaded.http, port: 0 } };
  const addresses = { temporal: temporal.address, mongodb: mongod.uri };
  const logger = pino({ level: 'fatal' });
  const desk = await startDesk(config, addresses, logger, options);
  const bare = await bareWorker(desk, temporal.namespace);
  const running = bare.run();
  await hireAgents(desk.database);
  return {
    temporal,
    mongod,
    desk,
    database: desk.database,
    env: settings,
    api: (audited) => startDesk({ ...config, role: 'api' }, addresses, logger, { audited }),
    async stop() {
      bare.shutdown();
      await running;
      await desk.stop();
      await Promise.all([mongod.stop(), temporal.stop()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same worker settings as the product's, on a queue of its own. */
async function bareWorker(desk: Desk, namespace: string): Promise<Worker> {
  const { native } = desk.temporal;
  if (!native) throw new Error('The bare engine shares the product’s connection.');
  const states = new Map<string, TicketState>();
  return Worker.create({
    connection: native,
    namespace,
    taskQueue: BARE_QUEUE,
    stickyQueueScheduleToStartTimeout: '2s',
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: path.join(__dirname, 'bare', 'bareWorkflow.js'),
      logger: new DefaultLogger('WARN'),
    }),
    activities: {
      ...bareActivities(desk.database, {
        opening(ticketId) {
          const birth = opening(ticketId);
          states.set(ticketId, birth.state);
          return birth;
        },
        reply(ticketId, messageId, base) {
          const known = states.get(ticketId) ?? opening(ticketId).state;
          const before = { ...known, seq: base };
          const events = decide(before, reply(messageId), Date.now());
          const state = events.reduce(evolve, before);
          states.set(ticketId, state);
          return { state, events };
        },
      }),
    },
  });
}

async function hireAgents(database: Database): Promise<void> {
  for (let index = 0; index < AGENTS; index += 1) {
    await takeInAgent(database, `bench-agent-${index}`, {
      name: `Bench ${index}`,
      email: `bench${index}@desk.example`,
      // Somebody of each level: an escalated ticket goes to other people, and pages one of them.
      level: LEVELS[index % LEVELS.length] ?? 1,
      skills: [...CATEGORIES],
      languages: ['en'],
      capacity: PLENTY,
      availability: 'on',
    });
  }
}

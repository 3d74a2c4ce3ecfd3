import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScheduleOverlapPolicy, type ScheduleHandle } from '@temporalio/client';
import { pino } from 'pino';
import { signToken, type TokenSubject } from '../../src/api/auth/tokenSigner';
import type { Config } from '../../src/config/config';
import { loadConfig } from '../../src/config/loadConfig';
import { startDesk, type Desk, type DeskOptions } from '../../src/desk/desk';
import { testAddresses } from '../setup/addresses';

const BASE = '/api/v1/support';
export const SECRET = 'a secret of the tests, long enough for HS256';
/** However slow the machine: an engine that is there and has not answered yet is not away. */
const PATIENT = {
  ENGINE_TIMEOUT_MS: '30000',
  COMMAND_TIMEOUT_MS: '60000',
  // A stop waits for a command that is under way.
  WORKER_SHUTDOWN_GRACE_MS: '60000',
};

/** An answer as a test looks at it. */
export interface Answer {
  status: number;
  headers: Headers;
  // Tests read what an answer ought to hold; what it holds otherwise is what they are there to find out.
  body: Json;
}

/** Parsed JSON that can be walked without a cast at each step; what is not there is undefined. */
export interface Json {
  [key: string]: Json;
  [index: number]: Json;
}

export interface RequestOptions {
  token?: string;
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** The whole product, API and worker, on a database and task queues of its own. */
export class TestDesk {
  private constructor(
    readonly config: Config,
    readonly desk: Desk,
    readonly url: string,
    private readonly dataDir: string,
  ) {}

  /** @param logs gets every line of the log, down to `debug` */
  static async start(
    env: Record<string, string> = {},
    options: DeskOptions = {},
    logs?: Writable,
  ): Promise<TestDesk> {
    const { mongodbUri, temporalAddress, namespace } = testAddresses();
    const name = `api_${randomBytes(5).toString('hex')}`;
    const dataDir = mkdtempSync(join(tmpdir(), 'priority-support-api-'));
    const loaded = loadConfig({
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
      TEMPORAL_TASK_QUEUE: name,
      MONGODB_URI: mongodbUri,
      MONGODB_DATABASE: name,
      JWT_SECRET: SECRET,
      WORKER_MAX_CACHED_WORKFLOWS: '100',
      ...(env['TEMPORAL_ADDRESS'] === undefined ? PATIENT : {}),
      ...env,
    });
    const config = { ...loaded, http: { ...loaded.http, port: 0 } };
    const addresses = {
      temporal: config.temporal.address ?? temporalAddress,
      mongodb: config.mongodb.uri ?? mongodbUri,
    };
    const desk = await startDesk(
      config,
      addresses,
      logs ? pino({ level: 'debug' }, logs) : pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
      options,
    );
    if (desk.url === null) throw new Error('a desk for API tests needs the API');
    return new TestDesk(config, desk, desk.url, dataDir);
  }

  async stop(): Promise<void> {
    await this.desk.database.db.dropDatabase();
    await this.desk.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** Stops the looks of each minute, for tests of what a look finds: one that comes in between would be first. */
  async pauseReconciler(): Promise<void> {
    await this.reconciler.pause();
    // One that has begun goes on.
    while ((await this.reconciler.describe()).info.runningActions.length > 0) await sleep(100);
  }

  /** A look of the reconciler now, beside one that is under way. */
  async look(): Promise<void> {
    await this.reconciler.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
  }

  /** Looks until it is so: of two looks that begin within a second, Temporal may leave out the later. */
  async lookUntil(what: string, holds: () => Promise<boolean>): Promise<void> {
    let next = 0;
    for (const until = Date.now() + 100_000; !(await holds());) {
      if (Date.now() > until) throw new Error(`never came true: ${what}`);
      if (Date.now() >= next) {
        await this.look();
        next = Date.now() + 5_000;
      }
      await sleep(100);
    }
  }

  private get reconciler(): ScheduleHandle {
    return this.desk.temporal.client.schedule.getHandle(`reconcile-${this.config.temporal.taskQueue}`);
  }

  /** A bearer token of this desk. */
  token(subject: TokenSubject, expires = '1h'): Promise<string> {
    return signToken(subject, expires, { secret: SECRET });
  }

  customer(tier: 'free' | 'premium' | 'vip' = 'premium', more: Partial<TokenSubject> = {}): Promise<string> {
    return this.token({ sub: `cust-${randomBytes(4).toString('hex')}`, role: 'customer', tier, ...more });
  }

  agent(more: Partial<TokenSubject> = {}): Promise<string> {
    const sub = `agent-${randomBytes(4).toString('hex')}`;
    return this.token({
      sub,
      role: 'agent',
      level: 2,
      name: 'Sarah Johnson',
      email: 'sarah@example.com',
      ...more,
    });
  }

  /** @param path below the API's base; from the root with a leading `//`. */
  async request(
    method: string,
    path: string,
    { token, body, headers }: RequestOptions = {},
  ): Promise<Answer> {
    const url = path.startsWith('//') ? `${this.url}${path.slice(1)}` : `${this.url}${BASE}${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: json ? (JSON.parse(text) as Json) : {},
    };
  }

  /** Opens a ticket and returns it. */
  async open(token: string, more: Record<string, unknown> = {}): Promise<Json> {
    const body = {
      subject: 'Empty itinerary',
      description: 'Day 3 stays empty.',
      category: 'technical',
      ...more,
    };
    const answer = await this.request('POST', '/tickets', { token, body });
    if (answer.status !== 201) throw new Error(`not opened: ${JSON.stringify(answer.body)}`);
    return answer.body['ticket']!;
  }
}

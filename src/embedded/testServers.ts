import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateBinary } from './binaries/locate';
import { SILENT, type EmbeddedLog } from './log';
import { mongodServer } from './mongod';
import type { SearchAttributes } from './namespace';
import { freePorts } from './ports';
import { stopOrphan } from './processes/orphan';
import { isAlive } from './processes/processTable';
import { replicaSetUri } from './replicaSet';
import type { ServerState, SupervisedServer } from './supervisor';
import { temporalServer } from './temporal';

/** Servers for tests and benchmarks: the same real ones, on free ports, in a folder that goes when they stop. */
export interface TestServer {
  port: number;
  dataDir: string;
  pid(): number | null;
  state(): ServerState;
  /** Stops the server; its folder is removed unless the caller gave it. */
  stop(): Promise<void>;
}

export interface TestTemporal extends TestServer {
  /** host:port */
  address: string;
  namespace: string;
}

export interface TestMongod extends TestServer {
  /** Without a database name; the replica set in it. */
  uri: string;
}

export interface TestServerOptions {
  /** Absolute. Given: kept at stop. Default: a new temporary folder, removed at stop. */
  dataDir?: string;
  /** Default: a free one. */
  port?: number;
  /** Default: silent. */
  log?: EmbeddedLog;
  /** Told what is being fetched on a first run. */
  progress?: (line: string) => void;
}

const PREFIX = 'priority-support-test-';

/** A Temporal dev server of one's own. The namespace is `support` and has the search attributes given. */
export async function startTestTemporal(
  options: TestServerOptions & { searchAttributes?: SearchAttributes; uiPort?: number } = {},
): Promise<TestTemporal> {
  const binary = await locateBinary('temporal', options);
  const { dataDir, cleanUp } = folderFor(options);
  const port = options.port ?? (await onePort());
  const namespace = 'support';
  const { searchAttributes = {}, uiPort = null } = options;
  const server = temporalServer(
    { binary, dataDir, port, uiPort, namespace, retentionDays: 30, searchAttributes },
    options.log ?? SILENT,
  );
  await startOrCleanUp(server, cleanUp);
  return { ...handle(server, port, dataDir, cleanUp), address: `127.0.0.1:${port}`, namespace };
}

/** A mongod of one's own, primary of a replica set of one. */
export async function startTestMongod(options: TestServerOptions = {}): Promise<TestMongod> {
  const binary = await locateBinary('mongod', options);
  const { dataDir, cleanUp } = folderFor(options);
  const port = options.port ?? (await onePort());
  const server = mongodServer({ binary, dataDir, port, cacheGb: 0.25 }, options.log ?? SILENT);
  await startOrCleanUp(server, cleanUp);
  return { ...handle(server, port, dataDir, cleanUp), uri: replicaSetUri(port) };
}

/** Stops servers and removes folders of test runs that were killed before they could. Call it once before a run. */
export async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const leftovers = [
      {
        name: 'Temporal',
        pidFile: join(folder, 'temporal', 'pid'),
        dataPath: join(folder, 'temporal', 'temporal.db'),
      },
      { name: 'MongoDB', pidFile: join(folder, 'mongodb', 'pid'), dataPath: join(folder, 'mongodb', 'db') },
    ];
    for (const server of leftovers)
      await stopOrphan({ ...server, stopSignal: 'SIGKILL', graceMs: 2_000 }, SILENT);
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderFor(options: TestServerOptions): { dataDir: string; cleanUp: () => void } {
  if (options.dataDir !== undefined) return { dataDir: options.dataDir, cleanUp: () => undefined };
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  return { dataDir, cleanUp: () => rmSync(dataDir, { recursive: true, force: true }) };
}

async function startOrCleanUp(server: SupervisedServer, cleanUp: () => void): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function handle(server: SupervisedServer, port: number, dataDir: string, cleanUp: () => void): TestServer {
  return {
    port,
    dataDir,
    pid: () => server.pid,
    state: () => server.state,
    stop: async () => {
      await server.stop();
      cleanUp();
    },
  };
}

async function onePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error('no free port');
  return port;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { mongo } from 'mongoose';
import { loadConfig } from '../../src/config/loadConfig';
import { startEmbedded, type EmbeddedServers } from '../../src/embedded/embeddedServers';
import { locateBinary } from '../../src/embedded/binaries/locate';
import type { EmbeddedLog } from '../../src/embedded/log';
import { freePorts } from '../../src/embedded/ports';
import { isAlive } from '../../src/embedded/processes/processTable';

// Servers that start, stop and start again.
jest.setTimeout(400_000);

let dataDir: string;
let env: NodeJS.ProcessEnv;
let said: string[];
let running: EmbeddedServers[];
const log: EmbeddedLog = {
  info: (line) => said.push(line),
  warn: (line) => said.push(line),
  error: (line) => said.push(line),
};

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'embedded-'));
  const [temporal, ui, mongodb] = await freePorts(3);
  env = {
    PATH: process.env.PATH,
    DATA_DIR: dataDir,
    TEMPORAL_PORT: String(temporal),
    TEMPORAL_UI_PORT: String(ui),
    MONGODB_PORT: String(mongodb),
  };
  said = [];
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((servers) => servers.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(
  more: NodeJS.ProcessEnv = {},
  fresh = false,
  binaries: NodeJS.ProcessEnv = process.env,
): Promise<EmbeddedServers> {
  const servers = await startEmbedded(loadConfig({ ...env, ...more }), log, { fresh, env: binaries });
  running.push(servers);
  return servers;
}

async function withMongodb<T>(uri: string, work: (db: mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(uri);
  try {
    return await work(client.db('desk'));
  } finally {
    await client.close();
  }
}

const write = (uri: string, text: string) =>
  withMongodb(uri, async (db) => {
    await db
      .collection<{ _id: string }>('kept')
      .insertOne({ _id: text }, { writeConcern: { w: 'majority' } });
  });

const read = (uri: string) =>
  withMongodb(uri, async (db) =>
    (await db.collection<{ _id: string }>('kept').find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
  );

async function withTemporal<T>(address: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

const startWorkflow = (address: string, workflowId: string) =>
  withTemporal(address, (connection) =>
    connection.workflowService.startWorkflowExecution({
      namespace: 'support',
      workflowId,
      requestId: workflowId,
      workflowType: { name: 'waits' },
      taskQueue: { name: 'nobody-listens' },
    }),
  );

const describeWorkflow = (address: string, workflowId: string) =>
  withTemporal(address, (connection) =>
    connection.workflowService.describeWorkflowExecution({ namespace: 'support', execution: { workflowId } }),
  );

async function eventually(what: string, isTrue: () => boolean): Promise<void> {
  for (const until = Date.now() + 100_000; !isTrue();) {
    if (Date.now() > until) throw new Error(`never came true: ${what}`);
    await sleep(20);
  }
}

describe('the embedded servers', () => {
  it('come up, come back after kill -9 with their data, stop and leave nothing behind', async () => {
    const servers = await start();
    expect(servers.status()).toEqual({ temporal: 'up', mongodb: 'up' });
    await write(servers.mongodbUri, 'before');
    await startWorkflow(servers.temporalAddress, 'before');

    const first = servers.pids();
    process.kill(first.temporal!, 'SIGKILL');
    process.kill(first.mongodb!, 'SIGKILL');
    // The one may be back before the other is missed.
    const missed = ['Temporal', 'MongoDB'].map((name) => `${name} died (SIGKILL), restarting it`);
    await eventually('both are seen to be gone', () => missed.every((line) => said.includes(line)));
    await eventually('both are up again', () => {
      const { temporal, mongodb } = servers.status();
      return temporal === 'up' && mongodb === 'up';
    });

    expect(await read(servers.mongodbUri)).toEqual(['before']);
    expect(
      (await describeWorkflow(servers.temporalAddress, 'before')).workflowExecutionInfo?.type?.name,
    ).toBe('waits');

    const second = servers.pids();
    expect(second.temporal).not.toBe(first.temporal);
    await servers.stop();
    expect(servers.status()).toEqual({ temporal: 'stopped', mongodb: 'stopped' });
    expect([second.temporal, second.mongodb].map((pid) => isAlive(pid!))).toEqual([false, false]);
  });

  it('keep everything from one start to the next, on other ports too, and nothing after --fresh', async () => {
    const first = await start({ RETENTION_DAYS: '3' });
    await write(first.mongodbUri, 'kept');
    await startWorkflow(first.temporalAddress, 'kept');
    await first.stop();

    const [temporal, ui, mongodb] = await freePorts(3);
    const elsewhere = {
      TEMPORAL_PORT: String(temporal),
      TEMPORAL_UI_PORT: String(ui),
      MONGODB_PORT: String(mongodb),
    };
    const second = await start({ ...elsewhere, RETENTION_DAYS: '45' });
    expect(second.mongodbUri).not.toBe(first.mongodbUri);
    await write(second.mongodbUri, 'moved');
    expect(await read(second.mongodbUri)).toEqual(['kept', 'moved']);
    await describeWorkflow(second.temporalAddress, 'kept');
    const described = await withTemporal(second.temporalAddress, (connection) =>
      connection.workflowService.describeNamespace({ namespace: 'support' }),
    );
    expect(Number(described.config?.workflowExecutionRetentionTtl?.seconds)).toBe(45 * 86_400);
    const ui2 = await fetch(second.temporalUiUrl!);
    expect(ui2.status).toBe(200);
    await ui2.text();
    await second.stop();

    const third = await start({}, true);
    expect(await read(third.mongodbUri)).toEqual([]);
    await expect(describeWorkflow(third.temporalAddress, 'kept')).rejects.toThrow(/not found/i);
  });

  it('are found by the next start when the desk was killed, and refused to a second desk meanwhile', async () => {
    const desk = spawn(
      process.execPath,
      ['-r', './test/setup/typescript.cjs', 'test/resilience/programs/embeddedDesk.ts'],
      { env, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const gone = once(desk, 'exit');
    const [line] = (await once(createInterface(desk.stdout), 'line')) as [string];
    const orphans = JSON.parse(line) as { temporal: number; mongodb: number };

    await expect(start()).rejects.toMatchObject({ name: 'DataDirInUse', pid: desk.pid });
    await expect(start()).rejects.toThrow(`TEMPORAL_ADDRESS=127.0.0.1:${env.TEMPORAL_PORT}`);

    desk.kill('SIGKILL');
    await gone;
    expect([orphans.temporal, orphans.mongodb].map(isAlive)).toEqual([true, true]);

    const servers = await start();
    expect([orphans.temporal, orphans.mongodb].map(isAlive)).toEqual([false, false]);
    expect(servers.status()).toEqual({ temporal: 'up', mongodb: 'up' });
  });

  it('never stop a stranger who got the pid of a server that is gone', async () => {
    const first = await start({ MONGODB_URI: 'mongodb://elsewhere/?replicaSet=rs0' });
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    try {
      writeFileSync(join(dataDir, 'temporal', 'pid'), `${stranger.pid}\n`);
      await start({ MONGODB_URI: 'mongodb://elsewhere/?replicaSet=rs0' });
      expect(isAlive(stranger.pid!)).toBe(true);
      expect(readFileSync(join(dataDir, 'temporal', 'pid'), 'utf8')).not.toBe(`${stranger.pid}\n`);
    } finally {
      stranger.kill();
    }
  });

  it('name the port that is taken and the variable that changes it, and leave the folder free', async () => {
    const other = createServer().listen(Number(env.TEMPORAL_UI_PORT), '127.0.0.1');
    await once(other, 'listening');
    await expect(start()).rejects.toMatchObject({ name: 'PortTaken', variable: 'TEMPORAL_UI_PORT' });
    await expect(start()).rejects.toThrow(
      `Port ${env.TEMPORAL_UI_PORT} is taken: Temporal UI cannot listen there`,
    );
    other.close();
    await once(other, 'close');
    expect((await start()).status()).toEqual({ temporal: 'up', mongodb: 'up' });
  });

  it('are not started where addresses are given', async () => {
    const servers = await start({
      TEMPORAL_ADDRESS: 'temporal:7233',
      MONGODB_URI: 'mongodb://db/?replicaSet=rs0',
    });
    expect(servers.status()).toEqual({ temporal: 'external', mongodb: 'external' });
    expect(servers).toMatchObject({
      temporalAddress: 'temporal:7233',
      mongodbUri: 'mongodb://db/?replicaSet=rs0',
    });
  });

  it('get another go when one ends while it starts, as for a port that somebody else was quicker to take', async () => {
    const temporal = await locateBinary('temporal');
    const [mark, unlucky] = [join(dataDir, 'tried'), join(dataDir, 'unlucky')];
    // Answers what it is asked before a start; of its starts the first ends at once.
    writeFileSync(
      unlucky,
      `#!/bin/sh\nif [ "$1" = server ] && [ ! -e '${mark}' ]; then touch '${mark}'; exit 1; fi\nexec '${temporal}' "$@"\n`,
      { mode: 0o755 },
    );
    const servers = await start({}, false, { ...process.env, TEMPORAL_CLI_PATH: unlucky });
    expect(said).toContain('Temporal did not start (exit code 1), starting it again');
    await withTemporal(servers.temporalAddress, (connection) =>
      connection.workflowService.describeNamespace({ namespace: 'support' }),
    );
  });

  it('say the end of their own log when they will not start', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'mongodb', 'db', 'WiredTiger.turtle'), 'not a turtle');
    await expect(start()).rejects.toMatchObject({
      name: 'EmbeddedServerFailed',
      message: expect.stringContaining('MongoDB did not start: it ended') as unknown,
    });
  });
});

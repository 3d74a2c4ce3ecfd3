import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import mongoose from 'mongoose';
import { loadConfig } from '../../src/config/loadConfig';
import { temporalConnectionOptions } from '../../src/config/temporalConnection';
import { locateBinary } from '../../src/embedded/binaries/locate';
import { freePorts } from '../../src/embedded/ports';
import { Database } from '../../store/database';
import { TestDesk } from '../api/desk';
import { testAddresses } from '../setup/addresses';
import { Authority, type Certificate } from './certificates';

jest.setTimeout(400_000);

describe('MongoDB and Temporal that ask who is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'priority-support-tls-'));
  const ours = Authority.make(folder, 'ours');
  const theirs = Authority.make(folder, 'theirs');
  const client = ours.sign('desk');
  const stranger = theirs.sign('stranger');
  let mongod: ChildProcess;
  let mongodbUri: string;
  let proxy: Server;
  let temporalAddress: string;
  /** Who came through the proxy, by the name in their certificate. */
  const came = new Set<string>();

  beforeAll(async () => {
    const server = ours.sign('server');
    const [port = 0] = await freePorts(1);
    mongod = await startMongod(folder, port, server, ours.file);
    mongodbUri = `mongodb://127.0.0.1:${port}/?replicaSet=tls`;
    await initiate(port, ours.file, client);
    // Temporal's dev server has no TLS of its own: what stands before it has, as a mesh or a load balancer would.
    const [host = '', behind = ''] = testAddresses().temporalAddress.split(':');
    proxy = createServer(
      {
        cert: server.cert,
        key: server.key,
        ca: ours.cert,
        requestCert: true,
        rejectUnauthorized: true,
        ALPNProtocols: ['h2'],
      },
      (socket: TLSSocket) => {
        came.add(String(socket.getPeerCertificate().subject.CN));
        const upstream = connect(Number(behind), host);
        socket.pipe(upstream).pipe(socket);
        for (const end of [socket, upstream])
          end.on('error', () => [socket, upstream].forEach((each) => each.destroy()));
      },
    );
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    const address = proxy.address();
    if (typeof address !== 'object' || address === null) throw new Error('the proxy does not listen');
    temporalAddress = `127.0.0.1:${address.port}`;
  });
  afterAll(async () => {
    const ended = new Promise((exit) => mongod.once('exit', exit));
    mongod.kill('SIGKILL');
    await ended;
    proxy.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const environment = ({ cert, key }: Partial<Certificate>, ca: Authority): Record<string, string> => ({
    MONGODB_URI: mongodbUri,
    ENGINE_TIMEOUT_MS: '30000',
    COMMAND_TIMEOUT_MS: '60000',
    MONGODB_TLS_CA_FILE: ca.file,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_TLS_CA: ca.cert,
    ...(cert === undefined ? {} : { MONGODB_TLS_CERT: cert, TEMPORAL_TLS_CERT: cert }),
    ...(key === undefined ? {} : { MONGODB_TLS_KEY: key, TEMPORAL_TLS_KEY: key }),
  });

  it('serve a whole desk that shows its certificate: API, client and worker', async () => {
    const desk = await TestDesk.start(environment(client, ours));
    try {
      const agent = await desk.agent();
      await desk.request('GET', '/agents/me', { token: agent });
      const ticket = await desk.open(await desk.customer());
      const reply = { token: agent, body: { message: 'Over a line that nobody reads.' } };
      // The answer to a command has been to Temporal, to a worker, to MongoDB and back.
      const answer = await desk.request('POST', `/tickets/${String(ticket['_id'])}/responses`, reply);
      expect(answer.status).toBe(201);
      expect((await desk.request('GET', '//health/ready')).status).toBe(200);
      expect([...came]).toEqual(['desk']);
    } finally {
      await desk.stop();
    }
  });

  it.each([
    ['shows no certificate', {}, ours],
    ['shows one of another authority', stranger, ours],
    ['takes the servers for impostors, since it trusts another authority', client, theirs],
  ])('let nobody in who %s', async (_who, certificate, authority) => {
    const { mongodb, temporal } = loadConfig({ DATA_DIR: folder, ...environment(certificate, authority) });
    await expect(
      Database.connect({ uri: mongodbUri, name: 'tls', tls: mongodb.tls, serverSelectionTimeoutMs: 1_500 }),
    ).rejects.toThrow();
    await expect(
      Connection.connect({ ...temporalConnectionOptions(temporal, temporalAddress), connectTimeout: 2_000 }),
    ).rejects.toThrow();
    expect(came.has('stranger')).toBe(false);
  });
});

async function startMongod(
  folder: string,
  port: number,
  { file }: Certificate,
  caFile: string,
): Promise<ChildProcess> {
  const binary = await locateBinary('mongod', {});
  const path = join(folder, 'db');
  mkdirSync(path);
  const tls = ['--tlsMode', 'requireTLS', '--tlsCertificateKeyFile', file, '--tlsCAFile', caFile];
  const args = [
    '--replSet',
    'tls',
    '--bind_ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--dbpath',
    path,
    ...tls,
  ];
  return spawn(binary, [...args, '--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '64', '--quiet'], {
    stdio: 'ignore',
  });
}

/** Makes it the primary of a replica set of one, as soon as it answers. */
async function initiate(port: number, caFile: string, { cert, key }: Certificate): Promise<void> {
  const tls = { tls: true, tlsCAFile: caFile, cert, key, serverSelectionTimeoutMS: 2_000 };
  for (const until = Date.now() + 120_000; ;) {
    try {
      const connection = await mongoose
        .createConnection(`mongodb://127.0.0.1:${port}/?directConnection=true`, tls)
        .asPromise();
      const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
      await connection
        .getClient()
        .db('admin')
        .command({ replSetInitiate: { _id: 'tls', members } });
      await connection.close();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(200);
    }
  }
}

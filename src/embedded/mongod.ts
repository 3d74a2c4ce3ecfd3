import { join } from 'node:path';
import type { EmbeddedLog } from './log';
import { ensureReplicaSet, REPLICA_SET } from './replicaSet';
import { SupervisedServer } from './supervisor';
import { untilListening } from './untilServing';

export interface MongodOptions {
  /** Path of `mongod`. */
  binary: string;
  /** Absolute. The database is the folder `mongodb/db` in it. */
  dataDir: string;
  port: number;
  /** Memory for WiredTiger's cache (GB, at least 0.25). */
  cacheGb: number;
}

/** A real mongod as a replica set of one, not yet started. */
export function mongodServer(options: MongodOptions, log: EmbeddedLog): SupervisedServer {
  const { binary, dataDir, port, cacheGb } = options;
  const folder = join(dataDir, 'mongodb');
  const database = join(folder, 'db');
  return new SupervisedServer(
    {
      name: 'MongoDB',
      command: binary,
      args: ['--replSet', REPLICA_SET, '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', database]
        .concat(['--wiredTigerCacheSizeGB', String(cacheGb), '--quiet'])
        // How far back a client may resume its event stream; the default is 5 % of the disk.
        .concat(['--oplogSize', '1024'])
        // Telemetry for the vendor's support: disk and CPU for nobody here.
        .concat(['--setParameter', 'diagnosticDataCollectionEnabled=false'])
        // What a killed process had claimed and not recorded yet is free again after this long (60 s by default): until
        // then nobody else can write that agent or ticket. Transactions of ours take milliseconds.
        .concat(['--setParameter', 'transactionLifetimeLimitSeconds=5'])
        // A primary asked to stop waits this long for others to take over (15 s by default): there are none.
        .concat(['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100']),
      dataPath: database,
      folders: [database],
      pidFile: join(folder, 'pid'),
      logFile: join(dataDir, 'logs', 'mongod.log'),
      stopSignal: 'SIGTERM',
      graceMs: 20_000,
      readyWithinMs: 120_000,
      ready: async (signal) => {
        await untilListening(port, signal);
        await ensureReplicaSet(port, signal);
      },
    },
    log,
  );
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { locateBinary, type LocateOptions } from './binaries/locate';
import type { EmbeddedLog } from './log';
import { mongodServer } from './mongod';
import { requireFreePorts, type WantedPort } from './ports';
import { lockDataDir } from './processes/dataDirLock';
import { replicaSetUri } from './replicaSet';
import type { ServerState, SupervisedServer } from './supervisor';
import { temporalServer } from './temporal';
import { TICKET_SEARCH_ATTRIBUTES } from './ticketSearchAttributes';

/** What the embedded servers read of the configuration; a `Config` fits as it is. */
export interface EmbeddedConfig {
  /** Absolute. */
  dataDir: string;
  retentionDays: number;
  temporal: {
    /** host:port of a server of one's own; null = embedded. */
    address: string | null;
    namespace: string;
    uiUrl: string | null;
    port: number;
    uiPort: number;
  };
  mongodb: {
    /** Of a server of one's own; null = embedded. */
    uri: string | null;
    port: number;
    cacheGb: number;
  };
}

/** `external` = somebody else runs it, ask the server itself. */
export type EmbeddedState = ServerState | 'external';

export interface EmbeddedServers {
  /** host:port */
  temporalAddress: string;
  temporalUiUrl: string | null;
  mongodbUri: string;
  /** Of now; for /health/ready. */
  status(): { temporal: EmbeddedState; mongodb: EmbeddedState };
  /** The pids of now, null where there is none or it is not ours. */
  pids(): { temporal: number | null; mongodb: number | null };
  /** Stops what was started here and gives the data folder back. The desk drains first. @throws WouldNotStop */
  stop(): Promise<void>;
}

export interface StartOptions extends LocateOptions {
  /** Empties the desk first: the servers' data go, secrets stay, so that tokens made before are still good. */
  fresh?: boolean;
}

/**
 * Starts the servers that the configuration gives no address for, both at once, and resolves when they serve.
 *
 * @throws DataDirInUse, PortTaken, BinaryUnavailable, EmbeddedServerFailed: each with a message for the operator; nothing is left running then.
 */
export async function startEmbedded(
  config: EmbeddedConfig,
  log: EmbeddedLog,
  options: StartOptions = {},
): Promise<EmbeddedServers> {
  const ownTemporal = config.temporal.address === null;
  const ownMongodb = config.mongodb.uri === null;
  const temporalAddress = config.temporal.address ?? `127.0.0.1:${config.temporal.port}`;
  const mongodbUri = config.mongodb.uri ?? replicaSetUri(config.mongodb.port);

  const unlock =
    ownTemporal || ownMongodb
      ? lockDataDir(
          config.dataDir,
          [ownTemporal && `TEMPORAL_ADDRESS=${temporalAddress}`, ownMongodb && `MONGODB_URI='${mongodbUri}'`]
            .filter(Boolean)
            .join(' '),
        )
      : (): void => undefined;

  let servers: { temporal: SupervisedServer | null; mongodb: SupervisedServer | null };
  try {
    const progress = options.progress ?? ((line: string): void => log.info(line));
    const [temporalBinary, mongodBinary] = await settleAll([
      ownTemporal ? locateBinary('temporal', { ...options, progress }) : null,
      ownMongodb ? locateBinary('mongod', { ...options, progress }) : null,
    ]);
    servers = {
      temporal: temporalBinary === null ? null : temporalOf(config, temporalBinary, log),
      mongodb: mongodBinary === null ? null : mongodOf(config, mongodBinary, log),
    };
    // Those of a run that was killed still hold the ports and the data.
    await Promise.all([servers.temporal?.stopOrphan(), servers.mongodb?.stopOrphan()]);
    await requireFreePorts(portsOf(config));
    if (options.fresh) emptyDesk(config.dataDir, { ownTemporal, ownMongodb });
    await startBoth(servers.temporal, servers.mongodb);
  } catch (error) {
    unlock();
    throw error;
  }

  const { temporal, mongodb } = servers;
  return {
    temporalAddress,
    temporalUiUrl:
      config.temporal.uiUrl ?? (ownTemporal ? `http://127.0.0.1:${config.temporal.uiPort}` : null),
    mongodbUri,
    status: () => ({ temporal: temporal?.state ?? 'external', mongodb: mongodb?.state ?? 'external' }),
    pids: () => ({ temporal: temporal?.pid ?? null, mongodb: mongodb?.pid ?? null }),
    stop: async () => {
      const stopped = await Promise.allSettled([temporal?.stop(), mongodb?.stop()]);
      unlock();
      const left = stopped.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
      if (left.length > 0) throw left[0];
    },
  };
}

function temporalOf(config: EmbeddedConfig, binary: string, log: EmbeddedLog): SupervisedServer {
  const { port, uiPort, namespace } = config.temporal;
  const { dataDir, retentionDays } = config;
  return temporalServer(
    { binary, dataDir, port, uiPort, namespace, retentionDays, searchAttributes: TICKET_SEARCH_ATTRIBUTES },
    log,
  );
}

function mongodOf(config: EmbeddedConfig, binary: string, log: EmbeddedLog): SupervisedServer {
  const { port, cacheGb } = config.mongodb;
  return mongodServer({ binary, dataDir: config.dataDir, port, cacheGb }, log);
}

/** The ports that embedded servers will listen on, each with the variable that changes it. */
function portsOf({ temporal, mongodb }: EmbeddedConfig): WantedPort[] {
  const wanted: WantedPort[] = [];
  if (temporal.address === null) {
    wanted.push({ port: temporal.port, variable: 'TEMPORAL_PORT', what: 'the embedded Temporal server' });
    wanted.push({ port: temporal.uiPort, variable: 'TEMPORAL_UI_PORT', what: 'Temporal UI' });
  }
  if (mongodb.uri === null) {
    wanted.push({ port: mongodb.port, variable: 'MONGODB_PORT', what: 'the embedded MongoDB' });
  }
  return wanted;
}

/** Both at once; where one fails the other is stopped again before its error is thrown. */
async function startBoth(...servers: (SupervisedServer | null)[]): Promise<void> {
  const started = await Promise.allSettled(servers.map((server) => server?.start() ?? Promise.resolve()));
  const failed = started.find((result) => result.status === 'rejected');
  if (!failed) return;
  await Promise.all(servers.map((server) => server?.stop() ?? Promise.resolve()));
  throw failed.reason;
}

/** Like Promise.all, and waits for the others before it throws: nothing goes on behind an error. */
async function settleAll<A, B>([a, b]: [Promise<A> | A, Promise<B> | B]): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return Promise.all([a, b]);
}

/** Removes what is ours by name, never a whole folder: DATA_DIR could be one that holds other things. */
function emptyDesk(dataDir: string, own: { ownTemporal: boolean; ownMongodb: boolean }): void {
  const remove = (name: string): void => rmSync(join(dataDir, name), { recursive: true, force: true });
  if (own.ownTemporal) remove('temporal');
  if (own.ownMongodb) remove('mongodb');
  remove('logs');
}

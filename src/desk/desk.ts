import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger as Log } from 'pino';
import { fillInPromises } from '../../store/openPromises';
import { ensureDefaultPolicy } from '../../store/policies';
import type { Database } from '../../store/database';
import type { FileStore } from '../../store/files/fileStore';
import { ApiModule } from '../api/apiModule';
import type { DemoPeople } from '../api/demo-signin/demoPeople';
import type { ReadinessCheck } from '../api/health/readiness';
import { createApi } from '../api/server';
import type { Config } from '../config/config';
import { NestLogger } from '../logging/nestLogger';
import { connectDatabase } from './connectDatabase';
import { connectTemporal, type TemporalLink } from './connectTemporal';
import { apiServices } from './apiServices';
import { fileStoreOf } from './fileServices';
import { Stopping } from './stopping';
import { startWorker, type RunningWorker } from './worker';

/** What a stop gives the requests in hand, the worker behind its grace, and each connection, ms. */
const API_MS = 30_000;
const BEHIND_GRACE_MS = 10_000;
const CLOSE_MS = 5_000;

/** Where the servers are: the configuration's, or the embedded ones. */
export interface DeskAddresses {
  temporal: string;
  mongodb: string;
}

export interface DeskOptions {
  /** Said by whoever runs the embedded servers. */
  checks?: ReadinessCheck[];
  /** As whom one may sign in without proof: a demo desk's. */
  demo?: DemoPeople;
  /** Gives up waiting for servers. */
  signal?: AbortSignal;
  /** A worker has failed for good: the process has no use any more. */
  onFailure?: (error: unknown) => void;
  /** false writes no audit: for measurements of what it costs. */
  audited?: boolean;
}

/** What of the product runs in this process: API, worker, or both. */
export interface Desk {
  /** Where the API listens; null for a worker alone. */
  url: string | null;
  database: Database;
  temporal: TemporalLink;
  /**
   * Takes no more requests, finishes those in hand, then the worker's tasks, then lets go of the servers; each within its time, whatever
   * is gone by then. @throws WouldNotStop
   */
  stop: () => Promise<void>;
}

/** Starts the roles that the configuration names, once the servers answer. What has started is stopped on a failure. */
export async function startDesk(
  config: Config,
  addresses: DeskAddresses,
  logger: Log,
  options: DeskOptions = {},
): Promise<Desk> {
  // Where there is no API, nobody else tells the directory where to log to.
  if (config.role === 'worker') Logger.overrideLogger(new NestLogger(logger));
  const stopping = new Stopping(logger);
  try {
    const database = await connectDatabase(config, addresses.mongodb, logger, options.signal);
    stopping.add('the connection to MongoDB', CLOSE_MS, () => database.close());
    await database.ensureIndexes();
    await fillInPromises(database);
    await ensureDefaultPolicy(database);
    const files = fileStoreOf(config.files, database);
    stopping.add('the store of files', CLOSE_MS, () => files.close());
    const temporal = await connectTemporal(config, addresses.temporal, database, logger, options.signal);
    stopping.add('the connection to Temporal', CLOSE_MS, () => temporal.close());
    let worker: RunningWorker | null = null;
    if (config.role !== 'api') {
      worker = await startWorker(config, temporal, database, files, logger);
      const running = worker;
      const withinMs = config.worker.shutdownGraceMs + BEHIND_GRACE_MS;
      stopping.add('the worker', withinMs, () => running.stop());
      worker.failed.catch((error: unknown) => options.onFailure?.(error));
    }
    const checks = [...checksOf(database, temporal, worker), ...(options.checks ?? [])];
    const demo = options.demo ?? null;
    const audited = options.audited ?? true;
    const api =
      config.role === 'worker'
        ? null
        : await startApi(config, database, temporal, files, checks, demo, logger, audited);
    if (api) stopping.add('the API', API_MS, () => api.close());
    return { url: api && urlOf(await api.getUrl()), database, temporal, stop: () => stopping.run() };
  } catch (error) {
    // Why it did not start is what its operator has to hear; what would not stop is in the log.
    await stopping.run().catch(() => undefined);
    throw error;
  }
}

function checksOf(
  database: Database,
  temporal: TemporalLink,
  worker: RunningWorker | null,
): ReadinessCheck[] {
  return [
    { name: 'mongodb', isUp: () => database.ready() },
    { name: 'temporal', isUp: () => temporal.engine.ready() },
    ...(worker ? [{ name: 'worker', isUp: () => Promise.resolve(worker.running()) }] : []),
  ];
}

async function startApi(
  config: Config,
  database: Database,
  temporal: TemporalLink,
  files: FileStore,
  checks: ReadinessCheck[],
  demo: DemoPeople | null,
  logger: Log,
  audited: boolean,
): Promise<NestFastifyApplication> {
  const { production, http } = config;
  const services = apiServices(config, database, temporal.engine, files, temporal, checks, audited);
  const root = ApiModule.of(services, demo);
  const api = await createApi(root, {
    production,
    logger: new NestLogger(logger),
    trustedProxies: http.trustedProxies,
    issuer: config.oidc?.issuer ?? null,
    corsOrigins: http.corsOrigins,
  });
  await api.listen(http.port, http.host);
  return api;
}

/** Where everything is listened on, the machine's own name is the address to show. */
function urlOf(url: string): string {
  return url.replace('[::1]', 'localhost').replace('0.0.0.0', 'localhost');
}

import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { EmbeddedLog } from './log';
import { ensureNamespace, type SearchAttributeKind, type SearchAttributes } from './namespace';
import { SupervisedServer } from './supervisor';
import { untilListening, untilSucceeds } from './untilServing';

export interface TemporalOptions {
  /** Path of the `temporal` CLI. */
  binary: string;
  /** Absolute. The server's database is `temporal/temporal.db` in it. */
  dataDir: string;
  port: number;
  /** null = without the UI. */
  uiPort: number | null;
  namespace: string;
  retentionDays: number;
  searchAttributes: SearchAttributes;
}

/**
 * What we change of the server's own defaults, and why. All of it is safe with the data on disk: none of these weakens a write.
 */
const DYNAMIC_CONFIG: Record<string, string> = {
  // One partition a task queue: with four, tasks and pollers on different partitions meet through forwarding (102 → 133 opens/s).
  'matching.numTaskqueueReadPartitions': '1',
  'matching.numTaskqueueWritePartitions': '1',
  // An update that waits for its answer holds one of the namespace's 1200 places for long calls, and so does each poller.
  'frontend.namespaceCount': '8000',
  // 2400 requests a second for the whole namespace is near what the desk asks for under load; refusing there protects nobody.
  'frontend.namespaceRPS': '12000',
  // Lists and counts have a far lower limit of their own, which the operator's queries should not meet.
  'frontend.namespaceRPS.visibility': '200',
  // 10 updates in flight a workflow: a ticket that many people write to at once would refuse the eleventh.
  'history.maxInFlightUpdates': '100',
  // A timer due within this time of its making waits for it to pass (1 s by default, room for the clocks of several hosts; here is one
  // host): a retry or a clock with seconds left fired up to 0.8 s late, measured on timers of 0.3-0.5 s, now 0.07 s.
  'history.timerProcessorMaxTimeShift': '"50ms"',
};

/**
 * WAL with `synchronous=normal` survives a killed process. Moving the log into the database every 16 MB instead of every 4 MB takes
 * a tenth off the server's CPU time for an open; larger caches and mmap took off nothing.
 */
const SQLITE_PRAGMAS = ['journal_mode=wal', 'synchronous=normal', 'wal_autocheckpoint=4000'];

const CLI_KIND: Record<SearchAttributeKind, string> = {
  TEXT: 'Text',
  KEYWORD: 'Keyword',
  INT: 'Int',
  DOUBLE: 'Double',
  BOOL: 'Bool',
  DATETIME: 'Datetime',
  KEYWORD_LIST: 'KeywordList',
};

/**
 * A real Temporal server, file-backed, not yet started. What a power cut could take from it, the reconciler starts again from MongoDB.
 */
export function temporalServer(options: TemporalOptions, log: EmbeddedLog): SupervisedServer {
  const { binary, dataDir, port, uiPort, namespace } = options;
  const folder = join(dataDir, 'temporal');
  const database = join(folder, 'temporal.db');
  return new SupervisedServer(
    {
      name: 'Temporal',
      command: binary,
      args: ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--db-filename', database]
        .concat(uiPort === null ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch'])
        .concat(['--namespace', namespace, '--log-level', 'error'])
        .concat(SQLITE_PRAGMAS.flatMap((pragma) => ['--sqlite-pragma', pragma]))
        .concat(
          Object.entries(DYNAMIC_CONFIG).flatMap(([key, value]) => [
            '--dynamic-config-value',
            `${key}=${value}`,
          ]),
        )
        // Known from the first moment on: attributes added later take the server seconds to notice.
        .concat(
          Object.entries(options.searchAttributes).flatMap(([name, kind]) => [
            '--search-attribute',
            `${name}=${CLI_KIND[kind]}`,
          ]),
        ),
      dataPath: database,
      folders: [folder],
      pidFile: join(folder, 'pid'),
      logFile: join(dataDir, 'logs', 'temporal.log'),
      stopSignal: 'SIGTERM',
      graceMs: 10_000,
      readyWithinMs: 60_000,
      ready: async (signal) => {
        await untilListening(port, signal);
        await untilSucceeds(() => settle(options), signal);
      },
    },
    log,
  );
}

async function settle({ port, namespace, retentionDays }: TemporalOptions): Promise<void> {
  const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 2_000 });
  try {
    await connection.withDeadline(Date.now() + 5_000, () =>
      ensureNamespace(connection, namespace, retentionDays),
    );
  } finally {
    await connection.close();
  }
}

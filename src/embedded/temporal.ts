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
  // A waiting update holds a slot of the namespace's long polls (1200); 0.8 s each at hundreds a second, plus the worker's pollers.
  'frontend.namespaceCount': '8000',
  // 2400 requests a second for the whole namespace is near what the desk asks for under load; refusing there protects nobody.
  'frontend.namespaceRPS': '12000',
  // Lists and counts of the operator (10/s by default) do not starve behind one another.
  'frontend.namespaceRPS.visibility': '200',
  // 10 updates in flight a workflow: a ticket that many people write to at once would refuse the eleventh.
  'history.maxInFlightUpdates': '100',
};

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
 * A real Temporal server, file-backed, not yet started. WAL with `synchronous=normal` survives a killed process; what a power cut could
 * take, the reconciler starts again from MongoDB.
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
        .concat(['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'])
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

import { Client, Connection } from '@temporalio/client';
import { markAllCheckIns } from '../../store/checkIns';
import { Database } from '../../store/database';
import { undeliveredOf } from '../../store/notifications';
import { loadState, unfinishedStates } from '../../store/tickets';
import { loadConfig } from '../config/loadConfig';
import { temporalConnectionOptions } from '../config/temporalConnection';
import { replicaSetUri } from '../embedded/replicaSet';
import { rebuild } from '../engine/rebuild';
import { registerSearchAttributes } from '../engine/searchAttributeRegistry';
import { TemporalEngine } from '../engine/temporalEngine';

const PROGRESS_EVERY = 500;
/** Nobody waits for an answer here: a start may take its time on a server that is busy with all of them. */
const START_TIMEOUT_MS = 10_000;

/** `npm run rebuild`: beside a running desk (or one's own servers), whose engine has lost its database. */
async function main(): Promise<void> {
  const config = loadConfig();
  const address = config.temporal.address ?? `127.0.0.1:${config.temporal.port}`;
  const uri = config.mongodb.uri ?? replicaSetUri(config.mongodb.port);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const database = await Database.connect({
    uri,
    name: config.mongodb.database,
    tls: config.mongodb.tls,
  }).catch((error: unknown) => {
    throw new Error('MongoDB does not answer. Start the desk first (npm run up), then rebuild beside it.', {
      cause: error,
    });
  });
  const connection = await Connection.connect(temporalConnectionOptions(config.temporal, address)).catch(
    (error: unknown) => {
      throw new Error(
        'Temporal does not answer. Start the desk first (npm run up), then rebuild beside it.',
        {
          cause: error,
        },
      );
    },
  );
  const client = new Client({ connection, namespace: config.temporal.namespace });
  await registerSearchAttributes(client, config.temporal.namespace);
  const engine = new TemporalEngine(client, {
    taskQueue: config.temporal.taskQueue,
    timeoutMs: START_TIMEOUT_MS,
    commandTimeoutMs: START_TIMEOUT_MS,
    eagerStart: false,
    loadState: (ticketId) => loadState(database, ticketId),
  });
  const undelivered = (ticketId: string): Promise<string[]> => undeliveredOf(database, ticketId);
  const count = await rebuild(unfinishedStates(database), engine, undelivered, (started) => {
    if (started % PROGRESS_EVERY === 0) say(`${started} tickets ...`);
  });
  say(`${count} tickets have their workflow.`);
  // The running desk's reconciler sets them within a minute.
  say(`${await markAllCheckIns(database)} schedules of check-ins are set again.`);
  await connection.close();
  await database.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

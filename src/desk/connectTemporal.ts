import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';
import { Offers } from '../../activities/staff/offers';
import type { Database } from '../../store/database';
import { undeliveredOf } from '../../store/notifications';
import { loadState, markStarted } from '../../store/tickets';
import type { Config } from '../config/config';
import { temporalConnectionOptions } from '../config/temporalConnection';
import { TemporalAvailability } from '../engine/availabilityWatch';
import { TemporalCheckIns } from '../engine/checkInSchedules';
import { TemporalErasures } from '../engine/erasures';
import { StartedMarks } from '../engine/startedMarks';
import { TemporalEngine } from '../engine/temporalEngine';
import { installRuntime } from '../worker/runtime';
import { untilReachable } from './untilReachable';

/** This process's way to Temporal. */
export interface TemporalLink {
  client: Client;
  engine: TemporalEngine;
  offers: Offers;
  checkIns: TemporalCheckIns;
  availability: TemporalAvailability;
  erasures: TemporalErasures;
  /** null in an API without a worker. */
  native: NativeConnection | null;
  close: () => Promise<void>;
}

/**
 * Connects to Temporal. A worker waits until it answers, and shares its connection with the client, so that the first
 * task of an opened ticket needs no way over the server. An API alone does not wait: it accepts tickets without.
 */
export async function connectTemporal(
  config: Config,
  address: string,
  database: Database,
  logger: Logger,
  signal?: AbortSignal,
): Promise<TemporalLink> {
  const { namespace, taskQueue } = config.temporal;
  const options = temporalConnectionOptions(config.temporal, address);
  const marks = new StartedMarks((ids) => markStarted(database, ids), logger);
  const engineOf = (client: Client, eagerStart: boolean): TemporalEngine =>
    new TemporalEngine(client, {
      taskQueue,
      ...config.engine,
      eagerStart,
      loadState: (ticketId) => loadState(database, ticketId),
      undelivered: (ticketId) => undeliveredOf(database, ticketId),
      onStarted: (ticketId) => {
        marks.add(ticketId);
      },
    });
  const offersOf = (engine: TemporalEngine): Offers =>
    new Offers(database, engine, (error) => {
      logger.warn({ err: error }, 'capacity was not offered once more; the reconciler will');
    });
  const availabilityOf = (client: Client): TemporalAvailability =>
    new TemporalAvailability(client, taskQueue, config.engine.timeoutMs);
  const checkInsOf = (client: Client): TemporalCheckIns =>
    new TemporalCheckIns(client, taskQueue, config.engine.timeoutMs);
  const erasuresOf = (client: Client): TemporalErasures =>
    new TemporalErasures(client, taskQueue, config.engine.timeoutMs);
  if (config.role === 'api') {
    // The SDK goes on retrying behind a call that was given up, even on a connection that has been closed: we retry ourselves.
    const connection = Connection.lazy({ ...options, interceptors: [] });
    const client = new Client({ connection, namespace });
    const engine = engineOf(client, false);
    const offers = offersOf(engine);
    return {
      client,
      engine,
      offers,
      checkIns: checkInsOf(client),
      availability: availabilityOf(client),
      erasures: erasuresOf(client),
      native: null,
      close: () => {
        offers.stop();
        return marks.close().then(() => connection.close());
      },
    };
  }
  installRuntime(logger);
  const native = await untilReachable('Temporal', logger, signal, () => NativeConnection.connect(options));
  const client = new Client({ connection: native, namespace });
  const engine = engineOf(client, config.role === 'all');
  const offers = offersOf(engine);
  return {
    client,
    engine,
    offers,
    checkIns: checkInsOf(client),
    availability: availabilityOf(client),
    erasures: erasuresOf(client),
    native,
    close: () => {
      offers.stop();
      return marks.close().then(() => native.close());
    },
  };
}

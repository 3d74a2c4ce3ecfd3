import type { Logger } from 'pino';
import { Database } from '../../store/database';
import type { Config } from '../config/config';
import { untilReachable } from './untilReachable';

/** The database, as soon as it answers. */
export function connectDatabase(
  { mongodb }: Config,
  uri: string,
  logger: Logger,
  signal?: AbortSignal,
): Promise<Database> {
  return untilReachable('MongoDB', logger, signal, () =>
    Database.connect({ uri, name: mongodb.database, tls: mongodb.tls }),
  );
}

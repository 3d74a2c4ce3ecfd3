import type { ConnectOptions } from 'mongoose';
import type { MongodbConfig } from './config';

/** What a mongoose connection takes beside the URI: the database, and TLS where an authority is named. */
export function mongodbConnectionOptions({
  database,
  tlsCaFile,
}: Pick<MongodbConfig, 'database' | 'tlsCaFile'>): ConnectOptions {
  return { dbName: database, ...(tlsCaFile !== null && { tls: true, tlsCAFile: tlsCaFile }) };
}

import { mongo } from 'mongoose';
import { untilSucceeds } from './untilServing';

const NAME = 'rs0';
const NOT_YET_INITIALIZED = 94;

/** Where a mongod of ours is found by a driver. */
export const replicaSetUri = (port: number): string => `mongodb://127.0.0.1:${port}/?replicaSet=${NAME}`;

export const REPLICA_SET = NAME;

/**
 * Makes the mongod on `port` the primary of a replica set of one (transactions and change streams need one) and resolves when it
 * takes writes. A set that knows itself under another port, because the port was changed since, is told the new one.
 */
export async function ensureReplicaSet(port: number, signal: AbortSignal): Promise<void> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 2_000,
  });
  try {
    await untilSucceeds(() => configure(client, `127.0.0.1:${port}`), signal);
    await untilSucceeds(() => requirePrimary(client), signal);
  } finally {
    await client.close();
  }
}

interface ReplicaSetConfig {
  version: number;
  members: { _id: number; host: string }[];
}

async function configure(client: mongo.MongoClient, host: string): Promise<void> {
  const admin = client.db('admin');
  let config: ReplicaSetConfig;
  try {
    config = ((await admin.command({ replSetGetConfig: 1 })) as unknown as { config: ReplicaSetConfig })
      .config;
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== NOT_YET_INITIALIZED) throw error;
    await admin.command({ replSetInitiate: { _id: NAME, members: [{ _id: 0, host }] } });
    return;
  }
  const member = config.members[0];
  if (config.members.length === 1 && member?.host === host) return;
  const renamed = { ...config, version: config.version + 1, members: [{ ...member, _id: 0, host }] };
  await admin.command({ replSetReconfig: renamed, force: true });
}

async function requirePrimary(client: mongo.MongoClient): Promise<void> {
  const { isWritablePrimary } = await client.db('admin').command({ hello: 1 });
  if (isWritablePrimary !== true) throw new Error('mongod is not the primary yet');
}

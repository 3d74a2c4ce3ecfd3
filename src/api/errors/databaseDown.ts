/** Names of the driver's errors that mean: no database there, now. */
const DOWN = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongooseServerSelectionError',
  'PoolClearedOnNetworkError',
  'MongoOperationTimeoutError',
]);

/** Server codes of a set without a primary: it elects one, or shuts down. */
const NO_PRIMARY = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);

/** Whether an error says that the database cannot be reached, as opposed to: it refuses. */
export function isDatabaseDown(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (DOWN.has(thrown.name)) return true;
  if ('code' in thrown && typeof thrown.code === 'number' && NO_PRIMARY.has(thrown.code)) return true;
  return thrown.name === 'MongooseError' && thrown.message.includes('buffering timed out');
}

import { Refusal } from '../api/refusal';
import { useConnected } from '../live/LiveProvider';
import { RefusalNotice } from './RefusalNotice';

/** As much of a query as is needed to tell how it went. */
interface Read {
  data: unknown;
  error: Error | null;
  fetchStatus: 'fetching' | 'paused' | 'idle';
  refetch: () => Promise<unknown>;
}

/**
 * Why something could not be read. While the connection is interrupted the page says so once, at its top: what was read before stays as
 * it is and adds nothing; only what was never there says why.
 */
export function ReadNotice({ of: read }: { of: Read }): React.JSX.Element | null {
  const connected = useConnected();
  const error = read.error ?? (isWaiting(read) ? NO_NETWORK : null);
  if (!error) return null;
  // A moment after the connection is back as well: by then it is being read again.
  if (read.data !== undefined && isUnreached(error) && (!connected || read.fetchStatus === 'fetching'))
    return null;
  return <RefusalNotice error={error} onRetry={() => void read.refetch()} />;
}

const NO_NETWORK = new Refusal(0, 'offline', 'There is no network.', null, []);

/** Nothing was read yet, and nothing will be before this machine has a network. */
function isWaiting({ data, fetchStatus }: Read): boolean {
  return data === undefined && fetchStatus === 'paused';
}

/** Nobody answered, or something in between did. */
function isUnreached(error: Error): boolean {
  return (
    error instanceof Refusal &&
    (error.status === 0 || (error.code === 'unknown' && [502, 503, 504].includes(error.status)))
  );
}

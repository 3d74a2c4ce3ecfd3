import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { readersZone } from '../../time/formatting';

/** Promises come due by time alone, too. */
const EACH_MINUTE = 60_000;

/** How the desk stands; read again when news arrive (live/LiveProvider.tsx). */
export function useLiveReport() {
  const zone = readersZone();
  return useQuery({
    queryKey: ['reports', 'live', zone],
    refetchInterval: EACH_MINUTE,
    placeholderData: keepPreviousData,
    queryFn: () => answered(api.GET('/api/v1/support/reports/live', { params: { query: { zone } } })),
  });
}

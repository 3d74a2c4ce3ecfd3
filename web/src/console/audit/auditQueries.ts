import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { AuditSearch } from './auditSearch';

/** Who did and read what, newest first, page after page. */
export function useAudit(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', search],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/support/audit', {
          params: {
            query: { ...search, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** Whether every record is as it was written; walks all of them, so only when somebody asks. */
export function useChainCheck() {
  return useQuery({
    queryKey: ['audit', 'verification'],
    enabled: false,
    gcTime: 0,
    retry: false,
    queryFn: async () => ({
      ...(await answered(api.GET('/api/v1/support/audit/verification'))),
      at: new Date().toISOString(),
    }),
  });
}

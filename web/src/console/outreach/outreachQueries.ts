import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';

interface Wanted {
  /** Of oneself alone, or of everybody whom one may see. */
  mine: boolean;
  state: 'open' | 'done';
}

/** How often it is looked whether another check-in is due, in ms. */
const LOOK_AGAIN = 60_000;

/** Tasks to get in touch with customers, soonest first, page after page. */
export function useOutreach({ mine, state }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['outreach', mine, state],
    initialPageParam: undefined as string | undefined,
    refetchInterval: LOOK_AGAIN,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/support/outreach', {
          params: {
            query: {
              limit: 50,
              state,
              ...(mine ? { assignee: 'me' } : {}),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** The customer has been spoken to. @param onDone what follows, also where the dialog has been left meanwhile */
export function useOutreachDone(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, note }: { id: string; note: string }) =>
      answered(
        api.POST('/api/v1/support/outreach/{id}/done', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: note === '' ? {} : { note },
        }),
      ),
    onSuccess: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ['outreach'] });
    },
  });
}

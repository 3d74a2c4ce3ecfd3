import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';

/** How many notes that mention me I have not read. */
export function useUnreadMentions() {
  return useQuery({
    queryKey: ['mentions', 'unread'],
    queryFn: async (): Promise<number> =>
      (await answered(api.GET('/api/v1/support/agents/me/mentions', { params: { query: { limit: 1 } } })))
        .unread,
  });
}

/** Where I was mentioned, newest first, page after page. */
export function useMentions() {
  return useInfiniteQuery({
    queryKey: ['mentions', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/support/agents/me/mentions', {
          params: { query: { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** I have looked at a ticket: what mentions me there is read. */
export function useReadMentions() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ticketId: string) =>
      answered(
        api.PUT('/api/v1/support/agents/me/mentions/read', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { ticketId },
        }),
      ),
    onSuccess: ({ unread }) => {
      queries.setQueryData(['mentions', 'unread'], unread);
      void queries.invalidateQueries({ queryKey: ['mentions', 'list'] });
    },
  });
}

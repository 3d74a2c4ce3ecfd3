import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { TicketSummary } from '../../api/words';

/** Tickets that a search finds; nothing is asked before there is something to look for. */
export function useFoundTickets(words: string) {
  const q = words.trim();
  return useQuery({
    queryKey: ['found', q],
    enabled: q.length > 1,
    queryFn: async (): Promise<TicketSummary[]> =>
      (await answered(api.GET('/api/v1/support/tickets', { params: { query: { q, limit: 8 } } }))).tickets,
  });
}

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { answered } from '../api/refusal';
import type { ExplainedClock, Fact, MySupport, Ticket } from '../api/words';
import type { operations } from '../api/schema';

export type TicketFilter = NonNullable<operations['listTickets']['parameters']['query']>;

/** One ticket with its conversation. @param ref its number or id. */
export function useTicket(ref: string) {
  return useQuery({
    queryKey: ['ticket', ref],
    queryFn: async ({ client, queryKey }): Promise<Ticket> => {
      const asked = api.GET('/api/v1/support/tickets/{id}', { params: { path: { id: ref } } });
      const { ticket } = await answered(asked);
      return newest(client.getQueryData<Ticket>(queryKey), ticket);
    },
  });
}

/** An answer may come after what happened since: what stands on the page is never put back by one that is older. */
export function newest(known: Ticket | undefined, answer: Ticket): Ticket {
  return known && known.version > answer.version ? known : answer;
}

/** Tickets, page after page. What changes in a long list is read anew page by page (live/refreshLists.ts). */
export function useTickets(filter: TicketFilter) {
  return useInfiniteQuery({
    queryKey: ['tickets', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => readTickets(filter, pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  });
}

/** Pages that are read again all together; of more only those that changed. */
export const SHORT = 3;

function isShort(query: { state: { data?: { pages: readonly unknown[] } | undefined } }): boolean {
  return (query.state.data?.pages.length ?? 0) <= SHORT;
}

/** One page of a list. @param cursor of the page before; undefined for the first. @throws Refusal */
export function readTickets(filter: TicketFilter, cursor: string | undefined) {
  return answered(
    api.GET('/api/v1/support/tickets', {
      params: { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
      // The API takes lists with commas.
      querySerializer: { array: { style: 'form', explode: false } },
    }),
  );
}

/** Every fact of a ticket that the reader may know of. */
export function useTimeline(ref: string, wanted = true) {
  return useQuery({
    queryKey: ['timeline', ref],
    enabled: wanted,
    queryFn: () => readTimeline(ref),
  });
}

/** Reads the timeline to its end. @throws Refusal */
export async function readTimeline(ref: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (let cursor: string | undefined = undefined, more = true; more;) {
    const page: { timeline: Fact[]; nextCursor: string | null } = await answered(
      api.GET('/api/v1/support/tickets/{id}/timeline', {
        params: { path: { id: ref }, query: { limit: 100, ...(cursor === undefined ? {} : { cursor }) } },
      }),
    );
    facts.push(...page.timeline);
    cursor = page.nextCursor ?? undefined;
    more = cursor !== undefined;
  }
  return facts;
}

/** Each clock with the segments that explain its deadline. */
export function useSla(ref: string) {
  return useQuery({
    queryKey: ['sla', ref],
    queryFn: async (): Promise<ExplainedClock[]> =>
      (await answered(api.GET('/api/v1/support/tickets/{id}/sla', { params: { path: { id: ref } } }))).clocks,
  });
}

/** What a customer may count on: channels, hours, promises. */
export const MY_SUPPORT = ['me', 'support'];

export function useMySupport() {
  return useQuery({
    queryKey: MY_SUPPORT,
    // What would be promised now moves with the clock.
    refetchInterval: 60_000,
    queryFn: async (): Promise<MySupport> => (await answered(api.GET('/api/v1/support/me/support'))).support,
  });
}

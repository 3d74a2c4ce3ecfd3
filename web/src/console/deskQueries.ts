import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import type { Agent, Availability, Colleague, CustomerContext } from '../api/words';
import { leads, type Person } from '../session/person';
import { usePerson } from '../session/session';
import { QUEUE, useTaking, withoutTaken } from './queue/takenPages';

/** What I have to do, most urgent first, without the pages that I am taking. */
export function useQueue() {
  const taking = useTaking();
  return useQuery({
    queryKey: QUEUE,
    select: (queue) => withoutTaken(queue, taking),
    // Urgency comes with time alone, too.
    refetchInterval: 30_000,
    queryFn: () =>
      answered(api.GET('/api/v1/support/agents/me/queue', { params: { query: { limit: 100 } } })),
  });
}

/** My own entry in the directory; null for who is not in it, and not asked for an admin, who is no agent. */
export function useMe() {
  const { role } = usePerson();
  return useQuery({
    queryKey: ['me', 'agent'],
    enabled: role !== 'admin',
    queryFn: async (): Promise<Agent | null> => {
      try {
        return (await answered(api.GET('/api/v1/support/agents/{id}', { params: { path: { id: 'me' } } })))
          .agent;
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** Says whether an agent is there. @param id an agent's, or `me`. */
export function useSetAvailability(id: string) {
  const me = usePerson();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { availability: Availability; until: string | null; deputyId?: string | null }) =>
      answered(
        api.PUT('/api/v1/support/agents/{id}/availability', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body,
        }),
      ),
    onSuccess: async ({ agent }) => {
      if (id === 'me' || id === me.id) {
        // What was asked for before does not tell of it yet.
        await queries.cancelQueries({ queryKey: ['me', 'agent'] });
        queries.setQueryData(['me', 'agent'], agent);
      }
      void queries.invalidateQueries({ queryKey: ['staff'] });
      void queries.invalidateQueries({ queryKey: ['queue'] });
    },
  });
}

/** The staff directory, page after page, which leads and admins may see. */
export function useStaff(person: Person) {
  return useQuery({
    queryKey: ['staff'],
    enabled: leads(person),
    queryFn: readStaff,
  });
}

/** Everybody: who is chosen from, and who leads whom, is known only when all are. */
async function readStaff(): Promise<Agent[]> {
  const staff: Agent[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
    const page: { agents: Agent[]; nextCursor: string | null } = await answered(
      api.GET('/api/v1/support/agents', { params: { query } }),
    );
    staff.push(...page.agents);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return staff;
}

/** Colleagues by name: whom to mention, or to hand a ticket to. @param query beginnings of names; empty = everybody. */
export function useColleagues(query: string, wanted = true) {
  const q = query.trim();
  return useQuery({ ...colleaguesQuery(q), enabled: wanted, placeholderData: keepPreviousData });
}

/** What is asked to find colleagues. @param q beginnings of names, or an id; empty = everybody. */
export function colleaguesQuery(q: string) {
  return queryOptions({
    queryKey: ['colleagues', q],
    queryFn: async (): Promise<Colleague[]> =>
      (
        await answered(
          api.GET('/api/v1/support/colleagues', {
            params: { query: { limit: 100, ...(q === '' ? {} : { q }) } },
          }),
        )
      ).colleagues,
  });
}

/** Who is on call for the upper levels. */
export function useOnCall() {
  return useQuery({
    queryKey: ['on-call'],
    queryFn: async () => (await answered(api.GET('/api/v1/support/on-call'))).onCall,
  });
}

/** A customer with what an agent wants to know before answering. */
export function useCustomer(id: string) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: async (): Promise<CustomerContext> =>
      (await answered(api.GET('/api/v1/support/customers/{id}', { params: { path: { id } } }))).customer,
  });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import type { Erasure } from '../api/words';

/** Whose data is meant: a customer's id, or `me`. */
export type Whose = string;

/** While words are being erased it is asked again how far that is, after this, in ms. */
const LOOK_AGAIN = 2_000;

/**
 * What became of the wish to be erased; null where nobody has had it.
 * @param likely whether there may have been one: it is not asked for otherwise, and answers of the wish itself are followed
 */
export function useErasure(id: Whose, likely: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['erasure', id],
    queryFn: async () => {
      const erasure = await readErasure(id);
      // Only now the words are gone that a colleague has before them.
      if (id !== 'me' && erasure?.state === 'done')
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'erasure' });
      return erasure;
    },
    enabled: ({ state }) => likely || state.data !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'requested' ? LOOK_AGAIN : false),
  });
}

/** Asks for a customer's words to be erased. What was read of them is forgotten here as well. */
export function useErase(id: Whose) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (key: string): Promise<Erasure> => {
      const params = { path: { id }, header: { 'Idempotency-Key': key } };
      return (await answered(api.DELETE('/api/v1/support/customers/{id}', { params }))).erasure;
    },
    retry: (failures, error) => failures < 2 && error instanceof Refusal && [0, 503].includes(error.status),
    onSuccess: (erasure) => {
      if (id === 'me') queries.clear();
      queries.setQueryData(['erasure', id], erasure);
      // A colleague looks at the customer's ticket meanwhile: it stays in sight, as it is now.
      if (id !== 'me') void queries.invalidateQueries();
    },
  });
}

/** Whether a customer's data is kept for now, for admins. */
export function useHold(id: Whose) {
  return useQuery({
    queryKey: ['hold', id],
    queryFn: async (): Promise<boolean> =>
      (await answered(api.GET('/api/v1/support/customers/{id}/hold', { params: { path: { id } } }))).hold,
  });
}

/** Keeps a customer's data for now, or no longer. */
export function useSetHold(id: Whose) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (hold: boolean) =>
      answered(
        api.PUT('/api/v1/support/customers/{id}/hold', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { hold },
        }),
      ),
    onSuccess: ({ hold }) => queries.setQueryData(['hold', id], hold),
  });
}

/** Saves everything of a customer in one archive. @throws Refusal */
export async function saveData(id: Whose): Promise<void> {
  const params = { path: { id } };
  const archive = await answered<Blob>(
    api.GET('/api/v1/support/customers/{id}/export', { params, parseAs: 'blob' }),
  );
  const url = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = url;
  link.download = id === 'me' ? 'support-data.zip' : `support-data-${id}.zip`;
  link.click();
  // A browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function readErasure(id: Whose): Promise<Erasure | null> {
  try {
    return (await answered(api.GET('/api/v1/support/customers/{id}/erasure', { params: { path: { id } } })))
      .erasure;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

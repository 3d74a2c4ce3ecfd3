import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { components } from '../../api/schema';

export type Care = Pick<
  components['schemas']['CustomerBody'],
  'accountManagerId' | 'deputyManagerId' | 'checkIn'
>;

/** Says who looks after a customer, and how often they get in touch; what is left out stays. */
export function useSetCare(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Care) =>
      answered(
        api.PUT('/api/v1/support/customers/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
          body,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['ticket'] });
      return queries.invalidateQueries({ queryKey: ['customer', id] });
    },
  });
}

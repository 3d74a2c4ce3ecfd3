import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { components } from '../../api/schema';

const KEYS = ['service-keys'];

/** All keys, without their secrets. */
export function useServiceKeys() {
  return useQuery({
    queryKey: KEYS,
    queryFn: async () => (await answered(api.GET('/api/v1/support/service-keys'))).serviceKeys,
  });
}

/** Makes a key; the answer alone holds the secret, and nothing keeps it. */
export function useMakeKey() {
  const queries = useQueryClient();
  return useMutation({
    gcTime: 0,
    mutationFn: (body: components['schemas']['NewServiceKeyBody']) =>
      answered(
        api.POST('/api/v1/support/service-keys', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS }),
  });
}

/** Revokes a key, at once and for good. */
export function useRevokeKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(
        api.DELETE('/api/v1/support/service-keys/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEYS }),
  });
}

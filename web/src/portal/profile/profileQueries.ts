import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered, Refusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import type { Profile } from '../../api/words';

const PROFILE = ['me', 'profile'];

/** The reader's own account; null for who was erased. */
export function useProfile() {
  return useQuery({ queryKey: PROFILE, queryFn: readProfile, staleTime: 60_000 });
}

/** Chooses a language, or what comes by e-mail. */
export function useChoose() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: components['schemas']['ProfileBody']): Promise<Profile> => {
      const params = { header: { 'Idempotency-Key': crypto.randomUUID() } };
      return (await answered(api.PATCH('/api/v1/support/me/profile', { params, body }))).profile;
    },
    // One after the other, so that the last choice is the one that counts.
    scope: { id: 'profile' },
    onSuccess: async (profile) => {
      // What was asked for before does not tell of it yet.
      await queries.cancelQueries({ queryKey: PROFILE });
      queries.setQueryData(PROFILE, profile);
    },
  });
}

async function readProfile(): Promise<Profile | null> {
  try {
    return (await answered(api.GET('/api/v1/support/me/profile'))).profile;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered, Refusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import type { Erasure, Profile } from '../../api/words';

const ME = { id: 'me' };
const PROFILE = ['me', 'profile'];
/** While words are being erased it is asked again how far that is, after this, in ms. */
const LOOK_AGAIN = 2_000;

/** What became of the wish to be erased; null where nobody has had it. */
export function useErasure() {
  return useQuery({
    queryKey: ['erasure'],
    queryFn: readErasure,
    refetchInterval: ({ state }) => (state.data?.state === 'requested' ? LOOK_AGAIN : false),
  });
}

/** Asks for one's words to be erased. What was read of them is forgotten here as well. */
export function useErase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (key: string): Promise<Erasure> => {
      const params = { path: ME, header: { 'Idempotency-Key': key } };
      return (await answered(api.DELETE('/api/v1/support/customers/{id}', { params }))).erasure;
    },
    retry: (failures, error) => failures < 2 && error instanceof Refusal && [0, 503].includes(error.status),
    onSuccess: (erasure) => {
      queries.clear();
      queries.setQueryData(['erasure'], erasure);
    },
  });
}

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
    onSuccess: (profile) => queries.setQueryData(PROFILE, profile),
  });
}

/** Saves everything of the reader in one archive. @throws Refusal */
export async function saveMyData(): Promise<void> {
  const params = { path: ME };
  const archive = await answered<Blob>(
    api.GET('/api/v1/support/customers/{id}/export', { params, parseAs: 'blob' }),
  );
  const url = URL.createObjectURL(archive);
  const link = document.createElement('a');
  link.href = url;
  link.download = 'support-data.zip';
  link.click();
  // A browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function readErasure(): Promise<Erasure | null> {
  try {
    return (await answered(api.GET('/api/v1/support/customers/{id}/erasure', { params: { path: ME } })))
      .erasure;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

async function readProfile(): Promise<Profile | null> {
  try {
    return (await answered(api.GET('/api/v1/support/me/profile'))).profile;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}

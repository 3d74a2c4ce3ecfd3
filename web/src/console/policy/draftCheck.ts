import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { answered, Refusal } from '../../api/refusal';
import type { components } from '../../api/schema';
import type { PolicyDocument } from './documentPath';
import type { PolicyFault } from './draftContext';

type Schemas = components['schemas'];
export type Asked = Omit<Schemas['PreviewBody'], 'policy' | 'policyVersion' | 'category'>;
export type Promised = Schemas['PreviewAnswer'];

interface Checked {
  promised: Promised | null;
  faults: PolicyFault[];
}

const BELOW = 'policy.';
/** How long somebody has to pause before the draft is looked at, in ms. */
const PAUSE = 350;

/** What the API thinks of a draft: what it would promise to a ticket, or what is wrong with the document. */
export function useDraftCheck(document: PolicyDocument | null, asked: Asked) {
  const [body] = useDebouncedValue(document && { ...asked, policy: document }, PAUSE);
  return useQuery({
    queryKey: ['policy', 'check', body],
    enabled: body !== null,
    // What was wrong stays in its place until it is known to be right.
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Checked> => {
      if (body === null) return { promised: null, faults: [] };
      try {
        return { promised: await answered(api.POST('/api/v1/support/sla/preview', { body })), faults: [] };
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'validation_failed') throw error;
        return { promised: null, faults: faultsOf(error) };
      }
    },
  });
}

function faultsOf({ faults }: Refusal): PolicyFault[] {
  return faults.map(({ field, ...wrong }) => ({
    field: field.startsWith(BELOW) ? field.slice(BELOW.length) : field,
    ...wrong,
  }));
}

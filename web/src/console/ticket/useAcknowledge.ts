import { useMutationState, useQueryClient, type MutationState } from '@tanstack/react-query';
import type { Ticket } from '../../api/words';
import { usePerson } from '../../session/session';
import { useTicketWrite, type Write } from '../../tickets/ticketWrites';
import { QUEUE, takingKey, withoutTaken, type Queue } from '../queue/takenPages';

interface Take extends Write {
  /** Which page of the ticket, where that is known: a later one is another matter. */
  page: number | null;
}

export interface Acknowledging {
  acknowledge: () => void;
  /** On its way: nobody has to be called any more. */
  going: boolean;
  /** It waits for the network: until then the page goes on calling, and the ladder goes on. */
  waits: boolean;
  error: Error | null;
  /** Somebody else had it before. */
  hadBy: { name: string; at: string | null } | null;
  /** It was over before anybody had it. */
  over: boolean;
}

/**
 * Taking a page. It silences at once, wherever it was pressed, and what has come of it is told on the ticket: the
 * page calls again where it was refused, and who was first is named.
 * @param page its number; null where it is not known, which tells nothing of what came of it
 */
export function useAcknowledge(ref: string, page: number | null): Acknowledging {
  const me = usePerson();
  const queries = useQueryClient();
  const { mutate } = useTicketWrite(ref, {
    mutationKey: takingKey(ref),
    // The list is read anew only after the answer: until then the page would stand in it again.
    onAccepted: () => queries.setQueryData<Queue>(QUEUE, (queue) => queue && withoutTaken(queue, [ref])),
  });
  const last = useMutationState<MutationState<Ticket, Error, Take>>({
    filters: { mutationKey: takingKey(ref) },
  }).at(-1);
  const meant = last?.variables?.page ?? page;
  const latest = meant === page ? last : undefined;
  const told = latest?.status === 'success' ? latest.data?.page : null;
  const outcome = told?.number === page ? told : null;
  const first = outcome?.acknowledgedBy ?? null;
  const pending = last?.status === 'pending';
  return {
    acknowledge: () => {
      const take: Take = { command: { do: 'acknowledge' }, seen: null, page };
      mutate(take);
    },
    going: pending && !last.isPaused,
    waits: pending && last.isPaused,
    error: latest?.error ?? null,
    hadBy: first && first.id !== me.id ? { name: first.name, at: told?.acknowledgedAt ?? null } : null,
    over: outcome?.state === 'ended',
  };
}

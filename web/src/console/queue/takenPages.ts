import { useMutationState } from '@tanstack/react-query';
import type { components } from '../../api/schema';

export type Queue = components['schemas']['QueueAnswer'];

/** Under which key an agent's queue is kept. */
export const QUEUE = ['queue'];

const TAKING = 'acknowledge';

/** Under which key the taking of a ticket's page is known. */
export function takingKey(ref: string): readonly string[] {
  return [TAKING, ref];
}

/** Whose pages the reader is taking at this moment; one that waits for the network still calls. */
export function useTaking(): string[] {
  return useMutationState({
    filters: { mutationKey: [TAKING], status: 'pending', predicate: ({ state }) => !state.isPaused },
    select: ({ options }) => String(options.mutationKey?.[1]),
  });
}

/** The queue without the pages that are taken. @param refs numbers of their tickets */
export function withoutTaken(queue: Queue, refs: readonly string[]): Queue {
  const left = queue.queue.filter(({ why, ticket }) => why !== 'page' || !refs.includes(ticket.ticketNumber));
  const taken = queue.queue.length - left.length;
  if (taken === 0) return queue;
  return {
    ...queue,
    queue: left,
    counts: { ...queue.counts, page: (queue.counts['page'] ?? taken) - taken },
  };
}

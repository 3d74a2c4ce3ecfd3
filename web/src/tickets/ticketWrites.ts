import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import type { components } from '../api/schema';
import type { Ticket } from '../api/words';
import { refreshLists } from '../live/refreshLists';
import { newest } from './ticketQueries';

type Schemas = components['schemas'];

/** What can be done to a ticket, with what each needs. */
export type TicketCommand =
  | {
      do: 'reply';
      body: Pick<Schemas['RespondBody'], 'message' | 'awaitCustomer' | 'resolve' | 'attachments'>;
    }
  | { do: 'note'; body: Pick<Schemas['NoteBody'], 'message' | 'attachments'> }
  | { do: 'change'; body: Schemas['ChangeTicketBody'] }
  | { do: 'assign'; body: Schemas['AssignBody'] }
  | { do: 'resolve'; body: Schemas['ResolveBody'] }
  | { do: 'reopen'; body: Schemas['ReopenBody'] }
  | { do: 'close'; body: Schemas['CloseBody'] }
  | { do: 'escalate'; body: Schemas['EscalateBody'] }
  | { do: 'acknowledge' };

export interface Write {
  command: TicketCommand;
  /** The version that the writer has seen; null where the write shall not depend on it. */
  seen: number | null;
  /** Sent again with the same key, a write has one effect. */
  key?: string;
}

interface Following {
  mutationKey?: readonly string[];
  /** Writes that name the same go one after the other, as they were made. */
  inTurn?: string;
  /** What follows from an answer, also where the page has been left meanwhile. */
  onAccepted?: (write: Write) => void;
  onRefused?: (error: Error, write: Write) => void;
}

/** Does something to a ticket. Tried again where the network failed; the answer is the ticket as it is then. */
export function useTicketWrite(ref: string, { mutationKey, inTurn, onAccepted, onRefused }: Following = {}) {
  const queries = useQueryClient();
  return useMutation({
    ...(mutationKey ? { mutationKey } : {}),
    ...(inTurn === undefined ? {} : { scope: { id: inTurn } }),
    mutationFn: async (write: Write): Promise<Ticket> => {
      write.key ??= crypto.randomUUID();
      return send(ref, write, write.key);
    },
    retry: (failures, error) => failures < 2 && error instanceof Refusal && [0, 503].includes(error.status),
    onSuccess: (ticket, write) => {
      onAccepted?.(write);
      if (inTurn !== undefined) knowOwn(queries, inTurn, ticket.version);
      queries.setQueryData<Ticket>(['ticket', ref], (known) => newest(known, ticket));
      for (const name of ['timeline', 'sla']) void queries.invalidateQueries({ queryKey: [name, ref] });
      void queries.invalidateQueries({ queryKey: ['queue'] });
      refreshLists(queries, new Set([ticket._id]));
    },
    onError: (error, write) => {
      onRefused?.(error, write);
      if (error instanceof Refusal && [403, 404, 409, 412].includes(error.status)) {
        void queries.invalidateQueries({ queryKey: ['ticket', ref] });
      }
    },
  });
}

/** What waits for its turn was written in sight of what has just been accepted: its writer is no stranger to it. */
function knowOwn(queries: QueryClient, inTurn: string, version: number): void {
  for (const { options, state } of queries.getMutationCache().findAll({ status: 'pending' })) {
    const write = state.variables as Write | undefined;
    if (options.scope?.id === inTurn && write?.seen === version - 1) write.seen = version;
  }
}

async function send(ref: string, { command, seen }: Write, key: string): Promise<Ticket> {
  const params = {
    path: { id: ref },
    header: { 'Idempotency-Key': key, ...(seen === null ? {} : { 'If-Match': `"${seen}"` }) },
  };
  switch (command.do) {
    case 'reply': {
      const body = { attachments: [], ...command.body };
      return (await answered(api.POST('/api/v1/support/tickets/{id}/responses', { params, body }))).ticket;
    }
    case 'note': {
      const body = { attachments: [], ...command.body };
      return (await answered(api.POST('/api/v1/support/tickets/{id}/notes', { params, body }))).ticket;
    }
    case 'change':
      return (await answered(api.PATCH('/api/v1/support/tickets/{id}', { params, body: command.body })))
        .ticket;
    case 'assign':
      return (
        await answered(api.PUT('/api/v1/support/tickets/{id}/assignee', { params, body: command.body }))
      ).ticket;
    case 'resolve':
      return (await answered(api.PUT('/api/v1/support/tickets/{id}/resolve', { params, body: command.body })))
        .ticket;
    case 'reopen':
      return (await answered(api.PUT('/api/v1/support/tickets/{id}/reopen', { params, body: command.body })))
        .ticket;
    case 'close':
      return (await answered(api.PUT('/api/v1/support/tickets/{id}/close', { params, body: command.body })))
        .ticket;
    case 'escalate':
      return (
        await answered(api.POST('/api/v1/support/tickets/{id}/escalate', { params, body: command.body }))
      ).ticket;
    case 'acknowledge':
      return (await answered(api.POST('/api/v1/support/tickets/{id}/acknowledge', { params, body: {} })))
        .ticket;
  }
}

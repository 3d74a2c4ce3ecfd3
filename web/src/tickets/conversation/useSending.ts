import { useMutationState, useQueryClient, type MutationState } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Refusal } from '../../api/refusal';
import type { Ticket } from '../../api/words';
import { useOnline } from '../../live/useOnline';
import type { Uploads } from '../attachments/useUploads';
import { useDraftOf } from '../drafts';
import { useTicketWrite, type TicketCommand, type Write } from '../ticketWrites';

type MessageCommand = Extract<TicketCommand, { do: 'reply' | 'note' }>;

/** A message that was sent, kept beside its draft until it is known what became of it. */
export interface Attempt extends Write {
  command: MessageCommand;
  key: string;
  /** As it stood in its field. */
  text: string;
  /** How many messages of the same words the conversation had before it. */
  twins: number;
  /** Since when it is on its way, in ms; null once it came back with no answer. */
  goingSince: number | null;
}

/** Under which key a draft's sending is known. */
export function messageKey(name: string): readonly string[] {
  return ['message', name];
}

/** A draft's message that is on its way, and whether it waits for the network. */
export function useAttempt(name: string): { attempt: Attempt; waits: boolean } | null {
  const going = useMutationState<MutationState<Ticket, Error, Write>>({
    filters: { mutationKey: messageKey(name), status: 'pending' },
  }).at(-1);
  const online = useOnline();
  // With the network there it only waits for its writer's message before it.
  return going?.variables ? { attempt: going.variables as Attempt, waits: going.isPaused && !online } : null;
}

/** Whether a message stands in the conversation already. */
export function isThere(ticket: Ticket, { command, twins }: Attempt): boolean {
  return sameWords(ticket, command) > twins;
}

/** How many messages there are of the same words, to the same readers. */
function sameWords({ responseHistory, notes = [] }: Ticket, { do: kind, body }: MessageCommand): number {
  const said = kind === 'note' ? notes : responseHistory;
  return said.filter(({ message }) => message === body.message).length;
}

export interface Sending {
  send: (command: MessageCommand, seen: number | null) => void;
  going: boolean;
  error: Error | null;
  /** The version that the writer had before them when they sent. */
  seen: number | null;
}

/** One that was on its way when its page was left is brought to its end within this time; later it is a draft again. */
const RESUMED_WITHIN = 10 * 60_000;

/**
 * The sending of a draft. It goes on when its page is left, and takes the words out of the field once they are there: what
 * has been typed since stays. The same words have the same key until it is known what became of them, so that they
 * arrive once, also where an answer was lost or the page was loaded anew.
 */
export function useSending(ticket: Ticket, name: string, files: Uploads, onSent?: () => void): Sending {
  const draft = useDraftOf(name);
  const kept = useDraftOf(`sending.${name}`);
  const queries = useQueryClient();
  const { mutate } = useTicketWrite(ticket.ticketNumber, {
    mutationKey: messageKey(name),
    inTurn: `messages ${ticket.ticketNumber}`,
    onAccepted: (write) => {
      const { text, command } = write as Attempt;
      kept.discard();
      draft.sent(text);
      files.sent(command.body.attachments ?? []);
      onSent?.();
    },
    onRefused: (error, write) => {
      files.refused(error);
      if (isFinal(error)) kept.discard();
      else kept.write(JSON.stringify({ ...write, goingSince: null }));
    },
  });
  const last = useMutationState<MutationState<Ticket, Error, Write>>({
    filters: { mutationKey: messageKey(name) },
  }).at(-1);

  useEffect(() => {
    const left = readAttempt(kept.read());
    if (!left?.goingSince || Date.now() - left.goingSince > RESUMED_WITHIN) return;
    if (queries.isMutating({ mutationKey: messageKey(name) }) === 0) mutate(left);
  }, [kept, mutate, name, queries]);

  const send = (command: MessageCommand, seen: number | null): void => {
    const before = readAttempt(kept.read());
    const same = before !== null && JSON.stringify(before.command) === JSON.stringify(command);
    const attempt: Attempt = {
      command,
      seen,
      key: same ? before.key : crypto.randomUUID(),
      text: draft.read(),
      twins: same ? before.twins : sameWords(ticket, command),
      goingSince: Date.now(),
    };
    kept.write(JSON.stringify(attempt));
    mutate(attempt);
  };
  return {
    send,
    going: last?.status === 'pending',
    error: last?.error ?? null,
    seen: last?.variables?.seen ?? null,
  };
}

/** Whether it is certain that nothing came of it. Otherwise it may have arrived, or be arriving. */
function isFinal(error: Error): boolean {
  return (
    error instanceof Refusal &&
    error.status >= 400 &&
    error.status < 500 &&
    error.code !== 'idempotency_conflict'
  );
}

function readAttempt(text: string): Attempt | null {
  return text === '' ? null : (JSON.parse(text) as Attempt);
}

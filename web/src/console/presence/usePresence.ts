import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { Present, Ticket } from '../../api/words';
import { openStream } from '../../live/openStream';
import { beforeSignOut } from '../../session/farewell';
import { currentToken } from '../../session/token';
import { useWatched } from '../../live/useWatched';
import { isOutOfSight } from '../../tickets/outOfSight';
import { useNow } from '../../time/now';
import { useVisible } from './useVisible';

/** How often one says again that one is here, in ms: it holds for 30 s (docs/api.md, Collision). */
const EVERY = 12_000;
const NOBODY: Present[] = [];

/** What moves a ticket to where its reader may not be able to follow. */
const MOVES = ['level.raised', 'level.lowered', 'ticket.assigned', 'ticket.unassigned'];

interface Here {
  /** An answer is being written. */
  typing: boolean;
  /** The ticket may be seen; nothing is said or asked while it may not. */
  inSight: boolean;
  /** Told when it may not be seen any more, or perhaps not. */
  onLost: () => void;
}

/**
 * Says that this ticket is open here, and whether an answer is being written; tells who else has it open.
 * A window that nobody has looked at for a while has left.
 */
export function usePresence({ _id: ticketId }: Ticket, { typing, inSight, onLost }: Here): Present[] {
  const queries = useQueryClient();
  const watched = useWatched();
  const visible = useVisible();
  const now = useNow();
  const latest = useRef(typing);
  const lost = useRef(onLost);
  const others = useQuery({
    queryKey: ['presence', ticketId],
    enabled: inSight,
    queryFn: async (): Promise<Present[]> =>
      (
        await answered(
          api.GET('/api/v1/support/tickets/{id}/presence', { params: { path: { id: ticketId } } }),
        )
      ).presence,
    // What is lost is told again within seconds, by the beat below.
    staleTime: Infinity,
    retry: false,
  });

  useEffect(() => {
    lost.current = onLost;
  });

  useEffect(() => {
    latest.current = typing;
    if (!watched || !inSight) return;
    say();
    // A beat that is lost is followed by the next.
    function say(): void {
      void beat(ticketId, latest.current)
        .then((presence) => queries.setQueryData(['presence', ticketId], presence))
        .catch((error: unknown) => {
          if (error instanceof Error && isOutOfSight(error)) lost.current();
        });
    }
    const timer = setInterval(say, EVERY);
    return () => clearInterval(timer);
  }, [queries, ticketId, typing, watched, inSight]);

  useEffect(() => {
    if (!watched || !inSight) return;
    const leave = (): void => void gone(ticketId).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    const stay = beforeSignOut(leave);
    return () => {
      stay();
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [ticketId, watched, inSight]);

  // A browser opens only a few connections to a server: what nobody looks at does without this one.
  useEffect(() => {
    if (!visible || !inSight) return;
    const ask = (): void => void queries.invalidateQueries({ queryKey: ['presence', ticketId] });
    return openStream(
      {
        // Whoever may not follow the ticket where it goes is not told of it by the stream of everything.
        onFact: ({ type }) => {
          if (MOVES.includes(type)) lost.current();
        },
        onRefused: () => lost.current(),
        onReset: ask,
        onConnected: () => undefined,
        onPresence: ({ agentId, state, until }) => {
          const known = queries.getQueryData<Present[]>(['presence', ticketId]) ?? NOBODY;
          // The stream has no names: of somebody new one asks.
          if (state !== 'gone' && !known.some((one) => one.agentId === agentId)) ask();
          else queries.setQueryData(['presence', ticketId], changed(known, agentId, state, until));
        },
      },
      `/api/v1/support/tickets/${ticketId}/events`,
    );
  }, [queries, ticketId, visible, inSight]);

  return (others.data ?? NOBODY).filter(({ until }) => Date.parse(until) > now);
}

function changed(
  known: readonly Present[],
  agentId: string,
  state: 'here' | 'typing' | 'gone',
  until: string | null,
): Present[] {
  if (state === 'gone' || until === null) return known.filter((one) => one.agentId !== agentId);
  return known.map((one) => (one.agentId === agentId ? { ...one, typing: state === 'typing', until } : one));
}

async function beat(id: string, typing: boolean): Promise<Present[]> {
  const params = { path: { id } };
  const answer = api.PUT('/api/v1/support/tickets/{id}/presence', { params, body: { typing } });
  return (await answered(answer)).presence;
}

/** Also while the page is being left: the request outlives it. Whoever has signed out has told it before. */
async function gone(id: string): Promise<void> {
  if (currentToken() === null) return;
  await api.DELETE('/api/v1/support/tickets/{id}/presence', { params: { path: { id } }, keepalive: true });
}

import { EventSource, type ErrorEvent } from 'eventsource';
import type { Fact } from '../api/words';
import { currentToken, tokenRefused } from '../session/token';

/** A fact as the stream tells it: what happened to which ticket, never its words. */
export type LiveFact = Fact & { ticketId: string };

/** A colleague has come to a ticket, writes, renews their presence, or has gone. */
export interface PresenceChange {
  ticketId: string;
  agentId: string;
  state: 'here' | 'typing' | 'gone';
  until: string | null;
}

export interface StreamListener {
  onFact: (fact: LiveFact) => void;
  /** Facts may have been missed: what is shown has to be read anew. */
  onReset: () => void;
  onConnected: (connected: boolean) => void;
  /** It is not the reader's to follow: the stream has ended for good. */
  onRefused?: () => void;
  /** Only the stream of one ticket tells of it. */
  onPresence?: (change: PresenceChange) => void;
}

/** How far a stream has come: what opens it anew goes on from there, and misses nothing. */
export interface Place {
  id: string;
}

const EVERYTHING = '/api/v1/support/events';
/** After an answer that is no stream (too many streams, a server that stops) the client itself comes back, in ms. */
const COME_BACK = 3_000;

/**
 * Opens the live stream of whoever is signed in. It comes back by itself, from where it stood, unless it is refused.
 * @param path of the stream: everything, or one ticket's
 * @param place from where it goes on; moves with it
 * @returns ends it.
 */
export function openStream(
  listener: StreamListener,
  path = EVERYTHING,
  place: Place = { id: '' },
): () => void {
  let again: ReturnType<typeof setTimeout> | undefined;
  let sent = '';
  const open = (): EventSource => {
    const source = new EventSource(new URL(path, window.location.origin), {
      // The token goes in the header, which a browser's own EventSource cannot do; asked for anew at each connection.
      fetch: (url, { signal, ...init }) => {
        sent = currentToken() ?? '';
        return fetch(url, {
          ...init,
          signal: signal as AbortSignal,
          headers: {
            ...(place.id === '' ? {} : { 'Last-Event-ID': place.id }),
            ...init.headers,
            authorization: `Bearer ${sent}`,
          },
        });
      },
    });
    source.addEventListener('open', () => listener.onConnected(true));
    source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
      place.id = lastEventId;
      listener.onFact(JSON.parse(data) as LiveFact);
    });
    source.addEventListener('presence', ({ data }: MessageEvent<string>) =>
      listener.onPresence?.(JSON.parse(data) as PresenceChange),
    );
    source.addEventListener('reset', ({ lastEventId }: MessageEvent<string>) => {
      place.id = lastEventId;
      listener.onReset();
    });
    source.addEventListener('close', ({ data }: MessageEvent<string>) => {
      if ((JSON.parse(data) as { reason: string }).reason !== 'out_of_sight') return;
      source.close();
      listener.onConnected(false);
      listener.onRefused?.();
    });
    source.addEventListener('error', (event: ErrorEvent) => {
      listener.onConnected(false);
      if (event.code === 401) tokenRefused(sent);
      if (source.readyState !== source.CLOSED) return;
      // What is not the reader's to follow will not be by asking again.
      if (event.code === 403 || event.code === 404) {
        listener.onRefused?.();
        return;
      }
      again = setTimeout(() => {
        current = open();
      }, COME_BACK);
    });
    return source;
  };
  let current = open();
  return () => {
    clearTimeout(again);
    current.close();
  };
}

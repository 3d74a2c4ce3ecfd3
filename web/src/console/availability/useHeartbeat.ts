import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import { useMe } from '../deskQueries';

const EVERY = 60_000;
/** Who has touched nothing for so long is not at the console. */
const IDLE = 15 * 60_000;
/** Other windows need no more than that of what is touched here. */
const TELL_EVERY = 10_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Tells the desk that somebody is at this console, or that nobody is any more (docs/semantics.md, Staff). Windows of one
 * person tell each other, so that one in the background takes nobody for gone; other devices are the desk's to know.
 */
export function useHeartbeat(): void {
  const queries = useQueryClient();
  const { data: me } = useMe();
  const agentId = me?.id;
  useEffect(() => {
    if (agentId === undefined) return;
    let seen = Date.now();
    let told = 0;
    const beat = async (): Promise<void> => {
      const known = queries.getQueryData(['me', 'agent']);
      const { data } = await api.POST('/api/v1/support/agents/me/heartbeat', {
        body: { active: Date.now() - seen < IDLE },
      });
      // What has come in meanwhile may be newer.
      if (data && queries.getQueryData(['me', 'agent']) === known)
        queries.setQueryData(['me', 'agent'], data.agent);
    };
    // A beat that is lost is followed by the next.
    const beatNow = (): void => void beat().catch(() => undefined);
    const windows = new BroadcastChannel(`signs-of-life:${agentId}`);
    windows.onmessage = () => {
      seen = Date.now();
    };
    const sign = (): void => {
      const now = Date.now();
      const wasIdle = now - seen >= IDLE;
      seen = now;
      if (now - told >= TELL_EVERY) {
        told = now;
        windows.postMessage(null);
      }
      if (wasIdle) beatNow();
    };
    const timer = setInterval(beatNow, EVERY);
    for (const name of SIGNS_OF_LIFE) document.addEventListener(name, sign, { passive: true });
    return () => {
      clearInterval(timer);
      windows.close();
      for (const name of SIGNS_OF_LIFE) document.removeEventListener(name, sign);
    };
  }, [agentId, queries]);
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../api/client';
import { useMe } from '../deskQueries';

const EVERY = 60_000;
/** Who has touched nothing for so long is not at the console. */
const IDLE = 15 * 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel'] as const;

/** Tells the desk that somebody is at this console, or that nobody is any more (docs/semantics.md, Staff). */
export function useHeartbeat(): void {
  const queries = useQueryClient();
  const { data: me } = useMe();
  const isAgent = Boolean(me);
  useEffect(() => {
    if (!isAgent) return;
    let seen = Date.now();
    const sign = (): void => {
      seen = Date.now();
    };
    const beat = async (): Promise<void> => {
      const { data } = await api.POST('/api/v1/support/agents/me/heartbeat', {
        body: { active: Date.now() - seen < IDLE },
      });
      if (data) queries.setQueryData(['me', 'agent'], data.agent);
    };
    // A beat that is lost is followed by the next.
    const timer = setInterval(() => void beat().catch(() => undefined), EVERY);
    for (const name of SIGNS_OF_LIFE) document.addEventListener(name, sign, { passive: true });
    return () => {
      clearInterval(timer);
      for (const name of SIGNS_OF_LIFE) document.removeEventListener(name, sign);
    };
  }, [isAgent, queries]);
}

import { useEffect } from 'react';
import type { Ticket } from '../../api/words';
import { usePerson } from '../../session/session';
import { useReadMentions, useUnreadMentions } from './mentionQueries';

/** Whoever looks at a ticket reads what mentions them there. */
export function useMentionsRead({ _id, notes }: Ticket): void {
  const me = usePerson();
  const unread = useUnreadMentions().data ?? 0;
  const { mutate: read } = useReadMentions();
  const mine = notes?.filter(({ mentions }) => mentions.some(({ id }) => id === me.id)).length ?? 0;
  useEffect(() => {
    // Again with each note that mentions me, as long as there is something to read at all.
    if (mine > 0 && unread > 0) read(_id);
  }, [_id, mine, unread, read]);
}

import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut, usePerson } from '../session/session';
import { discardUploads } from '../tickets/attachments/useUploads';
import { discardDrafts } from '../tickets/drafts';

/** The way out. Drafts are forgotten: they are the words of whoever leaves. */
export function useLeave(): () => void {
  const queries = useQueryClient();
  const { id } = usePerson();
  const navigate = useNavigate();
  return () => {
    discardUploads(id);
    discardDrafts(id);
    queries.clear();
    if (!signOut()) void navigate({ to: '/' });
  };
}

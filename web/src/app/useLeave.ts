import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { closeTabs } from '../console/tabs/openTabs';
import { signOut, usePerson } from '../session/session';
import { discardUploads } from '../tickets/attachments/useUploads';
import { discardDrafts } from '../tickets/drafts';

/** The way out. Drafts and tabs are forgotten: they hold the words of whoever leaves, and of their customers. */
export function useLeave(): () => void {
  const queries = useQueryClient();
  const { id } = usePerson();
  const navigate = useNavigate();
  return () => {
    closeTabs();
    discardUploads(id);
    discardDrafts(id);
    queries.clear();
    if (!signOut()) void navigate({ to: '/' });
  };
}

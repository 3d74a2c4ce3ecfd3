import { ActionIcon, Group } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../session/Portrait';
import { signOut, usePerson } from '../session/session';
import { discardUploads } from '../tickets/attachments/useUploads';
import { discardDrafts } from '../tickets/drafts';

/** Who is signed in, and the way out. Drafts are forgotten: they are the words of whoever leaves. */
export function PersonControls(): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { name, role } = usePerson();
  const leave = (): void => {
    discardUploads();
    discardDrafts();
    queries.clear();
    if (!signOut()) void navigate({ to: '/' });
  };
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={t('page.account', { name })}>
      {role === 'customer' ? (
        <Link to="/portal/profile" className="plain-link" title={name}>
          <span aria-hidden>
            <Portrait name={name} size={34} />
          </span>
          <span className="unseen">{t('profile.title')}</span>
        </Link>
      ) : (
        <span title={name}>
          <Portrait name={name} size={34} />
        </span>
      )}
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('page.signOut')}
        title={t('page.signOut')}
        onClick={leave}
      >
        <IconLogout size={17} aria-hidden className="flip-in-rtl" />
      </ActionIcon>
    </Group>
  );
}

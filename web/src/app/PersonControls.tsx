import { ActionIcon, Group } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../session/Portrait';
import { usePerson } from '../session/session';
import { useLeave } from './useLeave';

/** Who is signed in, and the way out. */
export function PersonControls(): React.JSX.Element {
  const { t } = useTranslation();
  const leave = useLeave();
  const { name, role } = usePerson();
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

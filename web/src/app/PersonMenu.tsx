import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Portrait } from '../session/Portrait';
import { signOut, usePerson } from '../session/session';
import { discardDrafts } from '../tickets/drafts';

/** Who is signed in, and the way out. Drafts are forgotten: they are the words of whoever leaves. */
export function PersonMenu(): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { name, role } = usePerson();
  const leave = (): void => {
    discardDrafts();
    signOut();
    queries.clear();
    void navigate({ to: '/' });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton aria-label={t('page.account', { name })}>
          <Portrait name={name} size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          {t(`role.${role}`)}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('page.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

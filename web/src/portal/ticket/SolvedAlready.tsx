import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { CloseDialog } from './CloseDialog';

/** What nobody needs to work on any more its customer closes, without waiting to be asked (docs/semantics.md, Lifecycle). */
export function SolvedAlready({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (ticket.status === 'resolved' || ticket.status === 'closed') return null;
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed">
        {t('afterwards.already')}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpened(true)}>
        {t('close.send')}
      </Button>
      <CloseDialog ticket={ticket} opened={opened} onClose={() => setOpened(false)} />
    </Group>
  );
}

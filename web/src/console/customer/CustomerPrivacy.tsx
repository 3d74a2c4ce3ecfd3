import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerContext } from '../../api/words';
import { EraseDialog } from '../../privacy/EraseDialog';
import { saveData, useHold, useSetHold } from '../../privacy/privacyQueries';
import { RefusalNotice } from '../../tickets/RefusalNotice';

/** What an admin does with all that is kept of a customer: give it out, keep it for now, erase it. */
export function CustomerPrivacy({ customer }: { customer: CustomerContext }): React.JSX.Element {
  const { t } = useTranslation();
  const { id, name } = customer;
  const [asking, ask] = useState(false);
  const save = useMutation({ mutationFn: () => saveData(id) });
  const hold = useHold(id);
  const setHold = useSetHold(id);
  const error = save.error ?? setHold.error ?? hold.error;
  return (
    <section aria-label={t('privacy.title')}>
      <Title order={3} size="h6" mt="md" mb={6}>
        {t('privacy.title')}
      </Title>
      <Stack gap="xs">
        <Switch
          label={t('privacy.hold')}
          description={t('privacy.holdHelp')}
          checked={hold.data === true}
          disabled={hold.data === undefined || setHold.isPending}
          onChange={(event) => setHold.mutate(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            loading={save.isPending}
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => save.mutate()}
          >
            {t('profile.export')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={hold.data !== false}
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => ask(true)}
          >
            {t('privacy.erase')}
          </Button>
        </Group>
        <div role="status">{save.isSuccess && <Text size="sm">{t('privacy.exported')}</Text>}</div>
        {error && <RefusalNotice error={error} />}
      </Stack>
      {asking && (
        <EraseDialog
          whose={id}
          title={t('privacy.eraseTitle', { name })}
          what={t('privacy.eraseWhat')}
          held={t('privacy.held')}
          onClose={() => ask(false)}
        />
      )}
    </section>
  );
}

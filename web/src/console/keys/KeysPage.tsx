import { Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceKey } from '../../api/words';
import { usePageTitle } from '../../app/usePageTitle';
import { OnlyForRole } from '../OnlyForRole';
import { ReadNotice } from '../../tickets/ReadNotice';
import { KeysTable } from './KeysTable';
import { NewKeyDialog } from './NewKeyDialog';
import { RevokeDialog } from './RevokeDialog';
import { useServiceKeys } from './keyQueries';
import classes from './KeysPage.module.css';

/** The keys by which other services speak to the desk. */
export function KeysPage(): React.JSX.Element {
  return (
    <OnlyForRole who="admins">
      <Keys />
    </OnlyForRole>
  );
}

function Keys(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('serviceKeys.title'));
  const keys = useServiceKeys();
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ServiceKey | null>(null);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start">
        <div className={classes['words']}>
          <Title order={1} size="h3">
            {t('serviceKeys.title')}
          </Title>
          <Text c="dimmed">{t('serviceKeys.intro')}</Text>
        </div>
        {keys.data && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
            {t('serviceKeys.make')}
          </Button>
        )}
      </Group>
      <ReadNotice of={keys} />
      {keys.isPending && <Skeleton height={240} />}
      {keys.data?.length === 0 && (
        <div className={`surface ${classes['empty'] ?? ''}`}>
          <Text fw={600}>{t('serviceKeys.empty')}</Text>
          <Text c="dimmed">{t('serviceKeys.emptyMore')}</Text>
        </div>
      )}
      {keys.data && keys.data.length > 0 && <KeysTable keys={keys.data} onRevoke={setRevoking} />}
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
      {revoking && <RevokeDialog serviceKey={revoking} onClose={() => setRevoking(null)} />}
    </Stack>
  );
}

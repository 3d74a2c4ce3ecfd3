import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/usePageTitle';
import { OnlyForRole } from '../OnlyForRole';
import { ReadNotice } from '../../tickets/ReadNotice';
import { AuditFilters } from './AuditFilters';
import { AuditTable } from './AuditTable';
import { ChainCheck } from './ChainCheck';
import { useAudit } from './auditQueries';
import classes from './AuditPage.module.css';

/** Who did and read what with whose data, and whether the record of it is sound. */
export function AuditPage(): React.JSX.Element {
  return (
    <OnlyForRole who="admins">
      <Audit />
    </OnlyForRole>
  );
}

function Audit(): React.JSX.Element {
  const { t } = useTranslation();
  usePageTitle(t('audit.title'));
  const search = useSearch({ from: '/console/audit' });
  const list = useAudit(search);
  const deeds = list.data?.pages.flatMap(({ audit }) => audit) ?? [];
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h3">
          {t('audit.title')}
        </Title>
        <Text c="dimmed">{t('audit.intro')}</Text>
      </div>
      <ChainCheck />
      <AuditFilters key={JSON.stringify(search)} search={search} />
      <ReadNotice of={list} />
      {list.isPending && <Skeleton height={420} />}
      {list.data && deeds.length === 0 && (
        <div className={`surface ${classes['empty'] ?? ''}`}>
          <Text fw={600}>{t('audit.empty')}</Text>
          <Text c="dimmed">{t('audit.emptyMore')}</Text>
        </div>
      )}
      {deeds.length > 0 && <AuditTable deeds={deeds} search={search} />}
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { Instant } from '../../time/Instant';
import classes from './PolicyPage.module.css';

/** The last versions that there have been, and whose they are. */
export function VersionsTable(): React.JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['policy', 'versions'],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/support/policy/versions', { params: { query: { limit: 10 } } })))
        .versions,
  });
  if (!data) return null;
  return (
    <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="versions">
      <Title order={2} size="h5" mb="xs" id="versions">
        {t('policy.versions')}
      </Title>
      <Table fz="sm">
        <Table.Tbody>
          {data.map(({ version, createdAt, createdBy }) => (
            <Table.Tr key={version}>
              <Table.Td>{t('policy.version', { version })}</Table.Td>
              <Table.Td>
                <Instant at={createdAt} />
              </Table.Td>
              <Table.Td>{createdBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

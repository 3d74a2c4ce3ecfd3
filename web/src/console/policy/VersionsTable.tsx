import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import { Instant } from '../../time/Instant';
import { ChangesTable } from './ChangesTable';
import { documentChanges } from './documentChanges';
import type { PolicyDocument } from './documentPath';
import { usePolicyDraft } from './draftContext';
import classes from './PolicyPage.module.css';

/** The last versions that there have been, whose they are, and how each differs from the one in force. */
export function VersionsTable({ policy }: { policy: PolicyDocument }): React.JSX.Element | null {
  const { t } = useTranslation();
  const [compared, setCompared] = useState<number | null>(null);
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
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table fz="sm" aria-labelledby="versions">
          <Table.Tbody>
            {data.map(({ version, createdAt, createdBy, policy: earlier }) => (
              <Fragment key={version}>
                <Table.Tr>
                  <Table.Td>{t('policy.version', { version })}</Table.Td>
                  <Table.Td>
                    <Instant at={createdAt} />
                  </Table.Td>
                  <Table.Td>{createdBy}</Table.Td>
                  <Table.Td ta="end">
                    {version !== policy['version'] && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-expanded={compared === version}
                        aria-label={`${t('policyForm.compare')}: ${t('policy.version', { version })}`}
                        onClick={() => setCompared(compared === version ? null : version)}
                      >
                        {t('policyForm.compare')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
                {compared === version && (
                  <Table.Tr>
                    <Table.Td colSpan={4}>
                      <Comparison earlier={earlier} policy={policy} />
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

interface Props {
  earlier: PolicyDocument;
  policy: PolicyDocument;
}

/** What has changed since an earlier version, and the way back to it: as a draft, to be put in force like any other. */
function Comparison({ earlier, policy }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { kept, take } = usePolicyDraft();
  const changes = documentChanges({ ...earlier, version: policy['version'] }, policy);
  if (changes.length === 0) return <Text size="sm">{t('policyForm.same')}</Text>;
  return (
    <>
      <ChangesTable changes={changes} />
      <Group justify="flex-end" mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          // A draft is not written over.
          disabled={kept}
          onClick={() => take({ ...earlier, version: policy['version'] })}
        >
          {t('policyForm.takeAsDraft')}
        </Button>
      </Group>
    </>
  );
}

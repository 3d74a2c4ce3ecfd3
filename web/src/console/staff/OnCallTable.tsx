import { Skeleton, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Instant } from '../../time/Instant';
import { useOnCall } from '../deskQueries';

/** Whom a page of the upper levels reaches, until when, and who is next. */
export function OnCallTable(): React.JSX.Element {
  const { t } = useTranslation();
  const onCall = useOnCall();
  return (
    <section aria-labelledby="on-call">
      <Title order={2} size="h5" mb="xs" id="on-call">
        {t('staff.onCall')}
      </Title>
      {onCall.error && <RefusalNotice error={onCall.error} onRetry={() => void onCall.refetch()} />}
      {onCall.isPending && <Skeleton height={110} />}
      {onCall.data && (
        <Table.ScrollContainer
          minWidth={520}
          className="surface"
          scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
        >
          <Table verticalSpacing={7} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('ticket.level')}</Table.Th>
                <Table.Th scope="col">{t('staff.reaches')}</Table.Th>
                <Table.Th scope="col">{t('staff.until')}</Table.Th>
                <Table.Th scope="col">{t('staff.next')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {onCall.data.map(({ level, reaches, now, next }) => (
                <Table.Tr key={level}>
                  <Table.Td>{level}</Table.Td>
                  <Table.Td>
                    <Text fw={600}>{reaches?.name ?? reaches?.id ?? t('staff.nobody')}</Text>
                  </Table.Td>
                  <Table.Td>{now && <Instant at={now.until} />}</Table.Td>
                  <Table.Td>{next && (next.agent.name ?? next.agent.id)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

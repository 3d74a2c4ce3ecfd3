import { Button, Skeleton, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '../../api/words';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Instant } from '../../time/Instant';
import { useOnCall } from '../deskQueries';
import { ScheduleDialog } from './ScheduleDialog';
import type { OnCallLevel } from './staffQueries';

interface Props {
  /** Of whom a plan can be made; null for who makes none. */
  colleagues: readonly Agent[] | null;
}

/** Whom a page of the upper levels reaches, until when, and who is next. */
export function OnCallTable({ colleagues }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [planning, setPlanning] = useState<OnCallLevel | null>(null);
  const onCall = useOnCall();
  return (
    <section aria-labelledby="on-call">
      <Title order={2} size="h5" mb="xs" id="on-call">
        {t('staff.onCall')}
      </Title>
      <ReadNotice of={onCall} />
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
                {colleagues && (
                  <Table.Th scope="col">
                    <span className="unseen">{t('staff.change')}</span>
                  </Table.Th>
                )}
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
                  {colleagues && (
                    <Table.Td ta="end">
                      <Button size="xs" variant="default" onClick={() => setPlanning(level)}>
                        {t('schedule.open', { level })}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {planning && colleagues && (
        <ScheduleDialog level={planning} colleagues={colleagues} onClose={() => setPlanning(null)} />
      )}
    </section>
  );
}

import { Button, Skeleton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agent } from '../../api/words';
import { CardCell, CardRow, CardTable } from '../../design/CardTable';
import { leads } from '../../session/person';
import { usePerson } from '../../session/session';
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
  const amongOthers = leads(usePerson());
  const [planning, setPlanning] = useState<OnCallLevel | null>(null);
  const onCall = useOnCall();
  return (
    <section aria-labelledby="on-call">
      {/* Where it is all that the page has, it is called so already. */}
      <Title order={2} size="h5" mb="xs" id="on-call" className={amongOthers ? '' : 'unseen'}>
        {t('staff.onCall')}
      </Title>
      <ReadNotice of={onCall} />
      {onCall.isPending && <Skeleton height={110} />}
      {onCall.data && (
        <CardTable
          minWidth={520}
          labelledBy="on-call"
          heads={[
            { name: t('ticket.level') },
            { name: t('staff.reaches') },
            { name: t('staff.until') },
            { name: t('staff.next') },
            ...(colleagues ? [{ name: t('staff.change'), unseen: true }] : []),
          ]}
        >
          {onCall.data.map(({ level, reaches, now, next }) => (
            <CardRow key={level}>
              <CardCell place="title" head={t('ticket.level')}>
                {level}
              </CardCell>
              <CardCell place="line" head={t('staff.reaches')}>
                <Text component="span" fw={600}>
                  <bdi>{reaches?.name ?? reaches?.id ?? t('staff.nobody')}</bdi>
                </Text>
              </CardCell>
              <CardCell place="line" head={t('staff.until')}>
                {now && <Instant at={now.until} />}
              </CardCell>
              <CardCell place="line" head={t('staff.next')}>
                {next && <bdi>{next.agent.name ?? next.agent.id}</bdi>}
              </CardCell>
              {colleagues && (
                <CardCell place="foot">
                  <Button size="xs" variant="default" onClick={() => setPlanning(level)}>
                    {t('schedule.open', { level })}
                  </Button>
                </CardCell>
              )}
            </CardRow>
          ))}
        </CardTable>
      )}
      {planning && colleagues && (
        <ScheduleDialog level={planning} colleagues={colleagues} onClose={() => setPlanning(null)} />
      )}
    </section>
  );
}

import { List, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../session/session';
import { ReadNotice } from '../../tickets/ReadNotice';
import { Instant } from '../../time/Instant';
import { useShifts, type OnCallLevel } from './staffQueries';

/** Whose the next weeks of a level are; the reader's own stand out. */
export function Shifts({ level }: { level: OnCallLevel }): React.JSX.Element {
  const { t } = useTranslation();
  const me = usePerson();
  const shifts = useShifts(level);
  const title = `shifts-${level}`;
  return (
    <section aria-labelledby={title}>
      <Title order={3} size="h6" id={title}>
        {t('schedule.ahead')}
      </Title>
      {shifts.isPending && <Skeleton height={90} />}
      <ReadNotice of={shifts} />
      {shifts.data?.length === 0 && <Text c="dimmed">{t('schedule.nobody')}</Text>}
      <List size="sm">
        {shifts.data?.map(({ agent, from, until }) => (
          <List.Item key={from} fw={agent.id === me.id ? 700 : undefined}>
            <bdi>{agent.name ?? agent.id}</bdi>: <Instant at={from} /> – <Instant at={until} />
          </List.Item>
        ))}
      </List>
    </section>
  );
}

import { Group, Skeleton, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Portrait } from '../../session/Portrait';
import { Timeline } from '../../tickets/timeline/Timeline';
import { useTimeline } from '../../tickets/ticketQueries';
import { listed } from '../../time/listed';
import { EscalatePanel } from './EscalatePanel';
import classes from './TicketPage.module.css';

/** Who looks after the ticket, and what has happened to it. */
export function TicketSide({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  // A customer knows them by name alone.
  const both = ticket.accountManager !== null && ticket.accountManager.name === ticket.assignedAgent?.name;
  const timeline = useTimeline(ticket.ticketNumber);
  const authorOf = (id: string): string | null =>
    ticket.responseHistory.find(({ _id }) => _id === id)?.agentName ?? null;
  return (
    <aside className={classes['side']}>
      <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="people">
        <Title order={2} size="h5" mb="xs" id="people">
          {t('ticket.people')}
        </Title>
        {ticket.assignedAgent ? (
          <Person
            name={ticket.assignedAgent.name}
            role={
              both
                ? listed([t('ticket.agent'), t('ticket.accountManager')], i18n.language)
                : t('ticket.agent')
            }
          />
        ) : (
          <Text size="sm" c="dimmed">
            {t('ticket.nobodyYet')}
          </Text>
        )}
        {ticket.accountManager && !both && (
          <Person name={ticket.accountManager.name} role={t('ticket.accountManager')} />
        )}
      </section>
      <EscalatePanel ticket={ticket} facts={timeline.data ?? []} />
      <section className={`surface ${classes['panel'] ?? ''}`} aria-labelledby="timeline">
        <Title order={2} size="h5" mb="xs" id="timeline">
          {t('timeline.title')}
        </Title>
        {timeline.isPending && <Skeleton height={160} />}
        {timeline.data && <Timeline facts={timeline.data} reader="customer" authorOf={authorOf} />}
      </section>
    </aside>
  );
}

function Person({ name, role }: { name: string; role: string }): React.JSX.Element {
  return (
    <Group gap="sm" wrap="nowrap" py={4}>
      <Portrait name={name} size={32} />
      <div>
        <Text fw={600} lh={1.2}>
          <bdi>{name}</bdi>
        </Text>
        <Text size="sm" c="dimmed" lh={1.3}>
          {role}
        </Text>
      </div>
    </Group>
  );
}

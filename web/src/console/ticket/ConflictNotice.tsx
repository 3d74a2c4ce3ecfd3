import { Button, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { readTimeline } from '../../tickets/ticketQueries';
import { Timeline } from '../../tickets/timeline/Timeline';
import { useStaffNames } from './useStaffNames';
import classes from './TicketPage.module.css';

interface Props {
  ticket: Ticket;
  /** The version that the writer had seen. */
  since: number;
  /** Left out where what is written is sent by a button of its own. */
  onSendAnyway?: () => void;
}

/** The ticket went on while somebody wrote: what changed, with the draft untouched below, and the choice. */
export function ConflictNotice({ ticket, since, onSendAnyway }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const changes = useQuery({
    queryKey: ['changes', ticket.ticketNumber, since, ticket.version],
    queryFn: async () => (await readTimeline(ticket.ticketNumber)).filter(({ seq }) => seq > since),
  });
  const facts = changes.data ?? [];
  const nameOf = useStaffNames(facts);
  return (
    // What was sent from below may have scrolled its top away.
    <div className={classes['conflict']} role="alert" ref={showNotice}>
      <Text fw={650}>{t('conflict.title')}</Text>
      <Text size="sm" mb="xs">
        {t('conflict.more')}
      </Text>
      {changes.isPending ? <Loader size="sm" /> : <Timeline facts={facts} reader="staff" nameOf={nameOf} />}
      {onSendAnyway && (
        <Button size="xs" mt="sm" onClick={onSendAnyway}>
          {t('conflict.sendAnyway')}
        </Button>
      )}
    </div>
  );
}

function showNotice(notice: HTMLDivElement | null): void {
  notice?.scrollIntoView({ block: 'nearest' });
}

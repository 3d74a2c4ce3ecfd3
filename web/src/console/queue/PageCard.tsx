import { Button, Text } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QueueEntry } from '../../api/words';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { TierSign } from '../../tickets/signs/TierSign';
import { RefusalNotice } from '../../tickets/RefusalNotice';
import { Subject } from '../../tickets/Subject';
import { span } from '../../time/formatting';
import { useNow } from '../../time/now';
import { useAcknowledge } from '../ticket/useAcknowledge';
import classes from './QueuePage.module.css';

/** Somebody is asked, by a time: taking it stops the ladder everywhere (docs/semantics.md, Paging). */
export function PageCard({ entry: { ticket, urgentAt } }: { entry: QueueEntry }): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const navigate = useNavigate();
  const take = useAcknowledge(ticket.ticketNumber, null);
  const left = Date.parse(urgentAt) - now;
  const acknowledge = (): void => {
    take.acknowledge();
    // What comes of it is told there.
    void navigate({ to: '/console/tickets/$ref', params: { ref: ticket.ticketNumber } });
  };
  return (
    <div className={classes['page']}>
      <IconBellRinging size={26} aria-hidden color="var(--desk-late)" />
      <div className={classes['pageWords']}>
        <Link
          to="/console/tickets/$ref"
          params={{ ref: ticket.ticketNumber }}
          className={`plain-link ${classes['pageLink'] ?? ''}`}
          data-row
        >
          <Text component="span" fw={650} display="block">
            <Subject of={ticket.subject} />
          </Text>
        </Link>
        <Text component="span" size="sm" className="numbers">
          {ticket.ticketNumber} · {t(`category.${ticket.category}`)} ·{' '}
          {left > 0
            ? t('queue.answerWithin', { span: span(left, i18n.language) })
            : t('queue.answerLate', { span: span(left, i18n.language) })}
        </Text>
      </div>
      <div className={classes['pageSigns']}>
        <TierSign tier={ticket.tier} />
        <PrioritySign priority={ticket.priority} />
      </div>
      <Button color="red.9" className={classes['take']} onClick={acknowledge} loading={take.waits}>
        {t('queue.acknowledge')}
      </Button>
      {take.error && (
        <div className={classes['refused']}>
          <RefusalNotice error={take.error} />
        </div>
      )}
    </div>
  );
}

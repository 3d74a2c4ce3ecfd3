import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise } from '../../tickets/promises/openPromise';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { TierSign } from '../../tickets/signs/TierSign';
import { Subject } from '../../tickets/Subject';
import { Instant } from '../../time/Instant';
import classes from './TicketsPage.module.css';

interface Props {
  ticket: TicketSummary;
  /** Its place in the list, from 0. */
  index: number;
  ref: React.Ref<HTMLTableRowElement>;
}

/** One ticket of the list. */
export const TicketRow = memo(function TicketRow({ ticket, index, ref }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const promise = openPromise(ticket);
  return (
    <tr ref={ref} role="row" data-index={index} aria-rowindex={index + 2}>
      <td role="cell" className={classes['subjectCell']}>
        <Link
          to="/console/tickets/$ref"
          params={{ ref: ticket.ticketNumber }}
          className={`plain-link one-line ${classes['subject'] ?? ''}`}
          // Rows fly by: what is only passed over is not fetched.
          preload={false}
          data-row
        >
          <Subject of={ticket.subject} />
          <span className={classes['about']}>
            <span className="numbers">{ticket.ticketNumber}</span> · {t(`category.${ticket.category}`)} ·{' '}
            {t('ticket.levelShort', { level: ticket.level })}
          </span>
        </Link>
      </td>
      <td role="cell">
        <StatusSign status={ticket.status} reader="staff" />
      </td>
      <td role="cell">
        <PrioritySign priority={ticket.priority} />
      </td>
      <td role="cell">
        <TierSign tier={ticket.tier} />
      </td>
      <td role="cell" className={classes['assignee']}>
        {ticket.assignedAgent ? (
          <bdi>{ticket.assignedAgent.name}</bdi>
        ) : (
          <span className={classes['about']}>{t('filter.nobody')}</span>
        )}
      </td>
      <td role="cell" className={classes['deadline']}>
        {promise ? <Countdown clock={promise} /> : null}
      </td>
      <td role="cell" className={classes['changed']}>
        <span className={classes['about']}>
          <Instant at={ticket.updatedAt} as="ago" />
        </span>
      </td>
    </tr>
  );
});

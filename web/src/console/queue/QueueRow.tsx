import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QueueEntry } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise } from '../../tickets/promises/openPromise';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { TierSign } from '../../tickets/signs/TierSign';
import { Subject } from '../../tickets/Subject';
import { Instant } from '../../time/Instant';
import classes from './QueuePage.module.css';

/** One ticket of the queue, with why it is urgent and for how long. */
export function QueueRow({ entry: { ticket, why } }: { entry: QueueEntry }): React.JSX.Element {
  const { t } = useTranslation();
  const promise = openPromise(ticket);
  return (
    <li className={classes['item']}>
      <Link
        to="/console/tickets/$ref"
        params={{ ref: ticket.ticketNumber }}
        className={`plain-link ${classes['row'] ?? ''}`}
        data-row
      >
        <span>
          {promise ? (
            <Countdown clock={promise} />
          ) : (
            <span className={classes['about']}>
              <Instant at={ticket.updatedAt} as="ago" />
            </span>
          )}
        </span>
        <span className={`one-line ${classes['subject'] ?? ''}`}>
          <Subject of={ticket.subject} />
          <span className={classes['about']}>
            <span className="numbers">{ticket.ticketNumber}</span> · {t(`category.${ticket.category}`)}
            {promise && <> · {t(`clock.${promise.kind}`)}</>}
            {ticket.level > 1 && <> · {t('ticket.levelShort', { level: ticket.level })}</>}
          </span>
        </span>
        <span className={classes['signs']}>
          <TierSign tier={ticket.tier} />
          <PrioritySign priority={ticket.priority} />
          {why !== 'awaiting-customer' && <StatusSign status={ticket.status} reader="staff" />}
        </span>
      </Link>
    </li>
  );
}

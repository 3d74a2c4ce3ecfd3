import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TicketSummary } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise, urgencyOf } from '../../tickets/promises/openPromise';
import { PrioritySign } from '../../tickets/signs/PrioritySign';
import { StatusSign } from '../../tickets/signs/StatusSign';
import { Instant } from '../../time/Instant';
import { useNow } from '../../time/now';
import classes from './HomePage.module.css';

/** An open ticket with what was promised for it. */
export function TicketCard({ ticket }: { ticket: TicketSummary }): React.JSX.Element {
  const { t } = useTranslation();
  const now = useNow();
  const promise = openPromise(ticket);
  const turn =
    ticket.status === 'awaiting-response' ? 'customer' : ticket.status === 'resolved' ? 'resolved' : 'us';
  return (
    <Link
      to="/portal/tickets/$ref"
      params={{ ref: ticket.ticketNumber }}
      className={`surface plain-link ${classes['card'] ?? ''}`}
      data-turn={turn}
    >
      <span className={classes['subject']}>
        <bdi>{ticket.subject}</bdi>
      </span>
      <StatusSign status={ticket.status} reader="customer" />
      <span className={classes['about']}>
        {promise && turn !== 'customer' && (
          <>
            <Countdown clock={promise} />
            <span>
              {t(urgencyOf(promise, now) === 'late' ? `clock.${promise.kind}` : `promise.of.${promise.kind}`)}
            </span>
          </>
        )}
        {turn === 'resolved' && <span>{t('home.tellUs')}</span>}
        {turn === 'customer' && <span>{t('home.weWait')}</span>}
        {(ticket.priority === 'high' || ticket.priority === 'critical') && (
          <PrioritySign priority={ticket.priority} />
        )}
        <span className="numbers">{ticket.ticketNumber}</span>
        <span>
          <Instant at={ticket.updatedAt} as="ago" />
        </span>
      </span>
    </Link>
  );
}

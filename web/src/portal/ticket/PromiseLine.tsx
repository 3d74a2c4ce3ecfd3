import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { dayAndTime } from '../../time/formatting';
import { useNow } from '../../time/now';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise, urgencyOf } from '../../tickets/promises/openPromise';
import { Instant } from '../../time/Instant';
import classes from './TicketPage.module.css';

/** What was promised next, by when, and what is left of it. */
export function PromiseLine({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const promise = openPromise(ticket);
  if (!promise) return null;
  const urgency = urgencyOf(promise, now);
  const when = dayAndTime(Date.parse(promise.deadline), i18n.language);
  return (
    <p className={`surface ${classes['promise'] ?? ''}`} style={{ margin: 0 }}>
      <Countdown clock={promise} />
      <span>
        {urgency === 'paused' ? (
          t('promise.waitsForYou')
        ) : urgency === 'late' ? (
          t(`promise.lateFor.${promise.kind}`, { when })
        ) : (
          <>
            {t(`promise.by.${promise.kind}`)} <Instant at={promise.deadline} />
          </>
        )}
      </span>
    </p>
  );
}

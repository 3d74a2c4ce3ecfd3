import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Countdown } from '../../tickets/promises/Countdown';
import { openPromise } from '../../tickets/promises/openPromise';
import { Instant } from '../../time/Instant';
import classes from './TicketPage.module.css';

/** What was promised next, by when, and what is left of it. */
export function PromiseLine({ ticket }: { ticket: Ticket }): React.JSX.Element | null {
  const { t } = useTranslation();
  const promise = openPromise(ticket);
  if (!promise) return null;
  const paused = promise.pausedAt !== null;
  return (
    <p className={`surface ${classes['promise'] ?? ''}`} style={{ margin: 0 }}>
      <Countdown clock={promise} />
      <span>
        {paused ? (
          t('promise.waitsForYou')
        ) : (
          <>
            {t(`promise.by.${promise.kind}`)} <Instant at={promise.deadline} />
          </>
        )}
      </span>
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Instant } from '../../time/Instant';
import { conversationOf, type Said } from './conversationOf';
import classes from './Conversation.module.css';

interface Props {
  ticket: Ticket;
  reader: 'customer' | 'staff';
  /** What staff call the customer. */
  customerName?: string | undefined;
}

/** What was said, oldest first. What arrives is announced to who listens instead of looking. */
export function Conversation({ ticket, reader, customerName }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const nameOf = ({ kind, name }: Said): string => {
    if (kind === 'customer')
      return reader === 'customer' ? t('conversation.you') : (customerName ?? t('conversation.customer'));
    return name ?? t('conversation.support');
  };
  return (
    <ol
      className={classes['list']}
      aria-label={t('conversation.title')}
      aria-live="polite"
      aria-relevant="additions"
    >
      {conversationOf(ticket).map((said) => (
        <li
          key={said.id}
          className={classes['said']}
          data-kind={said.kind}
          data-mine={(said.kind === 'customer') === (reader === 'customer') || undefined}
        >
          <div className={classes['head']}>
            <span className={classes['name']}>{nameOf(said)}</span>
            {said.kind === 'note' && <span className={classes['state']}>{t('conversation.note')}</span>}
            {said.kind === 'reason' && <span className={classes['state']}>{t('conversation.reason')}</span>}
            <span className={classes['when']}>
              <Instant at={said.at} as="brief" />
            </span>
            {said.pending && <span className={classes['state']}>{t('conversation.pending')}</span>}
          </div>
          <p className={`${classes['text'] ?? ''} words`} dir="auto">
            {said.text}
          </p>
        </li>
      ))}
    </ol>
  );
}

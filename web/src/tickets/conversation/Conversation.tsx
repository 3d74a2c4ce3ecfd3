import { IconCornerUpLeft } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Instant } from '../../time/Instant';
import { Attachments } from '../attachments/Attachments';
import { areWordsErased } from '../Subject';
import { conversationOf, type Said } from './conversationOf';
import { MessageText } from './MessageText';
import classes from './Conversation.module.css';

const AttachmentViewer = lazy(async () => ({
  default: (await import('../attachments/viewer/AttachmentViewer')).AttachmentViewer,
}));

interface Props {
  ticket: Ticket;
  reader: 'customer' | 'staff';
  /** What staff call the customer. */
  customerName?: string | undefined;
  /** Only what is shown; everything without it. */
  shows?: (said: Said) => boolean;
  /** Staff answer a colleague's note. */
  onReplyTo?: (said: Said) => void;
  /** What follows the last word. */
  children?: React.ReactNode;
}

/** What was said, oldest first. What arrives is announced to who listens instead of looking. */
export function Conversation(props: Props): React.JSX.Element {
  const { ticket, reader, customerName, shows, onReplyTo, children } = props;
  const { t } = useTranslation();
  const nameOf = ({ kind, name }: Said): string => {
    if (kind === 'customer')
      return reader === 'customer' ? t('conversation.you') : (customerName ?? t('conversation.customer'));
    return name ?? t('conversation.support');
  };
  const [looking, lookAt] = useState<string | null>(null);
  const all = conversationOf(ticket).filter((said) => shows?.(said) ?? true);
  const files = all.flatMap(({ attachments }) => attachments);
  return (
    <>
      <ol
        className={classes['list']}
        aria-label={t('conversation.title')}
        aria-live="polite"
        aria-relevant="additions"
      >
        {all.map((said) => (
          <li
            key={said.id}
            className={classes['said']}
            data-kind={said.kind}
            data-mine={(said.kind === 'customer') === (reader === 'customer') || undefined}
          >
            <div className={classes['head']}>
              <bdi className={classes['name']}>{nameOf(said)}</bdi>
              {said.kind === 'note' && <span className={classes['state']}>{t('conversation.note')}</span>}
              {said.kind === 'reason' && <span className={classes['state']}>{t('conversation.reason')}</span>}
              <span className={classes['when']}>
                <Instant at={said.at} as="brief" />
              </span>
              {said.pending && <span className={classes['state']}>{t('conversation.pending')}</span>}
            </div>
            {said.text === '' && areWordsErased(ticket) ? (
              <p className={classes['erased']}>{t('erased.words')}</p>
            ) : (
              <MessageText text={said.text} mentions={said.mentions} />
            )}
            <Attachments attachments={said.attachments} onOpen={({ id }) => lookAt(id)} />
            {onReplyTo && (said.kind === 'note' || said.kind === 'reason') && (
              <button type="button" className={classes['reply']} onClick={() => onReplyTo(said)}>
                <IconCornerUpLeft size={15} aria-hidden className="flip-in-rtl" />
                {t('conversation.reply')}
                <span className="unseen">{nameOf(said)}</span>
              </button>
            )}
          </li>
        ))}
        {children}
      </ol>
      {looking !== null && (
        <Suspense>
          <AttachmentViewer attachments={files} id={looking} onShow={lookAt} onClose={() => lookAt(null)} />
        </Suspense>
      )}
    </>
  );
}

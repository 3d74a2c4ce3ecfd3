import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Composer } from '../../tickets/conversation/Composer';
import { useAttempt, useSending } from '../../tickets/conversation/useSending';
import { besideFiles, besideWords, withWords } from '../../tickets/conversation/wordsUnderWay';
import { useUploads } from '../../tickets/attachments/useUploads';
import { useDraft } from '../../tickets/drafts';

/** Under which name the customer's word on a ticket is kept until it is sent. */
export function replyName(ticket: Ticket): string {
  return `reply.${ticket._id}`;
}

/**
 * The customer's word. It never depends on what happened meanwhile: a customer is always heard. What is on its way is shown in
 * the conversation; in the draft it stays until it has arrived, so that it is back in the field where it does not.
 */
export function ReplyForm({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const name = replyName(ticket);
  const [text, write] = useDraft(name);
  const files = useUploads(name);
  const reply = useSending(ticket, name, files);
  const attempt = useAttempt(name)?.attempt;
  const words = attempt?.text ?? '';
  return (
    <Composer
      label={ticket.status === 'awaiting-response' ? t('reply.answer') : t('reply.label')}
      text={besideWords(text, words)}
      onWrite={(typed) => write(withWords(typed, text, words))}
      onSend={() => reply.send({ do: 'reply', body: { message: text.trim(), attachments: files.ids } }, null)}
      sending={reply.going}
      error={reply.error}
      files={besideFiles(files, attempt)}
      sendLabel={t('reply.send')}
    />
  );
}

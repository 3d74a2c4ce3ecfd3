import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Composer } from '../../tickets/conversation/Composer';
import { useSending } from '../../tickets/conversation/useSending';
import { useUploads } from '../../tickets/attachments/useUploads';
import { useDraft } from '../../tickets/drafts';

/** The customer's word. It never depends on what happened meanwhile: a customer is always heard. */
export function ReplyForm({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const name = `reply.${ticket._id}`;
  const [text, write] = useDraft(name);
  const files = useUploads(name);
  const reply = useSending(ticket, name, files);
  return (
    <Composer
      label={ticket.status === 'awaiting-response' ? t('reply.answer') : t('reply.label')}
      text={text}
      onWrite={write}
      onSend={() => reply.send({ do: 'reply', body: { message: text.trim(), attachments: files.ids } }, null)}
      sending={reply.going}
      error={reply.error}
      files={files}
      sendLabel={t('reply.send')}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { Composer } from '../../tickets/conversation/Composer';
import { useUploads } from '../../tickets/attachments/useUploads';
import { useDraft } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';

/** The customer's word. It never depends on what happened meanwhile: a customer is always heard. */
export function ReplyForm({ ticket }: { ticket: Ticket }): React.JSX.Element {
  const { t } = useTranslation();
  const [text, write, discard] = useDraft(`reply.${ticket._id}`);
  const files = useUploads(`reply.${ticket._id}`);
  const reply = useTicketWrite(ticket.ticketNumber);
  return (
    <Composer
      label={ticket.status === 'awaiting-response' ? t('reply.answer') : t('reply.label')}
      text={text}
      onWrite={write}
      onSend={() =>
        reply.mutate(
          { command: { do: 'reply', body: { message: text.trim(), attachments: files.ids } }, seen: null },
          {
            onSuccess: () => {
              discard();
              files.clear();
            },
            onError: files.refused,
          },
        )
      }
      sending={reply.isPending}
      error={reply.error}
      files={files}
      sendLabel={t('reply.send')}
    />
  );
}

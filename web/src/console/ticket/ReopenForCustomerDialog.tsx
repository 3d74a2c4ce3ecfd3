import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import type { TicketDialogProps } from './dialogProps';

/** Back to work; the reason is a note for colleagues. */
export function ReopenForCustomerDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const draft = useDraftOf(`reopen.${ticket._id}`);
  const reopen = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('reopen.send')}
      label={t('reopen.why')}
      sendLabel={t('reopen.send')}
      draft={draft}
      max={20_000}
      busy={reopen.isPending}
      error={reopen.error}
      onSend={(reason) =>
        reopen.mutate(
          { command: { do: 'reopen', body: { reason } }, seen: ticket.version },
          { onSuccess: onClose },
        )
      }
    />
  );
}

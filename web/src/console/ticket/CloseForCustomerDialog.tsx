import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { ConflictNotice } from './ConflictNotice';
import type { TicketDialogProps } from './dialogProps';
import { useSeen } from './useSeen';

/** Ends the ticket; what is said is what the customer reads. */
export function CloseForCustomerDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const draft = useDraftOf(`close.${ticket._id}`);
  const close = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const seen = useSeen(ticket, close);
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={t('closing.title')}
      label={t('closing.label')}
      description={t('closing.help')}
      sendLabel={t('closing.send')}
      draft={draft}
      max={20_000}
      busy={close.isPending}
      error={seen.missedSince === null ? close.error : null}
      onSend={(resolution) =>
        close.mutate(
          { command: { do: 'close', body: { resolution } }, seen: seen.version },
          { onSuccess: onClose },
        )
      }
    >
      {seen.missedSince !== null && <ConflictNotice ticket={ticket} since={seen.missedSince} />}
    </ReasonDialog>
  );
}

import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';
import { ConflictNotice } from './ConflictNotice';
import type { TicketDialogProps } from './dialogProps';
import { useSeen } from './useSeen';

/** Back to work; the reason is a note for colleagues. */
export function ReopenForCustomerDialog({ ticket, onClose }: TicketDialogProps): React.JSX.Element {
  const { t } = useTranslation();
  const draft = useDraftOf(`reopen.${ticket._id}`);
  const reopen = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  const seen = useSeen(ticket, reopen);
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
      error={seen.missedSince === null ? reopen.error : null}
      onSend={(reason) =>
        reopen.mutate(
          { command: { do: 'reopen', body: { reason } }, seen: seen.version },
          { onSuccess: onClose },
        )
      }
    >
      {seen.missedSince !== null && <ConflictNotice ticket={ticket} since={seen.missedSince} />}
    </ReasonDialog>
  );
}

import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../api/words';
import { ReasonDialog } from '../../tickets/ReasonDialog';
import { useDraftOf } from '../../tickets/drafts';
import { useTicketWrite } from '../../tickets/ticketWrites';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
}

/** "Not fixed": the ticket goes on. */
export function ReopenDialog({ ticket, opened, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const draft = useDraftOf(`reopen.${ticket._id}`);
  const reopen = useTicketWrite(ticket.ticketNumber, { onAccepted: draft.discard });
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('reopen.title')}
      label={t('reopen.label')}
      sendLabel={t('reopen.send')}
      draft={draft}
      max={20_000}
      busy={reopen.isPending}
      error={reopen.error}
      onSend={(reason) =>
        reopen.mutate({ command: { do: 'reopen', body: { reason } }, seen: null }, { onSuccess: onClose })
      }
    />
  );
}

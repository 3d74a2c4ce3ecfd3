import type { Ticket } from '../../api/words';

/** What every dialog about a ticket gets. */
export interface TicketDialogProps {
  ticket: Ticket;
  onClose: () => void;
}

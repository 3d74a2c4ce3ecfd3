import { useState } from 'react';
import { Refusal } from '../../api/refusal';
import type { Ticket } from '../../api/words';
import type { Write } from '../../tickets/ticketWrites';

export interface Seen {
  /** The version on which the next attempt rests. */
  version: number;
  /** The last attempt came too late: the version that it rested on. What changed since is told, so that the next may go on from now. */
  missedSince: number | null;
}

/**
 * What a dialog's reader has seen of its ticket: how it was when the dialog was opened, however the ticket goes on behind it,
 * until they have been told.
 */
export function useSeen(ticket: Ticket, last: { error: Error | null; variables: Write | undefined }): Seen {
  const [opened] = useState(ticket.version);
  const before = last.variables?.seen ?? opened;
  const missed = last.error instanceof Refusal && last.error.code === 'version_conflict';
  return missed ? { version: ticket.version, missedSince: before } : { version: before, missedSince: null };
}

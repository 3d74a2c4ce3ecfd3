import type { Command } from '../../../domain/ticket/commands';
import type { MessageDocument } from '../../../store/documents/messageDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { isStaff, type Principal } from '../auth/principal';

/** What somebody wrote. */
export interface Words {
  kind: MessageDocument['kind'];
  text: string;
  attachments: string[];
}

/** The words as they are stored before the command that publishes them. */
export function wordsOf(
  me: Principal,
  name: string,
  ticket: TicketDocument,
  messageId: string,
  words: Words,
  command: Command | null,
): Omit<MessageDocument, 'state' | 'publishedAt' | 'seq'> {
  return {
    _id: messageId,
    ticketId: ticket._id,
    customerId: ticket.customerId,
    kind: words.kind,
    author: { kind: isStaff(me) ? 'agent' : 'customer', id: me.id, name },
    text: words.text,
    attachments: words.attachments,
    createdAt: new Date(),
    command,
  };
}

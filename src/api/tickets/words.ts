import type { Command } from '../../../domain/ticket/commands';
import { isAnyErased } from '../../../store/customers';
import type { MessageDocument } from '../../../store/documents/messageDocument';
import type { Database } from '../../../store/database';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { releaseAttachments } from '../../../store/attachments';
import { discardPending, putPending } from '../../../store/messages';
import { isStaff, type Principal } from '../auth/principal';
import { erasedAccount } from '../errors/apiError';
import { sendAttachments } from './sendAttachments';

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

/** Words before the command that publishes them. */
type PendingWords = ReturnType<typeof wordsOf>;

/**
 * Stores words with their files, before the command that publishes them. None about somebody who was erased, also where the erasure
 * was asked for while this was under way.
 * @throws ApiError `validation_failed`, `forbidden`
 */
export async function keepWords(database: Database, words: PendingWords): Promise<void> {
  const { _id: boundTo, ticketId, customerId, kind, author, attachments } = words;
  await sendAttachments(database, attachments, author, {
    boundTo,
    ticketId,
    customerId,
    internal: kind !== 'public',
  });
  await putPending(database, words);
  // Behind the write: an erasure that did not see these words is seen here.
  if (!(await isAnyErased(database, [customerId]))) return;
  await takeBackWords(database, boundTo);
  throw erasedAccount();
}

/** Takes words back whose command was refused; their files may be sent with others. Published ones stay. */
export async function takeBackWords(database: Database, messageId: string): Promise<void> {
  await discardPending(database, messageId);
  await releaseAttachments(database, messageId);
}

import type { Attachment, Ticket } from '../../api/words';

/** One thing that was said, by whom and to whom. */
export interface Said {
  id: string;
  at: string;
  kind: 'customer' | 'agent' | 'note' | 'reason';
  name: string | null;
  text: string;
  pending: boolean;
  /** Of a member of staff who wrote it; null for the customer. */
  authorId: string | null;
  /** Whom `@id` in the text stands for. */
  mentions: readonly { id: string; name: string }[];
  attachments: readonly Attachment[];
}

/** A ticket's conversation in the order in which it was held; staff see their notes in it. */
export function conversationOf(ticket: Ticket): Said[] {
  const opening: Said = {
    id: ticket._id,
    at: ticket.createdAt,
    kind: 'customer',
    name: null,
    text: ticket.description,
    pending: false,
    authorId: null,
    mentions: [],
    attachments: ticket.attachments,
  };
  const responses = ticket.responseHistory.map(
    ({ _id, timestamp, author, agentId, agentName, message, pending, attachments }): Said => ({
      id: _id,
      at: timestamp,
      kind: author,
      name: agentName,
      text: message,
      pending: pending ?? false,
      authorId: agentId ?? null,
      mentions: [],
      attachments,
    }),
  );
  const notes = (ticket.notes ?? []).map(
    ({ _id, timestamp, kind, authorName, authorId, message, mentions, attachments }): Said => ({
      id: _id,
      at: timestamp,
      kind,
      name: authorName ?? authorId,
      text: message,
      pending: false,
      authorId,
      mentions,
      attachments,
    }),
  );
  const followed = [...responses, ...notes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [opening, ...followed];
}

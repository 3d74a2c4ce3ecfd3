import type { Ticket } from '../../api/words';

/** One thing that was said, by whom and to whom. */
export interface Said {
  id: string;
  at: string;
  kind: 'customer' | 'agent' | 'note' | 'reason';
  name: string | null;
  text: string;
  pending: boolean;
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
  };
  const responses = ticket.responseHistory.map(
    ({ _id, timestamp, author, agentName, message, pending }): Said => ({
      id: _id,
      at: timestamp,
      kind: author,
      name: agentName,
      text: message,
      pending: pending ?? false,
    }),
  );
  const notes = (ticket.notes ?? []).map(({ _id, timestamp, kind, authorName, authorId, message }): Said => ({
    id: _id,
    at: timestamp,
    kind,
    name: authorName ?? authorId,
    text: message,
    pending: false,
  }));
  const followed = [...responses, ...notes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [opening, ...followed];
}

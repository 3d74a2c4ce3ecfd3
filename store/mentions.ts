import type { mongo } from 'mongoose';
import { decodeCursor, encodeCursor } from './cursor';
import type { Database } from './database';
import type { NotificationDocument } from './documents/notificationDocument';

/** A notice that somebody was mentioned: always of a fact of a ticket. */
export type Mention = NotificationDocument & { ticketId: string; seq: number };

const SORT = 'mentions';

/** The mentions of an agent, newest first. @param limit 1-100 @throws InvalidCursor */
export async function listMentions(
  database: Database,
  agentId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ mentions: Mention[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : decodeCursor(cursor, SORT);
  const from = after === null ? null : new Date(after.value ?? 0);
  const found = await database.notifications
    .find<Mention>({
      ...mentionsOf(agentId),
      ...(after === null || from === null
        ? {}
        : {
            $or: [{ createdAt: { $lt: from } }, { createdAt: from, _id: { $lt: keyOf(after.id, agentId) } }],
          }),
    })
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .toArray();
  const mentions = found.slice(0, limit);
  const last = found.length > limit ? mentions.at(-1) : undefined;
  return {
    mentions,
    nextCursor: last ? encodeCursor({ sort: SORT, value: last.createdAt.getTime(), id: factOf(last) }) : null,
  };
}

/** How many mentions an agent has not read. */
export async function countUnread(database: Database, agentId: string): Promise<number> {
  return database.notifications.countDocuments({ ...mentionsOf(agentId), readAt: null });
}

/** Marks an agent's mentions on a ticket as read; those that were already stay as they are. */
export async function readMentions(
  database: Database,
  agentId: string,
  ticketId: string,
  at: Date,
): Promise<void> {
  await database.notifications.updateMany(
    { ...mentionsOf(agentId), ticketId, readAt: null },
    { $set: { readAt: at } },
  );
}

/** The fact behind a mention: `<ticketId>:<seq>`. */
export function factOf({ ticketId, seq }: Mention): string {
  return `${ticketId}:${seq}`;
}

/** The notice's key, made from the fact (domain/notices/noticesFor.ts): short enough for a cursor without the person. */
function keyOf(fact: string, agentId: string): string {
  return `${fact}:agent:${agentId}`;
}

function mentionsOf(agentId: string): mongo.Filter<NotificationDocument> {
  return { kind: 'mentioned', 'to.kind': 'agent', 'to.id': agentId };
}

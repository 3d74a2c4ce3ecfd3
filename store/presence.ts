import type { Database } from './database';
import type { PresenceDocument } from './documents/presenceDocument';

/** How long somebody is taken to be there after they said so, ms: consoles say so again well before. */
export const PRESENCE_LASTS = 30_000;
/** More people than this are not shown on one ticket. */
const SHOWN = 50;
/** Who is there is forgotten in seconds: it need not survive the loss of a server. */
const LIGHT = { writeConcern: { w: 1 } } as const;

const presenceId = (ticketId: string, agentId: string): string => `${ticketId}:${agentId}`;

/** Whose presence a document's id is of. */
export function ofPresenceId(id: string): { ticketId: string; agentId: string } {
  const cut = id.indexOf(':');
  return { ticketId: id.slice(0, cut), agentId: id.slice(cut + 1) };
}

/** An agent has the ticket open, for the next `PRESENCE_LASTS` ms. */
export async function notePresence(
  database: Database,
  { ticketId, agentId, typing }: { ticketId: string; agentId: string; typing: boolean },
  at: Date,
): Promise<void> {
  await database.presence.updateOne(
    { _id: presenceId(ticketId, agentId) },
    {
      $set: { ticketId, agentId, typing, expiresAt: new Date(at.getTime() + PRESENCE_LASTS) },
      $setOnInsert: { since: at },
    },
    { upsert: true, ...LIGHT },
  );
}

/** They have left it. */
export async function endPresence(database: Database, ticketId: string, agentId: string): Promise<void> {
  await database.presence.deleteOne({ _id: presenceId(ticketId, agentId) }, LIGHT);
}

/** Who has the ticket open, the longest first. */
export async function presentAt(database: Database, ticketId: string, at: Date): Promise<PresenceDocument[]> {
  return database.presence
    .find({ ticketId, expiresAt: { $gt: at } })
    .sort({ since: 1, _id: 1 })
    .limit(SHOWN)
    .toArray();
}

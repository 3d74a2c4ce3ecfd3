import type { TicketEvent } from '../../domain/ticket/events';
import { evolve } from '../../domain/ticket/evolve';
import { noticesFor } from '../../domain/notices/noticesFor';
import { routed } from '../../domain/routing/routed';
import type { TicketState } from '../../domain/ticket/state';
import { takeLease } from '../../store/leases';
import { pickAgent } from '../../store/pickAgent';
import type { Database } from '../../store/database';
import { eventDocument } from '../../store/documents/eventDocument';
import { factsOf } from '../../store/documents/ticketDocument';
import { inTransaction } from '../../store/transaction';

export interface BareActivities {
  bareOpen(ticketId: string): Promise<number>;
  bareReply(ticketId: string, messageId: string, base: number): Promise<number>;
  /** Records that a timer has fired; when, epoch ms. */
  bareMark(ticketId: string): Promise<number>;
}

/** What the bare engine is given to write: made beforehand, so that it decides nothing. */
export interface BareTurns {
  opening(ticketId: string): { state: TicketState; events: TicketEvent[] };
  reply(ticketId: string, messageId: string, base: number): { state: TicketState; events: TicketEvent[] };
}

/** The writes of an opening and of a reply, as one transaction each: the same documents as the product's. */
export function bareActivities(database: Database, turns: BareTurns): BareActivities {
  return {
    async bareOpen(ticketId) {
      const opening = turns.opening(ticketId);
      const agentId = await pickAgent(database, opening.state, new Set());
      const work = (): Promise<number> =>
        inTransaction(database, async (session) => {
          const lease = { ticketId, cycle: 1, agentId: agentId ?? '' };
          const agent = await takeLease(database, lease, 'routing', new Date(), session);
          const assigned = routed(
            opening.state,
            agent && agentId ? { agentId, level: agent.level } : null,
            Date.now(),
          );
          const state = assigned.reduce(evolve, opening.state);
          const events = [...opening.events, ...assigned];
          await database.tickets.insertOne(
            {
              _id: ticketId,
              number: state.number,
              subject: 'Bench',
              description: 'Bench',
              attachments: [],
              searchTokens: ['bench'],
              ...factsOf(state),
              engine: { started: true, done: false, lastRecord: null },
            },
            { session },
          );
          await writeFacts(database, state, events, session);
          return state.seq;
        });
      return database.agentLocks.hold(agentId === null ? [] : [agentId], work);
    },
    bareMark: (ticketId) =>
      inTransaction(database, async (session) => {
        const now = Date.now();
        const { state, events } = turns.opening(ticketId);
        await writeFacts(database, state, events, session);
        return now;
      }),
    bareReply: (ticketId, messageId, base) =>
      inTransaction(database, async (session) => {
        const { state, events } = turns.reply(ticketId, messageId, base);
        await database.tickets.updateOne(
          { _id: ticketId, version: base },
          { $set: { ...factsOf(state), engine: { started: true, done: false, lastRecord: null } } },
          { session },
        );
        await writeFacts(database, state, events, session);
        await database.messages.updateOne(
          { _id: messageId },
          { $set: { state: 'published', seq: state.seq, publishedAt: new Date(), command: null } },
          { session },
        );
        return state.seq;
      }),
  };
}

async function writeFacts(
  database: Database,
  state: TicketState,
  events: TicketEvent[],
  session: ReturnType<Database['session']>,
): Promise<void> {
  await database.events.insertMany(
    events.map((event) => eventDocument(event, state)),
    { session },
  );
  const notices = events.flatMap((event) => noticesFor(event, state));
  if (notices.length === 0) return;
  await database.notifications.insertMany(
    notices.map(({ key, ...notice }) => ({
      _id: key,
      ticketId: state.id,
      seq: state.seq,
      ...notice,
      state: 'in-app' as const,
      createdAt: new Date(),
      deliveredAt: null,
      readAt: null,
    })),
    { session },
  );
}

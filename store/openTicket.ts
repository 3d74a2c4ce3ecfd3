import type { TicketEvent } from '../domain/ticket/events';
import { fireDue } from '../domain/ticket/due';
import { evolve } from '../domain/ticket/evolve';
import type { TicketState } from '../domain/ticket/state';
import { withClaim } from './claiming';
import type { Database } from './database';
import { eventDocument } from './documents/eventDocument';
import { factsOf } from './documents/ticketDocument';
import { involvedIn } from './involved';
import { pageOut } from './pageOut';
import { notificationsOf } from './notificationsOf';
import { searchTokens } from './searchTokens';

/** The words of a new ticket. */
export interface TicketWords {
  subject: string;
  description: string;
  attachments: string[];
}

/**
 * Accepts a ticket: its words, its first state and facts, and the claim of an agent, in one transaction with a
 * majority write. From here on it cannot be lost, whatever becomes of the engine, and its workflow has nothing to do
 * at its start but wait.
 * @returns the state that the ticket's life starts from: with its agent, or waiting for one
 */
export async function openTicket(
  database: Database,
  words: TicketWords,
  opened: TicketState,
  events: readonly TicketEvent[],
): Promise<TicketState> {
  return withClaim(database, opened, opened.createdAt, [], async (session, claim) => {
    const routed = await claim();
    const asked = await pageSomebody(database, routed.reduce(evolve, opened));
    const state = [...routed, ...asked].reduce(evolve, opened);
    const facts = [...events, ...routed, ...asked];
    const involved = [...new Set(facts.flatMap(involvedIn))];
    await database.tickets.insertOne(
      {
        _id: state.id,
        number: state.number,
        ...words,
        searchTokens: searchTokens([state.number, words.subject, words.description]),
        involved,
        ...factsOf(state),
        engine: { started: false, done: false, lastRecord: null },
      },
      { session },
    );
    await database.events.insertMany(
      facts.map((event) => eventDocument(event, state, involved)),
      { session, ordered: false },
    );
    await database.notifications.insertMany(notificationsOf(state, facts, new Date(state.createdAt)), {
      session,
      ordered: false,
    });
    return state;
  });
}

/**
 * The facts of an emergency's first page: at the first level from its own on that has somebody to ask. Later levels are
 * reached by the ticket's workflow, but at its opening there may be no engine, and nobody would hear of it.
 */
async function pageSomebody(database: Database, opened: TicketState): Promise<TicketEvent[]> {
  const facts: TicketEvent[] = [];
  let state = opened;
  const take = (events: TicketEvent[]): void => {
    facts.push(...events);
    state = events.reduce(evolve, state);
  };
  take(await pageOut(database, state, opened.createdAt));
  while (state.page?.state === 'exhausted') {
    // Nobody has the ticket then, who would be asked: the raise frees no capacity that the claim has just taken.
    take(fireDue(state, opened.createdAt));
    take(await pageOut(database, state, opened.createdAt));
  }
  return facts;
}

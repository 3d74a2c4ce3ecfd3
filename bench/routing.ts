import { randomBytes } from 'node:crypto';
import type { TicketState } from '../domain/ticket/state';
import { CATEGORIES, type Level } from '../domain/vocabulary';
import { takeInAgent } from '../store/agents';
import { Database } from '../store/database';
import { openTicket } from '../store/openTicket';
import { recordTurn } from '../store/recordTurn';
import { bestWaitingFor } from '../store/waitingTickets';
import { lanes, type Measured } from './lanes';
import { newId, opening, WORDS } from './tickets';

/** What routing costs on a desk of so many agents. */
export interface RoutingBench {
  agents: number;
  /** A freed agent takes the most urgent of what waits. */
  drained: Measured;
  /** A new ticket finds and claims an agent. */
  opened: Measured;
}

const CLIENTS = 16;
const CAPACITY = 1_000;
/** An agent asks for a few, since another may be taking the first. */
const LOOKED_AT = 2 * CLIENTS;
/** Mostly front line, each with two skills and one or two languages: who fits has to be looked for. */
const LEVEL_OF: readonly Level[] = [1, 1, 1, 1, 2, 2, 3, 4];
const OTHER_LANGUAGES = ['de', 'fr', 'es', 'ja'];

/** Claims of waiting tickets, then of new ones, through the store as the product does it. */
export async function routingOn(
  mongodbUri: string,
  agents: number,
  waiting: number,
  seconds: number,
): Promise<RoutingBench> {
  const database = await Database.connect({
    uri: mongodbUri,
    name: `routing_${randomBytes(4).toString('hex')}`,
  });
  try {
    await database.ensureIndexes();
    const states = await leaveWaiting(database, waiting);
    await hire(database, agents);
    const drained = await lanes(CLIENTS, seconds, claimer(database, agents, states));
    const opened = await lanes(CLIENTS, seconds, async () => {
      const { state, events } = opening(newId());
      await openTicket(database, WORDS, state, events);
    });
    return { agents, drained, opened };
  } finally {
    await database.db.dropDatabase();
    await database.close();
  }
}

/** Tickets that nobody is there for. */
async function leaveWaiting(database: Database, count: number): Promise<Map<string, TicketState>> {
  const states = new Map<string, TicketState>();
  const left = Array.from({ length: count }, (_, index) => index);
  const fill = async (): Promise<void> => {
    for (let index = left.pop(); index !== undefined; index = left.pop()) {
      const { state, events } = opening(newId());
      const category = CATEGORIES[index % CATEGORIES.length] ?? state.category;
      const stored = await openTicket(database, WORDS, { ...state, category }, events);
      states.set(stored.id, stored);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, fill));
  return states;
}

async function hire(database: Database, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const skill = (offset: number) => CATEGORIES[(index + offset) % CATEGORIES.length] ?? 'technical';
    const other = OTHER_LANGUAGES[index % OTHER_LANGUAGES.length] ?? 'de';
    await takeInAgent(database, agentId(index), {
      name: `Bench ${index}`,
      email: `bench${index}@desk.example`,
      level: LEVEL_OF[index % LEVEL_OF.length] ?? 1,
      skills: [skill(0), skill(2)],
      languages: index % 2 === 0 ? ['en'] : ['en', other],
      capacity: CAPACITY,
      availability: 'on',
    });
  }
}

const agentId = (index: number): string => `bench-agent-${index}`;

function claimer(
  database: Database,
  agents: number,
  states: ReadonlyMap<string, TicketState>,
): () => Promise<void> {
  const taking = new Set<string>();
  let turn = 0;
  return async () => {
    const freed = agentId((turn++ * 7) % agents);
    const found = await bestWaitingFor(database, freed, LOOKED_AT);
    const ticketId = found.find((id) => !taking.has(id));
    const state = ticketId === undefined ? undefined : states.get(ticketId);
    if (!state) throw new Error('Nothing waits for this agent.');
    taking.add(state.id);
    const { extra } = await recordTurn(database, {
      ticketId: state.id,
      key: `${state.id}:${state.seq + 1}`,
      base: state.seq,
      before: { holder: null, cycle: state.assignments },
      state,
      events: [],
      now: Date.now(),
    });
    if (extra.length === 0) throw new Error('The waiting ticket was not claimed.');
  };
}

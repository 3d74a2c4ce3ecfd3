import { randomBytes } from 'node:crypto';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { Command } from '../../domain/ticket/commands';
import { decide } from '../../domain/ticket/decide';
import { evolve } from '../../domain/ticket/evolve';
import { openTicket as born, type OpenInput } from '../../domain/ticket/open';
import { leaseHolder, type TicketState } from '../../domain/ticket/state';
import { CATEGORIES } from '../../domain/vocabulary';
import { takeInAgent, type AgentProfile } from '../../store/agents';
import { Database } from '../../store/database';
import { openTicket } from '../../store/openTicket';
import { putPending } from '../../store/messages';
import { wordsOf } from '../../store/publishedWords';
import { recordTurn, type RecordedTurn, type RecordOptions, type Turn } from '../../store/recordTurn';
import { testAddresses } from '../setup/addresses';

/** A database of its own, dropped at the end. */
export async function freshStore(): Promise<Database> {
  const { mongodbUri } = testAddresses();
  const database = await Database.connect({
    uri: mongodbUri,
    name: `store_${randomBytes(6).toString('hex')}`,
  });
  await database.ensureIndexes();
  return database;
}

export async function dropStore(database: Database): Promise<void> {
  await database.db.dropDatabase();
  await database.close();
}

export async function agent(database: Database, id: string, more: Partial<AgentProfile> = {}): Promise<void> {
  await takeInAgent(database, id, {
    name: `Agent ${id}`,
    email: `${id}@desk.test`,
    level: 1,
    skills: [...CATEGORIES],
    languages: ['en'],
    capacity: 10,
    availability: 'on',
    ...more,
  });
}

let numbered = 0;

/** Accepts a ticket as the API does. */
export function opened(
  database: Database,
  more: Partial<OpenInput> & { now?: number; subject?: string; description?: string } = {},
): Promise<TicketState> {
  const { now = Date.now(), subject = 'Subject', description = 'Description', ...input } = more;
  numbered += 1;
  const id = randomBytes(12).toString('hex');
  const tier = input.tier ?? 'premium';
  const { state, events } = born(
    {
      id,
      number: `SPT-2026-${String(numbered).padStart(6, '0')}`,
      customerId: 'customer-1',
      tier,
      zone: 'UTC',
      language: 'en',
      category: 'technical',
      channel: 'email',
      priority: 'medium',
      tags: [],
      followUpOf: null,
      terms: termsFor(DEFAULT_POLICY, tier, 'UTC'),
      actor: { kind: 'customer', id: 'customer-1' },
      commandId: `open-${id}`,
      ...input,
    },
    now,
  );
  return openTicket(database, { subject, description, attachments: [] }, state, events);
}

/** The turn that a command makes of a state, as the workflow would record it. */
export function turnOf<T extends Command['type']>(
  before: TicketState,
  type: T,
  data: Extract<Command, { type: T }>['data'],
  actor: Command['actor'] = { kind: 'staff', id: 'a1', role: 'agent', level: 1 },
): Turn {
  const now = Date.now();
  const id = randomBytes(8).toString('hex');
  const events = decide(before, { id, type, at: now, actor, data } as Command, now);
  return {
    ticketId: before.id,
    key: `${before.id}:${before.seq + 1}`,
    base: before.seq,
    before: { holder: leaseHolder(before), cycle: before.assignments },
    state: events.reduce(evolve, before),
    events,
    now,
  };
}

/** Stores the words that a turn publishes, as the API does before it sends a command, and records the turn. */
export async function recordSaid(
  database: Database,
  turn: Turn,
  options?: RecordOptions,
): Promise<RecordedTurn> {
  for (const event of turn.events) {
    const _id = wordsOf(event);
    if (_id === null) continue;
    await putPending(database, {
      _id,
      ticketId: turn.ticketId,
      customerId: turn.state.customerId,
      kind: 'public',
      author: { kind: event.actor.kind === 'customer' ? 'customer' : 'agent', id: 'somebody', name: '' },
      text: 'words',
      attachments: [],
      createdAt: new Date(turn.now),
      command: null,
    });
  }
  return recordTurn(database, turn, options);
}

/** Every agent's load is the leases they hold, and none is above capacity. */
export async function expectSoundLoads(database: Database): Promise<void> {
  for (const { _id, load, capacity } of await database.agents.find().toArray()) {
    const held = await database.leases.countDocuments({ agentId: _id, releasedAt: null });
    expect({ agent: _id, load }).toEqual({ agent: _id, load: held });
    expect(load).toBeLessThanOrEqual(capacity);
  }
}

import type { Client } from '@temporalio/client';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolve } from '../../../domain/ticket/evolve';
import { openTicket } from '../../../domain/ticket/open';
import { leaseHolder, type TicketState } from '../../../domain/ticket/state';
import type { Database } from '../../../store/database';
import type { EventDocument } from '../../../store/documents/eventDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { STATE_QUERY, workflowIdOf } from '../../../workflows/contract';
import { untilTrue } from './untilTrue';

/** The facts that time alone brings; each comes true once. */
const TIMED = new Set(['clock.warned', 'clock.breached', 'level.raised']);

/**
 * Waits until nothing is under way, then compares all that the database holds with itself and with the engine:
 * facts, states, leases, loads, notices, messages, workflows.
 */
export async function auditDesk(database: Database, temporal: Client): Promise<void> {
  await untilTrue('nothing is under way', () => isSettled(database), 90_000);
  await expectNobodyOverloaded(database);
  for (const ticket of await database.tickets.find().toArray()) {
    const found = await database.events.find({ ticketId: ticket._id }).sort({ seq: 1 }).toArray();
    const events = found.map(eventOf);
    expectGapless(ticket, events);
    expectTimedOnceInOrder(events);
    expect(plain(replayed(ticket, events))).toEqual(plain(ticket.state));
    await expectOneLease(database, ticket.state);
    if (!ticket.engine.done) await expectLiving(temporal, ticket._id, database);
  }
}

async function isSettled(database: Database): Promise<boolean> {
  const left = await Promise.all([
    database.tickets.countDocuments({ 'engine.started': false }),
    database.messages.countDocuments({ state: 'pending' }),
    database.notifications.countDocuments({ state: 'pending' }),
  ]);
  if (left.some((count) => count > 0)) {
    throw new Error(`tickets not started, messages pending, notices pending: ${left.join(', ')}`);
  }
  return true;
}

function expectGapless(ticket: TicketDocument, events: readonly TicketEvent[]): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
  expect({ id: ticket._id, version: ticket.version, seq: ticket.state.seq }).toEqual({
    id: ticket._id,
    version: events.length,
    seq: events.length,
  });
  const commands = events.flatMap(({ commandId }) => (commandId === undefined ? [] : [commandId]));
  // The facts of one command stand together: a command carried out twice would show up as a second group.
  const groups = commands.filter((id, index) => id !== commands[index - 1]);
  expect(groups).toEqual([...new Set(groups)]);
}

function expectTimedOnceInOrder(events: readonly TicketEvent[]): void {
  const recorded = events.map(({ recordedAt }) => recordedAt);
  expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
  const timed = events.filter(({ type, actor }) => TIMED.has(type) && actor.kind === 'system');
  const instants = timed.map(({ at }) => at);
  expect(instants).toEqual([...instants].sort((a, b) => a - b));
  const keys = timed.map(({ type, data }) => {
    const cause = 'cause' in data && typeof data.cause === 'object' ? data.cause : data;
    const { clock, cycle, threshold, step } = { ...data, ...cause } as Record<string, unknown>;
    return JSON.stringify([type, clock, cycle, threshold, step]);
  });
  expect(keys).toEqual([...new Set(keys)]);
  for (const event of timed) {
    if (event.type === 'clock.breached') expect(event.at).toBe(event.data.deadlineAt);
  }
}

/** The ticket as its facts alone tell it. */
function replayed(ticket: TicketDocument, events: readonly TicketEvent[]): TicketState {
  const [first] = events;
  if (first?.type !== 'ticket.opened') throw new Error(`${ticket._id} does not begin with its opening`);
  const input = { ...first.data, id: ticket._id, actor: first.actor, commandId: first.commandId ?? '' };
  const birth = openTicket(input, first.at);
  expect(plain(events.slice(0, birth.events.length))).toEqual(plain(birth.events));
  return events.slice(birth.events.length).reduce(evolve, birth.state);
}

function eventOf(document: EventDocument): TicketEvent {
  const { seq, type, at, recordedAt, actor, commandId, data } = document;
  return {
    seq,
    type,
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    actor,
    ...(commandId === undefined ? {} : { commandId }),
    data,
  } as TicketEvent;
}

async function expectOneLease(database: Database, state: TicketState): Promise<void> {
  const holder = leaseHolder(state);
  const held = await database.leases.find({ ticketId: state.id, releasedAt: null }).toArray();
  expect(held.map(({ ticketId, cycle, agentId }) => ({ ticketId, cycle, agentId }))).toEqual(
    holder === null ? [] : [{ ticketId: state.id, cycle: state.assignments, agentId: holder }],
  );
}

async function expectNobodyOverloaded(database: Database): Promise<void> {
  for (const { _id, load, capacity } of await database.agents.find().toArray()) {
    const held = await database.leases.countDocuments({ agentId: _id, releasedAt: null });
    expect({ agent: _id, load }).toEqual({ agent: _id, load: held });
    expect(load).toBeLessThanOrEqual(capacity);
  }
}

/** One running workflow, which knows of the ticket what the database knows. */
async function expectLiving(temporal: Client, ticketId: string, database: Database): Promise<void> {
  const handle = temporal.workflow.getHandle(workflowIdOf(ticketId));
  expect((await handle.describe()).status.name).toBe('RUNNING');
  await untilTrue(`the workflow of ${ticketId} and the database agree`, async () => {
    const live = await handle.query<TicketState>(STATE_QUERY);
    const stored = await database.tickets.findOne({ _id: ticketId });
    if (live.seq !== stored?.version) throw new Error(`${live.seq} there, ${stored?.version ?? '?'} here`);
    return true;
  });
}

/** As JSON has it: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

import type { Client } from '@temporalio/client';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolve } from '../../../domain/ticket/evolve';
import { openTicket } from '../../../domain/ticket/open';
import { leaseHolder, type TicketState } from '../../../domain/ticket/state';
import type { Database } from '../../../store/database';
import type { EventDocument } from '../../../store/documents/eventDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import type { LeaseRef } from '../../../store/leases';
import { inTransaction } from '../../../store/transaction';
import { STATE_QUERY, workflowIdOf } from '../../../workflows/contract';
import { untilTrue } from './untilTrue';

/** The facts that time alone brings; each comes true once. */
const TIMED = new Set(['clock.warned', 'clock.breached', 'level.raised']);

/**
 * Waits until nothing is under way, then compares all that the database holds with itself and with the engine:
 * facts, states, leases, loads, notices, messages, workflows.
 */
export async function auditDesk(database: Database, temporal: Client): Promise<void> {
  await untilTrue('nothing is under way', () => isSettled(database), 180_000);
  await expectNobodyOverloaded(database);
  for (const id of await database.tickets.distinct('_id')) {
    const { ticket, events, leases } = await atOneMoment(database, id);
    expectGapless(ticket, events);
    expectTimedOnceInOrder(events);
    expect(plain(replayed(ticket, events))).toEqual(plain(ticket.state));
    expectOneLease(ticket.state, leases);
    if (!ticket.engine.done) await expectLiving(temporal, id, database);
  }
}

/** All of a ticket as it is in one moment: time goes on while it is looked at, and brings it more. */
function atOneMoment(
  database: Database,
  id: string,
): Promise<{ ticket: TicketDocument; events: TicketEvent[]; leases: LeaseRef[] }> {
  return inTransaction(database, async (session) => {
    const ticket = await database.tickets.findOne({ _id: id }, { session });
    if (!ticket) throw new Error(`${id} is gone`);
    const found = await database.events.find({ ticketId: id }, { session }).sort({ seq: 1 }).toArray();
    const leases = await database.leases.find({ ticketId: id, releasedAt: null }, { session }).toArray();
    return { ticket, events: found.map(eventOf), leases };
  });
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

function expectOneLease(state: TicketState, held: readonly LeaseRef[]): void {
  const holder = leaseHolder(state);
  expect(held.map(({ ticketId, cycle, agentId }) => ({ ticketId, cycle, agentId }))).toEqual(
    holder === null ? [] : [{ ticketId: state.id, cycle: state.assignments, agentId: holder }],
  );
}

async function expectNobodyOverloaded(database: Database): Promise<void> {
  const [agents, leases] = await inTransaction(database, async (session) => [
    await database.agents.find({}, { session }).toArray(),
    await database.leases.find({ releasedAt: null }, { session }).toArray(),
  ]);
  for (const { _id, load, capacity } of agents) {
    const held = leases.filter(({ agentId }) => agentId === _id).length;
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

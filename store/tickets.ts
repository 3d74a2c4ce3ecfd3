import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import type { TicketDocument } from './documents/ticketDocument';

const NUMBER = /^SPT-\d{4}-\d{6,}$/i;
const HEX_ID = /^[0-9a-f]{24}$/i;

/** The ticket by its `_id` or its number; null when there is none. */
export async function findTicket(database: Database, idOrNumber: string): Promise<TicketDocument | null> {
  if (HEX_ID.test(idOrNumber)) return database.tickets.findOne({ _id: idOrNumber.toLowerCase() });
  if (NUMBER.test(idOrNumber)) return database.tickets.findOne({ number: idOrNumber.toUpperCase() });
  return null;
}

/** The state as last recorded; null when there is no such ticket. */
export async function loadState(database: Database, ticketId: string): Promise<TicketState | null> {
  const ticket = await database.tickets.findOne({ _id: ticketId }, { projection: { state: 1 } });
  return ticket?.state ?? null;
}

/** The state of a ticket that the engine has had and whose life has not ended; null for any other. */
export async function loadStartedState(database: Database, ticketId: string): Promise<TicketState | null> {
  const ticket = await database.tickets.findOne(
    { _id: ticketId, 'engine.started': true, 'engine.done': false },
    { projection: { state: 1 } },
  );
  return ticket?.state ?? null;
}

/** Notes that the engine has these tickets. */
export async function markStarted(database: Database, ticketIds: readonly string[]): Promise<void> {
  await database.tickets.updateMany(
    { _id: { $in: [...ticketIds] }, 'engine.started': false },
    { $set: { 'engine.started': true } },
    // Lost, it is found again: the reconciler starts what is not marked, and a start of what runs changes nothing.
    { writeConcern: { w: 1 } },
  );
}

/** States that were accepted before `before` and that the engine has never had. Oldest first. */
export async function findUnstarted(database: Database, before: Date, limit: number): Promise<TicketState[]> {
  const found = await database.tickets
    .find({ 'engine.started': false, createdAt: { $lt: before } }, { projection: { state: 1 } })
    .sort({ createdAt: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ state }) => state);
}

/** The states of every ticket whose life has not ended: what a rebuild starts. */
export async function* unfinishedStates(database: Database): AsyncGenerator<TicketState> {
  const cursor = database.tickets
    .find({ 'engine.done': false }, { projection: { state: 1 } })
    .sort({ _id: 1 });
  for await (const { state } of cursor) yield state;
}

/** The states of a customer's tickets whose life has not ended. */
export async function unfinishedOfCustomer(database: Database, customerId: string): Promise<TicketState[]> {
  const found = await database.tickets
    .find({ customerId, 'engine.done': false }, { projection: { state: 1 } })
    .toArray();
  return found.map(({ state }) => state);
}

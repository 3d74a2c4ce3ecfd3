import { Rejection } from '../domain/ticket/rejection';
import type { Command } from '../domain/ticket/commands';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from '../store/database';
import { verifyLoads } from '../store/leases';
import { erasedAmong } from '../store/customers';
import { eraseLateTicket } from '../store/erasure/erasures';
import { discardAbandoned, findPendingOfCustomers, markRefused, refuseErased } from '../store/messages';
import { undeliveredOf } from '../store/notifications';
import { findUnstarted, loadStartedState } from '../store/tickets';
import { missedOffers, noteOffered } from '../store/waitingTickets';
import { redeliverAnswers } from './survey/surveyAnswer';
import type { Reconciled } from '../workflows/contract';

/** What the reconciler needs of the engine. */
export interface ReconcilerEngine {
  start(state: TicketState, outgoing?: readonly string[]): Promise<boolean>;
  command(ticketId: string, command: Command): Promise<{ version: number }>;
  nudge(ticketId: string): Promise<boolean>;
}

export interface ReconcilerOptions {
  /** Younger than this may still be on its way, ms. */
  graceMs: number;
  /** Sends tier changes again that have not reached every ticket; how many. */
  redeliverTierChanges(): Promise<number>;
  /** Tells the engine of changes of availability that it has not heard of; how many. */
  tellAvailabilities(): Promise<number>;
  /** Sets schedules of check-ins that do not follow their setting; how many. */
  syncCheckIns(): Promise<number>;
  /** Asks the engine for erasures that it has not heard of; how many. */
  startErasures(now: Date): Promise<number>;
  /** Anchors the ends of the audit's chains that are open; how many. */
  witnessAudit(): Promise<number>;
  /** Erases words that were kept long enough; how many tickets'. */
  keepRetention(now: Date): Promise<number>;
  /** Removes files that belong to nothing, or whose words were erased; how many. */
  collectFiles(now: Date): Promise<number>;
}

const AT_ONCE = 200;
const PARALLEL = 8;
/**
 * Words whose command was never carried out are kept this long (a customer's message is, and carries its command): a command may
 * wait in a workflow for a database that is away. Of a customer who was erased meanwhile, only as long as a request may take.
 */
const ABANDONED_AFTER_MS = 24 * 3_600_000;
const ABANDONED_OF_ERASED_AFTER_MS = 3_600_000;

/**
 * One look for what an outage left undone. Everything in it may be done twice: starts are idempotent by the
 * workflow's id, messages by their command's id.
 */
export async function reconcile(
  database: Database,
  engine: ReconcilerEngine,
  options: ReconcilerOptions,
  now: Date = new Date(),
): Promise<Reconciled> {
  const before = new Date(now.getTime() - options.graceMs);
  const unstarted = await findUnstarted(database, before, AT_ONCE);
  const gone = await erasedAmong(
    database,
    unstarted.map(({ customerId }) => customerId),
  );
  const started = await inParallel(unstarted, async (state) => {
    // Whoever took it in was killed before they looked (docs/privacy.md, Erasure).
    if (gone.has(state.customerId)) await eraseLateTicket(database, state.customerId, state.id, now);
    return engine.start(state, await undeliveredOf(database, state.id));
  });
  const pending = await findPendingOfCustomers(database, before, AT_ONCE);
  const erased = await erasedAmong(
    database,
    pending.map(({ customerId }) => customerId),
  );
  const delivered = await inParallel(byTicket(pending), async (messages) => {
    for (const { _id, ticketId, customerId, command } of messages) {
      if (erased.has(customerId) && command?.type === 'customer-message') await refuseErased(database, _id);
      else if (!command || !(await deliver(database, engine, _id, ticketId, command))) return false;
    }
    return true;
  });
  await verifyLoads(database);
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  await discardAbandoned(database, ago(ABANDONED_AFTER_MS), ago(ABANDONED_OF_ERASED_AFTER_MS));
  const { missed, silent } = await missedOffers(database, now.getTime());
  await noteOffered(database, missed, now);
  const nudged = await inParallel([...missed, ...silent], (ticketId) => wake(database, engine, ticketId));
  return {
    started,
    delivered,
    nudged,
    tierChanges: await options.redeliverTierChanges(),
    answers: await redeliverAnswers(database, engine, before),
    checkIns: await options.syncCheckIns(),
    availabilities: await options.tellAvailabilities(),
    erasures: await options.startErasures(now),
    anchored: await options.witnessAudit(),
    retired: await options.keepRetention(now),
    files: await options.collectFiles(now),
    // Only what made progress is worth another look at once.
    more: (unstarted.length === AT_ONCE && started > 0) || (pending.length === AT_ONCE && delivered > 0),
  };
}

/** Wakes a ticket that waits; one whose life has ended before its time, by an operator's hand, goes on from what is stored. */
async function wake(database: Database, engine: ReconcilerEngine, ticketId: string): Promise<boolean> {
  if (await engine.nudge(ticketId)) return true;
  // One that the engine has never had is started with those.
  const state = await loadStartedState(database, ticketId);
  return state !== null && engine.start(state, await undeliveredOf(database, ticketId));
}

/** A customer's messages of one ticket in the order in which they were sent. */
function byTicket<T extends { ticketId: string }>(messages: readonly T[]): T[][] {
  const tickets = new Map<string, T[]>();
  for (const message of messages)
    tickets.set(message.ticketId, [...(tickets.get(message.ticketId) ?? []), message]);
  return [...tickets.values()];
}

async function deliver(
  database: Database,
  engine: ReconcilerEngine,
  messageId: string,
  ticketId: string,
  command: Command,
): Promise<boolean> {
  try {
    await engine.command(ticketId, command);
    return true;
  } catch (error) {
    if (error instanceof Rejection) {
      await markRefused(database, messageId);
      return true;
    }
    if (error instanceof Error && error.name === 'TicketNotRunning') {
      await markRefused(database, messageId);
      return true;
    }
    // The engine is away again: the rest of this ticket's messages keep their order for the next look.
    if (error instanceof Error && error.name === 'EngineUnavailable') return false;
    throw error;
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<number> {
  let done = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) if (await work(item)) done += 1;
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, lane));
  return done;
}

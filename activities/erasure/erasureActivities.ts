import { createHash } from 'node:crypto';
import type { Command } from '../../domain/ticket/commands';
import { Rejection } from '../../domain/ticket/rejection';
import type { Database } from '../../store/database';
import type { ErasureReport } from '../../store/documents/erasureDocument';
import {
  eraseRest,
  eraseSome,
  findErasure,
  finishErasure,
  markErasureStarted,
  openTicketsOf,
  refuseUndeliveredOf,
  remainingWords,
  removeErasedFiles,
} from '../../store/erasure/erasures';
import { goesOn } from '../../store/erasure/goesOn';
import type { FileStore } from '../../store/files/fileStore';
import { putPending } from '../../store/messages';
import type { ErasureActivities } from '../../workflows/contract';

interface Commanding {
  command(ticketId: string, command: Command): Promise<{ version: number }>;
}

/** Tickets whose words are erased by one activity. */
const AT_ONCE = 100;

/** Signs of life while an activity is at work, much more often than it has to give one. */
const SIGN_OF_LIFE_MS = 3_000;

/**
 * The activities of an erasure; all may be called again, also while a call that is believed dead goes on.
 * @param sign makes a JWS of the report
 * @param alive tells the engine that the activity in hand is at work
 */
export function erasureActivities(
  database: Database,
  files: FileStore,
  engine: Commanding,
  sign: (report: ErasureReport) => Promise<string>,
  alive: () => void,
): ErasureActivities {
  const steps: ErasureActivities = {
    async closeTicketsOf(customerId) {
      // Before anything is looked at: what comes in behind this has the erasure begin once more.
      await markErasureStarted(database, customerId);
      return closeOpen(database, engine, customerId);
    },
    async eraseWordsOf(customerId) {
      const left = await eraseSome(database, customerId, AT_ONCE, new Date());
      await removeErasedFiles(database, files, customerId);
      return left;
    },
    async reportErasure(customerId) {
      const erasure = await findErasure(database, customerId);
      if (!erasure || erasure.state === 'done') return;
      // What was on its way when the tickets were done: a message, which may have reopened one, or the answer to the request that
      // asked for all this.
      await closeOpen(database, engine, customerId);
      const finishedAt = new Date();
      if (!(await eraseRest(database, customerId, finishedAt))) return;
      await removeErasedFiles(database, files, customerId);
      const report: ErasureReport = {
        customerId,
        requestedAt: erasure.requestedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        erased: (await findErasure(database, customerId))?.erased ?? erasure.erased,
        remaining: await remainingWords(database, customerId),
      };
      if (report.remaining > 0) throw new Error('words are left after an erasure');
      await finishErasure(database, customerId, { report, signed: await sign(report), finishedAt });
    },
  };
  return {
    closeTicketsOf: (customerId) => whileAlive(alive, () => steps.closeTicketsOf(customerId)),
    eraseWordsOf: (customerId) => whileAlive(alive, () => steps.eraseWordsOf(customerId)),
    reportErasure: (customerId) => whileAlive(alive, () => steps.reportErasure(customerId)),
  };
}

async function whileAlive<T>(alive: () => void, work: () => Promise<T>): Promise<T> {
  const signs = setInterval(alive, SIGN_OF_LIFE_MS);
  try {
    return await work();
  } finally {
    clearInterval(signs);
  }
}

/** Closes what is open. @returns how many tickets were: none where the erasure does not go on */
async function closeOpen(database: Database, engine: Commanding, customerId: string): Promise<number> {
  if (!(await goesOn(database, customerId))) return 0;
  await refuseUndeliveredOf(database, customerId);
  let closed = 0;
  for (const ticket of await openTicketsOf(database, customerId)) {
    if (!(await goesOn(database, customerId))) break;
    await closeOne(database, engine, customerId, ticket);
    closed += 1;
  }
  return closed;
}

/** On the customer's behalf: nothing is said, nobody is asked how it went. */
async function closeOne(
  database: Database,
  engine: Commanding,
  customerId: string,
  { id: ticketId, reopens }: { id: string; reopens: number },
): Promise<void> {
  // One that was reopened is closed once more.
  const id = reopens === 0 ? `erasure:${ticketId}` : `erasure:${ticketId}:${reopens}`;
  const messageId = createHash('sha256').update(id).digest('hex').slice(0, 24);
  const at = Date.now();
  const command = {
    id,
    type: 'close' as const,
    at,
    actor: { kind: 'customer' as const, id: customerId },
    data: { messageId },
  };
  await putPending(database, {
    _id: messageId,
    ticketId,
    customerId,
    kind: 'public',
    author: { kind: 'customer', id: customerId, name: '' },
    text: '',
    attachments: [],
    createdAt: new Date(at),
    command,
  });
  try {
    await engine.command(ticketId, command);
  } catch (error) {
    // Closed by somebody else by now, or its life has ended: there is nothing to close.
    if (error instanceof Rejection || (error instanceof Error && error.name === 'TicketNotRunning')) return;
    throw error;
  }
}

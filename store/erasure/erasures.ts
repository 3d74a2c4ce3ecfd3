import type { mongo } from 'mongoose';
import { changeCustomer } from '../customers';
import type { Database } from '../database';
import type { AttachmentDocument } from '../documents/attachmentDocument';
import type { ErasureDocument } from '../documents/erasureDocument';
import type { TicketDocument } from '../documents/ticketDocument';
import type { FileStore } from '../files/fileStore';
import { doomAttachments, removeDoomed } from '../files/removal';
import { refuseUndelivered } from '../messages';
import { eraseTagsOfCustomer } from '../tags';
import { inTransaction } from '../transaction';
import { goesOn, goOverAgain, TO_BE_ERASED } from './goesOn';
import { heldCustomers, isHeld, LegalHoldError } from './legalHold';
import { eraseSaid, eraseTicketWords } from './ticketWords';

/** What is left of a person in the account directory. */
const NOBODY = {
  name: '',
  email: '',
  zone: 'UTC',
  language: 'en',
  chosenLanguage: null,
  chosenZone: null,
  emailNotices: null,
  accountManagerId: null,
  deputyManagerId: null,
  checkIn: null,
} as const;

const NOTHING: ErasureDocument['erased'] = {
  tickets: 0,
  messages: 0,
  surveys: 0,
  outreach: 0,
  answers: 0,
  files: 0,
};

/**
 * Asks for the erasure of a customer's words. From here on the customer is unknown. Once more changes nothing, also after it is
 * done, unless there is something to erase again: it begins anew then, and keeps the reports that there are.
 * @throws LegalHoldError
 */
export async function requestErasure(
  database: Database,
  customerId: string,
  by: { id: string; role: string },
  at: Date,
): Promise<ErasureDocument> {
  // One: whoever describes the customer anew in this moment sees all of it or nothing.
  return inTransaction(database, async (session) => {
    const customer = await database.customers.findOneAndUpdate(
      { _id: customerId, legalHold: { $ne: true } },
      [{ $set: { erasedAt: { $ifNull: ['$erasedAt', at] }, updatedAt: at } }],
      { returnDocument: 'before', session },
    );
    if (!customer) throw new LegalHoldError(customerId);
    const known = await database.erasures.findOne({ _id: customerId }, { session });
    if (known?.state === 'requested') return known;
    const first = fresh(by, at);
    if (!known) {
      await database.erasures.insertOne({ _id: customerId, ...first }, { session });
      return { _id: customerId, ...first };
    }
    if (customer.erasedAt && !(await isAnythingLeft(database, customerId))) return known;
    const again = {
      ...first,
      earlier: [...(known.earlier ?? []), known.signed].filter((one) => one !== null),
    };
    await database.erasures.updateOne({ _id: customerId }, { $set: again }, { session });
    return { _id: customerId, ...again };
  });
}

function fresh(by: { id: string; role: string }, at: Date): Omit<ErasureDocument, '_id' | 'earlier'> {
  return {
    state: 'requested',
    started: false,
    requestedBy: by,
    requestedAt: at,
    finishedAt: null,
    erased: NOTHING,
    report: null,
    signed: null,
  };
}

/** Words, or a ticket that goes on. */
async function isAnythingLeft(database: Database, customerId: string): Promise<boolean> {
  const open = await openTicketsOf(database, customerId);
  return open.length > 0 || (await remainingWords(database, customerId)) > 0;
}

export async function findErasure(database: Database, customerId: string): Promise<ErasureDocument | null> {
  return database.erasures.findOne({ _id: customerId });
}

/** It is being carried out from here on; what comes in behind this is seen, or has it begin once more. */
export async function markErasureStarted(database: Database, customerId: string): Promise<void> {
  await database.erasures.updateOne({ _id: customerId }, { $set: { started: true } });
}

/**
 * Erasures that the engine has not heard of, and those asked for before `before` that are not done: it may have heard of one when a
 * former one was just about to end. Who is at work stays so. None that a legal hold stops.
 */
export async function unfinishedErasures(database: Database, before: Date, limit: number): Promise<string[]> {
  const held = await heldCustomers(database);
  const found = await database.erasures
    .find(
      {
        _id: { $nin: held },
        $or: [{ started: false }, { state: 'requested', requestedAt: { $lt: before } }],
      },
      { projection: { _id: 1 } },
    )
    // Those that nobody is at first.
    .sort({ started: 1, requestedAt: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** Tickets of the customer that are not closed. */
export async function openTicketsOf(
  database: Database,
  customerId: string,
): Promise<{ id: string; reopens: number }[]> {
  const found = await database.tickets
    .find({ customerId, status: { $ne: 'closed' } }, { projection: { 'state.reopens': 1 } })
    .toArray();
  return found.map(({ _id, state }) => ({ id: _id, reopens: state.reopens }));
}

/** Keeps what they wrote, and the engine has not heard of, from being delivered. */
export async function refuseUndeliveredOf(database: Database, customerId: string): Promise<void> {
  await refuseUndelivered(database, await ticketsOf(database, customerId));
}

/**
 * Erases the words of so many tickets of the customer; what else is theirs with the last of them. May be done again from
 * wherever it stopped.
 * @returns how many tickets are left to do: none where the erasure does not go on
 */
export async function eraseSome(
  database: Database,
  customerId: string,
  limit: number,
  at: Date,
): Promise<number> {
  const found = await database.tickets
    .find({ customerId, erasedAt: { $exists: false } }, { projection: { _id: 1 } })
    .limit(limit + 1)
    .toArray();
  for (const { _id } of found.slice(0, limit)) {
    const stopped = await inTransaction(database, async (session) => {
      if (!(await goesOn(database, customerId, session))) return true;
      // Another worker may be at it that was believed dead: each ticket counts once.
      const left = await database.tickets.countDocuments({ _id, erasedAt: { $exists: false } }, { session });
      if (left === 0) return false;
      const erased = await eraseTicketWords(database, _id, at, session);
      await count(database, customerId, { tickets: 1, ...erased }, session);
      return false;
    });
    if (stopped) return 0;
  }
  if (found.length > limit) {
    return database.tickets.countDocuments({ customerId, erasedAt: { $exists: false } });
  }
  await eraseRest(database, customerId, at);
  return 0;
}

/**
 * Erases a ticket that came in behind the erasure, which has to go over it once more. Its report stays as it was made.
 * @returns false where the customer is not erased, or not any more
 */
export async function eraseLateTicket(
  database: Database,
  customerId: string,
  ticketId: string,
  at: Date,
): Promise<boolean> {
  return inTransaction(database, async (session) => {
    if (!(await goOverAgain(database, customerId, session))) return false;
    await eraseTicketWords(database, ticketId, at, session);
    return true;
  });
}

/**
 * The person, notes about them, and answers that are kept for repetitions; whatever came in since the last time. Their check-ins
 * end: the schedule follows by the reconciler.
 * @returns false where the erasure does not go on
 */
export async function eraseRest(database: Database, customerId: string, at: Date): Promise<boolean> {
  if (!(await changeCustomer(database, customerId, NOBODY, at, { only: TO_BE_ERASED }))) return false;
  // Words that came in while the tickets were being closed.
  const tickets = await ticketsOf(database, customerId);
  return inTransaction(database, async (session) => {
    if (!(await goesOn(database, customerId, session))) return false;
    const said = await eraseSaid(database, { $in: tickets }, session);
    await eraseTagsOfCustomer(database, customerId, session);
    const outreach = await database.outreach.updateMany(
      { customerId, note: { $ne: null } },
      { $set: { note: null } },
      { session },
    );
    // Uploads that were never sent, and what came in while the tickets were being closed.
    const { files, answers } = await doomAttachments(database, filesOf(customerId), { session });
    const kept = await database.idempotency.deleteMany({ customers: customerId }, { session });
    const erased = {
      ...said,
      outreach: outreach.modifiedCount,
      answers: answers + kept.deletedCount,
      files,
    };
    await count(database, customerId, erased, session);
    return true;
  });
}

/** Every file on whose name or content somebody may read something of the customer. */
function filesOf(customerId: string): mongo.Filter<AttachmentDocument> {
  return { $or: [{ customerId }, { 'uploadedBy.kind': 'customer', 'uploadedBy.id': customerId }] };
}

/** Removes the bytes of the customer's files that were erased. May be done again. @returns how many */
export async function removeErasedFiles(
  database: Database,
  files: FileStore,
  customerId: string,
): Promise<number> {
  return removeDoomed(database, files, filesOf(customerId));
}

async function count(
  database: Database,
  customerId: string,
  erased: Partial<ErasureDocument['erased']>,
  session: mongo.ClientSession,
): Promise<void> {
  const $inc = Object.fromEntries(Object.entries(erased).map(([what, many]) => [`erased.${what}`, many]));
  await database.erasures.updateOne({ _id: customerId }, { $inc }, { session });
}

async function ticketsOf(database: Database, customerId: string): Promise<string[]> {
  const found = await database.tickets.find({ customerId }, { projection: { _id: 1 } }).toArray();
  return found.map(({ _id }) => _id);
}

/** Documents of the customer that still hold words. */
export async function remainingWords(database: Database, customerId: string): Promise<number> {
  const ticketId = { $in: await ticketsOf(database, customerId) };
  const counts = await Promise.all([
    database.tickets.countDocuments({
      customerId,
      $or: [{ subject: { $ne: '' } }, { description: { $ne: '' } }, { 'searchTokens.0': { $exists: true } }],
    }),
    database.messages.countDocuments({ ticketId, text: { $ne: '' } }),
    database.surveys.countDocuments({
      ticketId,
      $or: [{ comment: { $ne: null } }, { 'pendingAnswer.comment': { $exists: true } }],
    }),
    database.outreach.countDocuments({ customerId, note: { $ne: null } }),
    database.customers.countDocuments({
      _id: customerId,
      $or: [{ name: { $ne: '' } }, { email: { $ne: '' } }],
    }),
    database.idempotency.countDocuments({ customers: customerId }),
    database.attachments.countDocuments(filesOf(customerId)),
  ]);
  return counts.reduce((sum, each) => sum + each, 0);
}

/** It is done, and this is what it did. */
export async function finishErasure(
  database: Database,
  customerId: string,
  done: Pick<ErasureDocument, 'report' | 'signed' | 'finishedAt'>,
): Promise<void> {
  await database.erasures.updateOne({ _id: customerId }, { $set: { state: 'done', ...done } });
}

/**
 * Erases the words of tickets that have been closed since before `before`, of customers without a legal hold.
 * @returns how many
 */
export async function eraseOldWords(
  database: Database,
  before: Date,
  limit: number,
  at: Date,
): Promise<number> {
  const held = await heldCustomers(database);
  const due: mongo.Filter<TicketDocument> = {
    status: 'closed',
    updatedAt: { $lt: before },
    // Not erased yet, in the words of the index.
    subject: { $gt: '' },
  };
  const old = await database.tickets
    .find({ ...due, customerId: { $nin: held } }, { projection: { customerId: 1 }, hint: 'retention' })
    .limit(limit)
    .toArray();
  let erased = 0;
  for (const { _id, customerId } of old) {
    erased += await inTransaction(database, async (session) => {
      if (await isHeld(database, customerId, session)) return 0;
      // Somebody may have reopened it in this moment, or another worker be at it.
      if ((await database.tickets.countDocuments({ _id, ...due }, { session })) === 0) return 0;
      await eraseTicketWords(database, _id, at, session);
      return 1;
    });
  }
  return erased;
}

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

/** The customer's data must be kept for now: nothing of it is erased. */
export class LegalHoldError extends Error {
  constructor(readonly customerId: string) {
    super('The customer’s data is under a legal hold.');
    this.name = 'LegalHoldError';
  }
}

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
  const customer = await database.customers.findOneAndUpdate(
    { _id: customerId, legalHold: { $ne: true } },
    [{ $set: { erasedAt: { $ifNull: ['$erasedAt', at] }, updatedAt: at } }],
    { returnDocument: 'before' },
  );
  if (!customer) throw new LegalHoldError(customerId);
  const known = await findErasure(database, customerId);
  if (known?.state === 'done') {
    if (customer.erasedAt && !(await isAnythingLeft(database, customerId))) return known;
    await database.erasures.updateOne(
      // As it was seen: somebody else who asks in this moment begins it once.
      { _id: customerId, state: 'done', finishedAt: known.finishedAt },
      {
        $set: fresh(by, at),
        ...(known.signed === null ? {} : { $push: { earlier: known.signed } }),
      },
    );
  } else {
    const first = fresh(by, at);
    await database.erasures.updateOne({ _id: customerId }, { $setOnInsert: first }, { upsert: true });
  }
  const erasure = await findErasure(database, customerId);
  if (!erasure) throw new Error('an erasure that was asked for is not there');
  return erasure;
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

/** The engine has it. */
export async function markErasureStarted(database: Database, customerId: string): Promise<void> {
  await database.erasures.updateOne({ _id: customerId }, { $set: { started: true } });
}

/**
 * Erasures that the engine has not heard of, and those asked for before `before` that are not done: it may have heard of one when a
 * former one was just about to end. Who is at work stays so.
 */
export async function unfinishedErasures(database: Database, before: Date, limit: number): Promise<string[]> {
  const found = await database.erasures
    .find(
      { $or: [{ started: false }, { state: 'requested', requestedAt: { $lt: before } }] },
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
 * @returns how many tickets are left
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
    await inTransaction(database, async (session) => {
      // Another worker may be at it that was believed dead: each ticket counts once.
      const left = await database.tickets.countDocuments({ _id, erasedAt: { $exists: false } }, { session });
      if (left === 0) return;
      const erased = await eraseTicketWords(database, _id, at, session);
      await count(database, customerId, { tickets: 1, ...erased }, session);
    });
  }
  if (found.length > limit) {
    return database.tickets.countDocuments({ customerId, erasedAt: { $exists: false } });
  }
  await eraseRest(database, customerId, at);
  return 0;
}

/**
 * Has the erasure go over a customer's tickets once more, where it has begun: something came true of one of them that it may not have
 * seen. @param session the transaction in which it comes true
 */
export async function goOverAgain(
  database: Database,
  customerId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const erased = await database.customers.countDocuments(
    { _id: customerId, erasedAt: { $ne: null } },
    { session },
  );
  if (erased > 0)
    await database.erasures.updateOne({ _id: customerId }, { $set: { started: false } }, { session });
}

/** Erases a ticket that came in behind the erasure, which has to go over it once more. Its report stays as it was made. */
export async function eraseLateTicket(
  database: Database,
  customerId: string,
  ticketId: string,
  at: Date,
): Promise<void> {
  await inTransaction(database, (session) => eraseTicketWords(database, ticketId, at, session));
  await database.erasures.updateOne({ _id: customerId }, { $set: { started: false } });
}

/**
 * The person, notes about them, and answers that are kept for repetitions; whatever came in since the last time. Their check-ins
 * end: the schedule follows by the reconciler.
 */
export async function eraseRest(database: Database, customerId: string, at: Date): Promise<void> {
  await changeCustomer(database, customerId, NOBODY, at);
  // Words that came in while the tickets were being closed.
  const tickets = await ticketsOf(database, customerId);
  await inTransaction(database, async (session) => {
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
  const held = await database.customers.distinct('_id', { legalHold: true });
  const due: mongo.Filter<TicketDocument> = {
    status: 'closed',
    updatedAt: { $lt: before },
    // Not erased yet, in the words of the index.
    subject: { $gt: '' },
  };
  const old = await database.tickets
    .find({ ...due, customerId: { $nin: held } }, { projection: { _id: 1 }, hint: 'retention' })
    .limit(limit)
    .toArray();
  let erased = 0;
  for (const { _id } of old) {
    erased += await inTransaction(database, async (session) => {
      // Somebody may have reopened it in this moment, or another worker be at it.
      if ((await database.tickets.countDocuments({ _id, ...due }, { session })) === 0) return 0;
      await eraseTicketWords(database, _id, at, session);
      return 1;
    });
  }
  return erased;
}

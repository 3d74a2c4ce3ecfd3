import type { Database } from './database';
import type { RateLimitDocument } from './documents/rateLimitDocument';

const HOUR = 3_600_000;
const DUPLICATE_KEY = 11000;

const keyOf = (customerId: string): string => `openings:${customerId}`;

/**
 * Takes one of the tickets that a customer may open within an hour; a ticket that has its place keeps it. One write that
 * decides by itself, so that however many come at once, in whichever process, no more get through.
 * @returns null when it is taken; otherwise when the next one can be.
 */
export async function takeOpening(
  database: Database,
  customerId: string,
  ticketId: string,
  limit: number,
  now: number,
): Promise<Date | null> {
  const since = new Date(now - HOUR);
  const id = { $literal: ticketId };
  const full = { $gte: [{ $size: '$taken' }, limit] };
  const write = () =>
    database.rateLimits.findOneAndUpdate(
      { key: keyOf(customerId) },
      [
        {
          $set: {
            taken: {
              $filter: { input: { $ifNull: ['$taken', []] }, as: 'one', cond: { $gt: ['$$one.at', since] } },
            },
          },
        },
        {
          $set: {
            taken: {
              $cond: [
                { $or: [{ $in: [id, '$taken.id'] }, full] },
                '$taken',
                { $concatArrays: ['$taken', [{ id, at: new Date(now) }]] },
              ],
            },
          },
        },
        { $set: { points: { $size: '$taken' }, expire: new Date(now + HOUR) } },
      ],
      // As with a ticket's number: what a power cut takes away is a place or two within an hour.
      { upsert: true, returnDocument: 'after', writeConcern: { w: 1 } },
    );
  const taken = (await again(write))?.taken ?? [];
  if (taken.some((one) => one.id === ticketId)) return null;
  const oldestFirst = taken.map(({ at }) => at.getTime()).sort((a, b) => a - b);
  return new Date((oldestFirst[oldestFirst.length - limit] ?? now) + HOUR);
}

/** The ticket was not opened after all. */
export async function giveOpeningBack(
  database: Database,
  customerId: string,
  ticketId: string,
): Promise<void> {
  await database.rateLimits.updateOne(
    { key: keyOf(customerId) },
    { $pull: { taken: { id: ticketId } } },
    { writeConcern: { w: 1 } },
  );
}

/** Of two first ones at once, the second finds the document that it would have made. */
async function again(write: () => Promise<RateLimitDocument | null>): Promise<RateLimitDocument | null> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DUPLICATE_KEY) return write();
    throw error;
  }
}

import type { mongo } from 'mongoose';
import type { Status } from '../domain/vocabulary';
import type { Database } from './database';
import type { TicketDocument } from './documents/ticketDocument';

/** What a customer's tickets add up to. */
export interface CustomerHistory {
  /** Tickets by status. */
  byStatus: Partial<Record<Status, number>>;
  breached: number;
  rated: number;
  /** null without a rating. */
  averageRating: number | null;
}

/** A rating that a customer gave. */
export interface PastRating {
  ticketId: string;
  number: string;
  rating: number;
  updatedAt: Date;
}

/** The sums over a customer's tickets; a walk over that customer's part of an index. */
export async function customerHistory(database: Database, customerId: string): Promise<CustomerHistory> {
  const rows = await database.tickets
    .aggregate<{ _id: Status; count: number; breached: number; rated: number; ratings: number }>([
      { $match: { customerId } },
      {
        $group: {
          _id: '$status',
          count: { $sum: 1 },
          breached: { $sum: { $cond: ['$breached', 1, 0] } },
          rated: { $sum: { $cond: [{ $isNumber: '$state.rating' }, 1, 0] } },
          ratings: { $sum: { $ifNull: ['$state.rating', 0] } },
        },
      },
    ])
    .toArray();
  const sum = (field: 'breached' | 'rated' | 'ratings'): number =>
    rows.reduce((total, row) => total + row[field], 0);
  const rated = sum('rated');
  return {
    byStatus: Object.fromEntries(rows.map(({ _id, count }) => [_id, count])),
    breached: sum('breached'),
    rated,
    averageRating: rated === 0 ? null : Math.round((sum('ratings') / rated) * 100) / 100,
  };
}

/** The ratings of those of a customer's tickets that changed last and may be seen, newest first. */
export async function pastRatings(
  database: Database,
  customerId: string,
  visible: mongo.Filter<TicketDocument>,
  limit: number,
): Promise<PastRating[]> {
  const found = await database.tickets
    .find(
      { $and: [visible, { customerId, 'state.rating': { $type: 'number' } }] },
      { projection: { number: 1, updatedAt: 1, 'state.rating': 1 } },
    )
    .sort({ updatedAt: -1, _id: -1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id, number, updatedAt, state }) => ({
    ticketId: _id,
    number,
    updatedAt,
    rating: state.rating ?? 0,
  }));
}

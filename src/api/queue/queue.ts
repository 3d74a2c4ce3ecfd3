import { Injectable } from '@nestjs/common';
import {
  hangsOnCalendar,
  placeOf,
  rankOf,
  URGENCIES,
  type Place,
  type Urgency,
} from '../../../domain/queue/agentQueue';
import { calendarsOf, queueOf } from '../../../store/agentQueue';
import { decodeCursor, encodeCursor } from '../../../store/cursor';
import { Database } from '../../../store/database';
import type { TicketRow } from '../../../store/listTickets';
import type { Principal } from '../auth/principal';
import type { PageQuery } from '../lists/pageQuery';
import { TicketViews } from '../tickets/ticketViews';
import type { QueueAnswer } from './queueAnswer';

const SORT = 'queue';

interface Placed {
  row: TicketRow;
  place: Place;
  rank: number;
}

/** What an agent has to do, most urgent first (docs/semantics.md, Agent queue). */
@Injectable()
export class Queue {
  constructor(
    private readonly database: Database,
    private readonly views: TicketViews,
  ) {}

  /** @throws InvalidCursor */
  async of(me: Principal, { limit, cursor }: PageQuery): Promise<QueueAnswer> {
    const now = Date.now();
    const rows = await queueOf(this.database, me.id);
    const open = rows.filter(({ state }) => hangsOnCalendar(state, me.id, now));
    const calendars = await calendarsOf(
      this.database,
      open.map(({ _id }) => _id),
    );
    const placed = rows
      .map((row): Placed => {
        const place = placeOf(row.state, me.id, now, calendars.get(row._id));
        return { row, place, rank: rankOf(place) };
      })
      .sort(inOrder);
    const rest = cursor === undefined ? placed : placed.filter(isAfter(cursor));
    const page = rest.slice(0, limit);
    const last = rest.length > limit ? page.at(-1) : undefined;
    const tickets = await this.views.many(
      me,
      page.map(({ row }) => row),
    );
    return {
      success: true,
      queue: page.flatMap(({ place: { why, urgentAt } }, index) => {
        const ticket = tickets[index];
        return ticket ? [{ why, urgentAt: new Date(urgentAt).toISOString(), ticket }] : [];
      }),
      counts: countsOf(placed),
      nextCursor: last ? encodeCursor({ sort: SORT, value: last.rank, id: last.row._id }) : null,
    };
  }
}

function inOrder(a: Placed, b: Placed): number {
  return a.rank - b.rank || (a.row._id < b.row._id ? -1 : 1);
}

/** By rank and id, so that a queue that moves between two pages shows nothing twice in one place. */
function isAfter(cursor: string): (placed: Placed) => boolean {
  const { value, id } = decodeCursor(cursor, SORT);
  return ({ rank, row }) => rank > (value ?? 0) || (rank === value && row._id > id);
}

function countsOf(placed: readonly Placed[]): Record<Urgency, number> {
  const counts = Object.fromEntries(URGENCIES.map((why) => [why, 0])) as Record<Urgency, number>;
  for (const { place } of placed) counts[place.why] += 1;
  return counts;
}

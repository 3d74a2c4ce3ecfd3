import type { Level } from '../domain/vocabulary';
import type { Database } from './database';
import type { AgentDocument } from './documents/agentDocument';
import type { TicketDocument } from './documents/ticketDocument';

/** By when a promise counts as due; each at or after the one before, but for the end of the day. */
export interface DueMarks {
  in15m: Date;
  in1h: Date;
  in4h: Date;
  today: Date;
}

/** Tickets in hand, counted. What is due by a mark counts for each later one as well. */
export interface PromiseCounts {
  open: number;
  late: number;
  dueIn15m: number;
  dueIn1h: number;
  dueIn4h: number;
  dueToday: number;
  unassigned: number;
  /** Since when the ticket waits that has waited longest for an agent. */
  waitingSince: Date | null;
}

/** Some tickets of one level in the hands of one agent, or of nobody. */
export interface PromiseGroup extends PromiseCounts {
  level: Level;
  assigneeId: string | null;
}

/** A ticket with a page that nobody has acknowledged. */
export type PagedTicket = Pick<TicketDocument, '_id' | 'number' | 'level' | 'priority' | 'tier'> & {
  state: Pick<TicketDocument['state'], 'page'>;
};

/** Who works here, as far as the report is concerned. */
export type ReportedAgent = Pick<
  AgentDocument,
  '_id' | 'name' | 'level' | 'team' | 'availability' | 'availabilityUntil' | 'load' | 'capacity'
>;

/** A report that takes longer than this is none that is looked at all day. */
const MAX_TIME_MS = 5_000;

type Band = number | 'late' | 'none';
interface BandGroup {
  _id: { level: Level; assigneeId: string | null; band: Band };
  count: number;
  since: Date | null;
}

/** The marks in the order of time: the day may end before four hours are over. */
function ordered(marks: DueMarks): Date[] {
  return Object.values<Date>({ ...marks }).sort((a, b) => a.getTime() - b.getTime());
}

/**
 * The pipeline behind the counts, for `explain()` as well: it reads the index `promises` and no ticket. One expression
 * a ticket: which mark its promise ends by, the first that fits.
 */
export function countsPipeline(marks: DueMarks): object[] {
  const branches = ordered(marks).map((mark, index) => ({
    case: { $lte: ['$promise.dueAt', mark] },
    then: index,
  }));
  const band = {
    $switch: {
      branches: [
        { case: { $eq: ['$promise.late', true] }, then: 'late' },
        // A missing deadline sorts before every date.
        { case: { $eq: ['$promise.dueAt', null] }, then: 'none' },
        ...branches,
      ],
      default: 'none',
    },
  };
  return [
    { $match: { 'promise.late': { $gte: false } } },
    {
      $group: {
        _id: { level: '$level', assigneeId: '$assigneeId', band },
        count: { $sum: 1 },
        since: { $min: '$waiting.since' },
      },
    },
  ];
}

/** Counts of all tickets in hand, by level and by whose they are: a few rows for each agent who has some. */
export async function countPromises(database: Database, marks: DueMarks): Promise<PromiseGroup[]> {
  const groups = await database.tickets
    .aggregate<BandGroup>(countsPipeline(marks), { hint: 'promises', maxTimeMS: MAX_TIME_MS })
    .toArray();
  const order = ordered(marks);
  return groups.map(({ _id: { level, assigneeId, band }, count, since }) => {
    const dueBy = (mark: Date): number =>
      typeof band === 'number' && band <= order.indexOf(mark) ? count : 0;
    return {
      level,
      assigneeId,
      open: count,
      late: band === 'late' ? count : 0,
      dueIn15m: dueBy(marks.in15m),
      dueIn1h: dueBy(marks.in1h),
      dueIn4h: dueBy(marks.in4h),
      dueToday: dueBy(marks.today),
      unassigned: assigneeId === null ? count : 0,
      waitingSince: since,
    };
  });
}

/** Tickets whose page nobody has acknowledged, in no order, and how many there are in all. */
export async function unacknowledgedPages(
  database: Database,
  limit: number,
): Promise<{ tickets: PagedTicket[]; count: number }> {
  const filter = { paging: { $gte: '' } };
  const [tickets, count] = await Promise.all([
    database.tickets
      .find<PagedTicket>(filter, {
        projection: { number: 1, level: 1, priority: 1, tier: 1, 'state.page': 1 },
        maxTimeMS: MAX_TIME_MS,
      })
      .hint('paging')
      .limit(limit)
      .toArray(),
    database.tickets.countDocuments(filter, { hint: 'paging', maxTimeMS: MAX_TIME_MS }),
  ]);
  return { tickets, count };
}

/** Everybody who works here: the directory is read whole, as routing's leads and names need it. */
export async function reportedAgents(database: Database): Promise<ReportedAgent[]> {
  return database.agents
    .find<ReportedAgent>(
      { active: { $ne: false } },
      {
        projection: {
          name: 1,
          level: 1,
          team: 1,
          availability: 1,
          availabilityUntil: 1,
          load: 1,
          capacity: 1,
        },
        maxTimeMS: MAX_TIME_MS,
      },
    )
    .toArray();
}

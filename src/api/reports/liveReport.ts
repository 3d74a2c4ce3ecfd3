import { Injectable } from '@nestjs/common';
import { endOfDay } from '../../../domain/calendar/endOfDay';
import { LEVELS } from '../../../domain/vocabulary';
import { Database } from '../../../store/database';
import {
  countPromises,
  reportedAgents,
  unacknowledgedPages,
  type PagedTicket,
  type PromiseGroup,
  type ReportedAgent,
} from '../../../store/liveReport';
import { PolicyBook } from '../../../store/policyBook';
import { iso } from '../validation/instant';
import type {
  AgentReportView,
  LevelReportView,
  LiveReportAnswer,
  PageReportView,
  TeamReportView,
} from './liveAnswer';
import { countsView, staffView } from './liveCounts';
import type { LiveQuery } from './liveQuery';

const MINUTE = 60_000;
/** Rows that are listed one by one; all are counted. */
const AGENTS = 200;
const PAGES = 50;
/** Pages that are looked at for the oldest; so many at once are an outage, not a desk's day. */
const PAGES_READ = 500;

/** How the desk stands at this moment (docs/semantics.md, Live report). Numbers and names of staff, no words. */
@Injectable()
export class LiveReport {
  /** What is being made at this moment, and what is made after it, by zone. */
  private readonly inHand = new Map<string, Promise<LiveReportAnswer>>();
  private readonly next = new Map<string, Promise<LiveReportAnswer>>();

  constructor(
    private readonly database: Database,
    private readonly book: PolicyBook,
  ) {}

  /**
   * The report; at most one is made at a time for each zone, however many ask. Who comes while one is being made gets the
   * next, so that it is never older than the question.
   */
  async now({ zone }: LiveQuery): Promise<LiveReportAnswer> {
    const where = zone ?? (await this.book.current()).policy.deskZone;
    const before = this.inHand.get(where);
    const waiting = this.next.get(where);
    if (before === undefined) return this.begin(where);
    if (waiting !== undefined) return waiting;
    const next = before.then(
      () => this.begin(where),
      () => this.begin(where),
    );
    this.next.set(where, next);
    return next;
  }

  private begin(where: string): Promise<LiveReportAnswer> {
    this.next.delete(where);
    const made = this.make(where, Date.now()).finally(() => {
      if (this.inHand.get(where) === made) this.inHand.delete(where);
    });
    this.inHand.set(where, made);
    return made;
  }

  private async make(where: string, at: number): Promise<LiveReportAnswer> {
    const today = endOfDay(where, at);
    const within = (minutes: number): Date => new Date(at + minutes * MINUTE);
    const marks = { in15m: within(15), in1h: within(60), in4h: within(240), today: new Date(today) };
    const [groups, agents, paged] = await Promise.all([
      countPromises(this.database, marks),
      reportedAgents(this.database),
      unacknowledgedPages(this.database, PAGES_READ),
    ]);
    const fullest = [...agents].sort(fullestFirst);
    return {
      success: true,
      at: iso(at),
      zone: where,
      todayUntil: iso(today),
      tickets: countsView(groups),
      staff: staffView(agents),
      levels: LEVELS.map((level): LevelReportView => ({
        level,
        tickets: countsView(groups.filter((group) => group.level === level)),
        staff: staffView(agents.filter((agent) => agent.level === level)),
      })),
      teams: teamsOf(groups, agents),
      agents: agentViews(groups, fullest.slice(0, AGENTS)),
      agentsLeftOut: Math.max(0, agents.length - AGENTS),
      pagesOpen: paged.count,
      pages: pageViews(paged.tickets, agents).slice(0, PAGES),
    };
  }
}

function fullestFirst(a: ReportedAgent, b: ReportedAgent): number {
  const share = ({ load, capacity }: ReportedAgent): number => (capacity > 0 ? load / capacity : 1);
  return share(b) - share(a) || b.load - a.load || (a._id < b._id ? -1 : 1);
}

/** A ticket counts for the team of whoever has it; who works here no more counts for none. */
function teamsOf(groups: readonly PromiseGroup[], agents: readonly ReportedAgent[]): TeamReportView[] {
  const teamOfAgent = new Map(agents.map(({ _id, team }) => [_id, team ?? null]));
  const ticketsOf = grouped(
    groups.filter(({ assigneeId }) => assigneeId !== null),
    ({ assigneeId }) => teamOfAgent.get(assigneeId ?? '') ?? null,
  );
  const staffOf = grouped(agents, ({ team }) => team ?? null);
  const names = [...new Set([...ticketsOf.keys(), ...staffOf.keys()])];
  const named = names.filter((team) => team !== null).sort((a, b) => a.localeCompare(b));
  return [...named, ...names.filter((team) => team === null)].map((team) => ({
    team,
    tickets: countsView(ticketsOf.get(team) ?? []),
    staff: staffView(staffOf.get(team) ?? []),
  }));
}

function agentViews(groups: readonly PromiseGroup[], agents: readonly ReportedAgent[]): AgentReportView[] {
  const ticketsOf = grouped(groups, ({ assigneeId }) => assigneeId);
  return agents.map(({ _id, name, level, team, availability, availabilityUntil, load, capacity }) => {
    const { late, dueIn1h } = countsView(ticketsOf.get(_id) ?? []);
    return {
      id: _id,
      name,
      level,
      team: team ?? null,
      availability,
      availabilityUntil: availabilityUntil?.toISOString() ?? null,
      load,
      capacity,
      late,
      dueIn1h,
    };
  });
}

function pageViews(tickets: readonly PagedTicket[], agents: readonly ReportedAgent[]): PageReportView[] {
  const names = new Map(agents.map(({ _id, name }) => [_id, name]));
  const pages = tickets.flatMap(({ _id, number, level, priority, tier, state: { page } }) =>
    page
      ? [
          {
            openedAt: page.openedAt,
            view: {
              ticketId: _id,
              ticketNumber: number,
              level,
              priority,
              tier,
              cause: page.cause,
              openedAt: iso(page.openedAt),
              dueAt: iso(page.dueAt),
              asked: page.latest.map((id) => ({ id, name: names.get(id) ?? null })),
            },
          },
        ]
      : [],
  );
  return pages.sort((a, b) => a.openedAt - b.openedAt).map(({ view }) => view);
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

import { Injectable } from '@nestjs/common';
import { explainClocks } from '../../../domain/clocks/explain';
import { findAgents, teamOf } from '../../../store/agents';
import { decodeCursor, encodeCursor } from '../../../store/cursor';
import { Database } from '../../../store/database';
import type { EventDocument } from '../../../store/documents/eventDocument';
import { listTickets } from '../../../store/listTickets';
import { tagsLike, tagTexts } from '../../../store/tags';
import { clockFacts, timelinePage } from '../../../store/timeline';
import { isStaff, type Principal } from '../auth/principal';
import { storedFact } from '../events/storedFact';
import { ApiError } from '../errors/apiError';
import { isGone } from '../rights/gone';
import { ticketFilter } from '../rights/ticketFilter';
import type { SlaAnswer } from './answers/clockView';
import type { TicketAnswer, TicketsAnswer } from './answers/ticketAnswer';
import type { TimelineAnswer } from './answers/timelineAnswer';
import type { ListQuery } from './bodies/listQuery';
import type { TimelineQuery } from './bodies/timelineQuery';
import { explainedClockView } from './slaView';
import { TicketAccess } from './ticketAccess';
import { TicketViews } from './ticketViews';
import { factView } from './timelineView';

const MINUTE = 60_000;

/** What can be read of tickets. From MongoDB only: no read waits for the engine. */
@Injectable()
export class ReadTickets {
  constructor(
    private readonly database: Database,
    private readonly access: TicketAccess,
    private readonly views: TicketViews,
  ) {}

  async one(me: Principal, ref: string): Promise<TicketAnswer> {
    const ticket = await this.access.find(me, ref);
    return { success: true, ticket: await this.views.one(me, ticket) };
  }

  async list(
    me: Principal,
    { assignee, team, dueWithin, sort, tag, ...filters }: ListQuery,
  ): Promise<TicketsAnswer> {
    const staff = isStaff(me);
    if (!staff && (assignee !== undefined || team !== undefined || tag !== undefined)) {
      throw new ApiError('forbidden', 'Only staff may ask for tickets by assignee, team or tag.');
    }
    if (await isGone(this.database, me)) return { success: true, tickets: [], nextCursor: null };
    const { tickets, nextCursor } = await listTickets(this.database, {
      ...filters,
      visible: ticketFilter(me),
      // Said again for the index.
      ...(staff ? {} : { customerId: me.id }),
      ...(assignee === undefined ? {} : { assignee: assigneeOf(me, assignee) }),
      ...(team === undefined ? {} : { assignees: await teamOf(this.database, team) }),
      ...(tag === undefined ? {} : { tags: await tagsLike(this.database, tag) }),
      ...(dueWithin === undefined ? {} : { dueBefore: new Date(Date.now() + dueWithin * MINUTE) }),
      sort: sort ?? (staff ? 'slaDeadline' : 'createdAt'),
    });
    return { success: true, tickets: await this.views.many(me, tickets), nextCursor };
  }

  async timeline(me: Principal, ref: string, { limit, cursor }: TimelineQuery): Promise<TimelineAnswer> {
    const ticket = await this.access.find(me, ref);
    const staff = isStaff(me);
    const sort = `timeline:${ticket._id}`;
    const facts = await timelinePage(this.database, ticket._id, {
      afterSeq: cursor === undefined ? 0 : (decodeCursor(cursor, sort).value ?? 0),
      limit: limit + 1,
      audience: staff ? 'staff' : 'public',
    });
    const page = facts.slice(0, limit);
    const last = facts.length > limit ? page.at(-1) : undefined;
    const names = await this.namesOf(page);
    const viewer = {
      staff,
      nameOf: (id: string) => names.get(id) ?? null,
      tagOf: await this.tagsOf(page),
    };
    return {
      success: true,
      timeline: page.flatMap((fact) => factView(storedFact(fact), viewer) ?? []),
      nextCursor: last ? encodeCursor({ sort, value: last.seq, id: last._id }) : null,
    };
  }

  async sla(me: Principal, ref: string): Promise<SlaAnswer> {
    const ticket = await this.access.find(me, ref);
    const facts = await clockFacts(this.database, ticket._id);
    const explained = explainClocks(ticket.state, facts.map(storedFact), Date.now());
    return { success: true, clocks: explained.map(explainedClockView) };
  }

  private tagsOf(facts: readonly EventDocument[]): Promise<(id: string) => string | null> {
    const changed = facts
      .map(storedFact)
      .flatMap((fact) => (fact.type === 'tags.changed' ? [...fact.data.from, ...fact.data.to] : []));
    return tagTexts(this.database, changed);
  }

  private async namesOf(facts: readonly EventDocument[]): Promise<Map<string, string>> {
    const ids = new Set(facts.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.id] : [])));
    const agents = await findAgents(this.database, [...ids]);
    return new Map(agents.map(({ _id, name }) => [_id, name]));
  }
}

function assigneeOf(me: Principal, assignee: string): string | null {
  if (assignee === 'none') return null;
  return assignee === 'me' ? me.id : assignee;
}

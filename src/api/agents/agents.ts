import { Inject, Injectable } from '@nestjs/common';
import { tellAvailability, type AvailabilityWatch } from '../../../activities/staff/availability';
import { Offers } from '../../../activities/staff/offers';
import { addAgent, changeAgent, findAgent, listAgents, type AgentProfile } from '../../../store/agents';
import { noteSeen, setAvailability, type AvailabilityWish } from '../../../store/availability';
import { Database } from '../../../store/database';
import type { AgentDocument } from '../../../store/documents/agentDocument';
import { PolicyBook } from '../../../store/policyBook';
import type { Principal } from '../auth/principal';
import { ApiError, notFound, validationFailed } from '../errors/apiError';
import { AVAILABILITY } from '../services';
import { parseInstant } from '../validation/instant';
import { agentView, type AgentAnswer, type AgentsAnswer } from './agentAnswer';
import type {
  AgentsQuery,
  AvailabilityBody,
  ChangeAgentBody,
  HeartbeatBody,
  NewAgentBody,
} from './agentBodies';
import { Teams } from './teams';
import { workingHoursOf } from './workingHours';

/** Consoles tell each minute; one beat of them may be lost. */
const STILL_ACTIVE_MS = 2 * 60_000;

/** The staff directory, and who is there (docs/semantics.md, Staff). */
@Injectable()
export class Agents {
  constructor(
    private readonly database: Database,
    private readonly book: PolicyBook,
    private readonly teams: Teams,
    private readonly offers: Offers,
    @Inject(AVAILABILITY) private readonly watch: AvailabilityWatch,
  ) {}

  /** @throws InvalidCursor */
  async list({ limit, cursor, level, team, availability }: AgentsQuery): Promise<AgentsAnswer> {
    const page = await listAgents(this.database, { limit, cursor, level, team, availability });
    return { success: true, agents: page.agents.map(agentView), nextCursor: page.nextCursor };
  }

  /** @throws ApiError `not_found`, also for another's entry asked by an agent */
  async one(me: Principal, id: string): Promise<AgentAnswer> {
    return answer(await findAgent(this.database, this.mine(me, id)));
  }

  /** A new agent takes what has waited for somebody like them. @throws ApiError `validation_failed`, `forbidden` */
  async add(me: Principal, { id, workingHours, ...rest }: NewAgentBody): Promise<AgentAnswer> {
    const { team = null, leadId = me.role === 'lead' ? me.id : null, ...profile } = rest;
    await this.requireColleague(id, leadId, 'leadId');
    await this.teams.requireRight(me, { _id: id, team, leadId }, profile.level);
    const added = await addAgent(this.database, id, {
      ...profile,
      team,
      leadId,
      workingHours: workingHoursOf(workingHours ?? null),
      availability: 'on',
    });
    if (!added)
      throw validationFailed([{ field: 'id', code: 'conflict', message: 'is taken by another agent' }]);
    await this.offers.ofAgent(id);
    return answer(added);
  }

  /** What a change makes possible is offered at once. @throws ApiError `not_found`, `forbidden`, `validation_failed` */
  async change(me: Principal, id: string, { workingHours, ...rest }: ChangeAgentBody): Promise<AgentAnswer> {
    const change: Partial<AgentProfile> = {
      ...Object.fromEntries(
        Object.entries(rest as Record<string, unknown>).filter(([, value]) => value !== undefined),
      ),
      ...(workingHours === undefined ? {} : { workingHours: workingHoursOf(workingHours) }),
    };
    if (Object.keys(change).length === 0) {
      throw validationFailed([
        {
          field: 'body',
          code: 'minProperties',
          expected: 1,
          message: 'must name at least one field to change',
        },
      ]);
    }
    await this.teams.requireRight(me, await findAgent(this.database, id), rest.level);
    await this.requireColleague(id, rest.leadId ?? null, 'leadId');
    const changed = await changeAgent(this.database, id, change);
    if (!changed) throw notFound('agent');
    // Who works here no more is off, and gives back what they have.
    if (rest.active === false) await tellAvailability(this.database, this.book, this.watch, changed);
    else await this.offers.ofAgent(id);
    return answer(changed);
  }

  /** @throws ApiError `not_found`, also for another's availability set by an agent; `validation_failed` */
  async setAvailability(
    me: Principal,
    id: string,
    { availability, until = null, deputyId = null }: AvailabilityBody,
  ): Promise<AgentAnswer> {
    const at = new Date();
    const back = until === null ? null : new Date(parseInstant(until) ?? 0);
    if (back !== null && availability === 'on') {
      throw validationFailed([
        { field: 'until', code: 'conflict', expected: 'availability', message: 'belongs to away and off' },
      ]);
    }
    if (back !== null && back <= at)
      throw validationFailed([{ field: 'until', code: 'past', message: 'lies in the past' }]);
    if (deputyId !== null && availability === 'on') {
      throw validationFailed([
        { field: 'deputyId', code: 'conflict', expected: 'availability', message: 'belongs to away and off' },
      ]);
    }
    const agentId = this.mine(me, id);
    await this.teams.requireRight(me, await findAgent(this.database, agentId));
    await this.requireColleague(agentId, deputyId, 'deputyId');
    return this.say(agentId, { availability, until: back, at, deputyId });
  }

  /**
   * A console that is left alone sets `away`, unless somebody is at another one of theirs; one that is found again takes
   * that back; never `off`.
   */
  async heartbeat({ id }: Principal, { active }: HeartbeatBody): Promise<AgentAnswer> {
    const at = new Date();
    const agent = await noteSeen(this.database, id, active, at);
    if (!agent) throw notFound('agent');
    const ifStillAt = agent.availabilityRevision ?? 0;
    if (!active && agent.availability === 'on') {
      const unlessActiveSince = new Date(at.getTime() - STILL_ACTIVE_MS);
      const idle = { availability: 'away', until: null, at, idle: true } as const;
      return this.say(id, { ...idle, ifStillAt, unlessActiveSince });
    }
    if (active && agent.availability === 'away' && agent.idle) {
      return this.say(id, { availability: 'on', until: null, at, ifStillAt });
    }
    return answer(agent);
  }

  /** Stored first: what the engine does not hear now the reconciler tells it. */
  private async say(id: string, wish: AvailabilityWish): Promise<AgentAnswer> {
    const agent = await setAvailability(this.database, id, wish);
    if (!agent) {
      const present = await findAgent(this.database, id);
      if (present?.active === false && wish.ifStillAt === undefined) {
        throw new ApiError('forbidden', 'Who works here no more stays off.');
      }
      // Somebody has said something else in this moment, or is at another console: that stands.
      return answer(present);
    }
    await tellAvailability(this.database, this.book, this.watch, agent);
    // Whoever stands in for a vip's manager may take what waited for the manager.
    const helps = agent.availability === 'on' ? id : agent.deputyId;
    if (typeof helps === 'string') await this.offers.ofAgent(helps);
    return answer(agent);
  }

  private mine(me: Principal, id: string): string {
    const agentId = id === 'me' ? me.id : id;
    if (agentId !== me.id && me.role === 'agent') throw notFound('agent');
    return agentId;
  }

  private async requireColleague(
    id: string,
    colleagueId: string | null,
    field: 'leadId' | 'deputyId',
  ): Promise<void> {
    if (colleagueId === null) return;
    const colleague = await findAgent(this.database, colleagueId);
    if (!colleague || colleague.active === false || colleagueId === id) {
      throw validationFailed([{ field, code: 'reference', message: 'is not another agent who works here' }]);
    }
  }
}

function answer(agent: AgentDocument | null): AgentAnswer {
  if (!agent) throw notFound('agent');
  return { success: true, agent: agentView(agent) };
}

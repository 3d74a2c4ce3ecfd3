import { Injectable } from '@nestjs/common';
import { checkOnCallPlan, InvalidOnCall } from '../../../domain/staff/checkOnCall';
import {
  ON_CALL_LEVELS,
  onCallOrder,
  shiftAfter,
  shiftAt,
  shiftsBetween,
  type OnCallLevel,
  type Shift,
} from '../../../domain/staff/onCall';
import { findAgents } from '../../../store/agents';
import { Database } from '../../../store/database';
import type { AgentDocument } from '../../../store/documents/agentDocument';
import {
  activeAgents,
  addOverride,
  findOnCall,
  onCallAgent,
  OnCallConflict,
  planOnCall,
  removeOverride,
  type OnCallWrite,
  type StoredOnCall,
} from '../../../store/onCall';
import type { Principal } from '../auth/principal';
import { ApiError, notFound, validationFailed, type FieldFault } from '../errors/apiError';
import { idFor } from '../idempotency/commandId';
import { iso } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import type {
  OnCallAgentView,
  OnCallAnswer,
  OnCallNowAnswer,
  OnCallNowView,
  ShiftsAnswer,
  ShiftView,
} from './onCallAnswer';
import type { OnCallBody, OverrideBody, ShiftsQuery } from './onCallBodies';

const LONGEST_SPAN_MS = 366 * 86_400_000;
const THING = 'on-call schedule';

/** Who is on call, and the schedules that say so (docs/semantics.md, On call). */
@Injectable()
export class OnCall {
  constructor(private readonly database: Database) {}

  /** Every level's shift under way, and the one after it. */
  async now(at: number = Date.now()): Promise<OnCallNowAnswer> {
    return {
      success: true,
      onCall: await Promise.all(ON_CALL_LEVELS.map((level) => this.levelNow(level, at))),
    };
  }

  /** @throws ApiError `not_found` */
  async schedule(level: string): Promise<OnCallAnswer> {
    return this.answer(await this.find(levelOf(level)));
  }

  /** @throws ApiError `not_found` for a level that has nobody on call, `validation_failed`, `version_conflict` */
  async plan(me: Principal, level: string, body: OnCallBody, intent: WriteIntent): Promise<OnCallAnswer> {
    const known = levelOf(level);
    const { zone, rotation, startsOn, handover } = body;
    const plan = { zone, rotation, startsOn, handover: { weekday: handover.weekday, time: handover.time } };
    return this.explained(known, async () => {
      checkOnCallPlan(plan);
      await this.expectAgents(known, rotation, (index) => `rotation.${index}`);
      return this.answer(await planOnCall(this.database, known, plan, writeOf(me, intent)));
    });
  }

  /** @throws ApiError `not_found`, `validation_failed`, `version_conflict` */
  async addOverride(
    me: Principal,
    level: string,
    { agentId, from, until }: OverrideBody,
    intent: WriteIntent,
  ): Promise<OnCallAnswer> {
    const known = levelOf(level);
    await this.find(known);
    await this.expectAgents(known, [agentId], () => 'agentId');
    const override = {
      id: idFor(intent.commandId, 'override'),
      agentId,
      from: Date.parse(from),
      until: Date.parse(until),
    };
    return this.explained(known, async () =>
      this.answer(await addOverride(this.database, known, override, writeOf(me, intent))),
    );
  }

  /** @throws ApiError `not_found`, `version_conflict` */
  async removeOverride(
    me: Principal,
    level: string,
    overrideId: string,
    intent: WriteIntent,
  ): Promise<OnCallAnswer> {
    const known = levelOf(level);
    return this.explained(known, async () => {
      const stored = await removeOverride(this.database, known, overrideId, writeOf(me, intent));
      if (!stored) throw notFound('override');
      return this.answer(stored);
    });
  }

  /** @throws ApiError `not_found`, `validation_failed` */
  async shifts(level: string, query: ShiftsQuery): Promise<ShiftsAnswer> {
    const { schedule } = await this.find(levelOf(level));
    const from = Date.parse(query.from);
    const until = Date.parse(query.until);
    if (until <= from)
      throw validationFailed([
        { field: 'until', code: 'order', expected: 'from', message: 'must be after from' },
      ]);
    if (until - from > LONGEST_SPAN_MS) {
      throw validationFailed([
        { field: 'until', code: 'range', message: 'must be at most 366 days after from' },
      ]);
    }
    const shifts = shiftsBetween(schedule, from, until);
    const named = await this.names(shifts.map(({ agentId }) => agentId));
    return { success: true, shifts: shifts.map((shift) => shiftView(shift, named)) };
  }

  private async levelNow(level: OnCallLevel, at: number): Promise<OnCallNowView> {
    const stored = await findOnCall(this.database, level);
    if (!stored) return { level, reaches: null, now: null, next: null };
    const { schedule } = stored;
    const now = shiftAt(schedule, at);
    const next = shiftAfter(schedule, at);
    const reached = await onCallAgent(this.database, level, at);
    const named = await this.names([...onCallOrder(schedule, at), ...(next ? [next.agentId] : [])]);
    return {
      level,
      reaches: reached === null ? null : named(reached),
      now: now && shiftView(now, named),
      next: next && shiftView(next, named),
    };
  }

  private async find(level: OnCallLevel): Promise<StoredOnCall> {
    const stored = await findOnCall(this.database, level);
    if (!stored) throw notFound(THING);
    return stored;
  }

  /** Who takes the duty of a level must work here, at that level or above. */
  private async expectAgents(
    level: OnCallLevel,
    ids: readonly string[],
    field: (index: number) => string,
  ): Promise<void> {
    const active = await activeAgents(this.database, ids);
    const known = new Map((await findAgents(this.database, ids)).map((agent) => [agent._id, agent]));
    const faults: FieldFault[] = ids.flatMap((id, index) => {
      const agent = known.get(id);
      if (!agent || !active.has(id))
        return [{ field: field(index), code: 'reference', message: 'is not a known, active agent' }];
      return agent.level < level
        ? [
            {
              field: field(index),
              code: 'reference',
              message: `is an agent of level ${agent.level}, below ${level}`,
            },
          ]
        : [];
    });
    if (faults.length > 0) throw validationFailed(faults);
  }

  private async answer({ schedule, version, updatedAt }: StoredOnCall): Promise<OnCallAnswer> {
    const { level, zone, rotation, startsOn, handover, overrides } = schedule;
    const named = await this.names([...rotation, ...overrides.map(({ agentId }) => agentId)]);
    return {
      success: true,
      schedule: {
        level,
        version,
        zone,
        rotation: rotation.map(named),
        startsOn,
        handover,
        overrides: overrides.map(({ id, agentId, from, until }) => ({
          id,
          agent: named(agentId),
          from: iso(from),
          until: iso(until),
        })),
        updatedAt: updatedAt.toISOString(),
      },
    };
  }

  private async names(ids: readonly string[]): Promise<Naming> {
    const agents: Pick<AgentDocument, '_id' | 'name'>[] = await findAgents(this.database, [...new Set(ids)]);
    const names = new Map(agents.map(({ _id, name }) => [_id, name]));
    return (id) => ({ id, name: names.get(id) ?? null });
  }

  /** The rules' and the store's refusals as the API's. */
  private async explained<T>(level: OnCallLevel, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof InvalidOnCall) {
        throw validationFailed(error.faults.map(({ path, ...wrong }) => ({ field: path, ...wrong })));
      }
      if (!(error instanceof OnCallConflict)) throw error;
      throw new ApiError('version_conflict', 'The on-call schedule has changed since it was read.', {
        level,
      });
    }
  }
}

type Naming = (id: string) => OnCallAgentView;

function shiftView({ agentId, from, until, overrideId }: Shift, named: Naming): ShiftView {
  return { agent: named(agentId), from: iso(from), until: iso(until), overrideId };
}

/** @throws ApiError `not_found` */
function levelOf(text: string): OnCallLevel {
  const level = ON_CALL_LEVELS.find((candidate) => String(candidate) === text);
  if (level === undefined) throw notFound(THING);
  return level;
}

function writeOf(me: Principal, { expectedVersion }: WriteIntent): OnCallWrite {
  return { by: me.id, at: new Date(), ...(expectedVersion === undefined ? {} : { expectedVersion }) };
}

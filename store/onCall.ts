import { checkOverride, type OnCallPlan } from '../domain/staff/checkOnCall';
import {
  ON_CALL_LEVELS,
  onCallOrder,
  type OnCallLevel,
  type OnCallOverride,
  type OnCallSchedule,
} from '../domain/staff/onCall';
import type { Instant } from '../domain/vocabulary';
import type { Database } from './database';
import type { OnCallDocument } from './documents/onCallDocument';

/** A schedule with the version that guards its changes. */
export interface StoredOnCall {
  schedule: OnCallSchedule;
  version: number;
  updatedAt: Date;
}

/** The schedule has changed since it was read, or there is none. */
export class OnCallConflict extends Error {
  constructor(readonly level: OnCallLevel) {
    super(`The on-call schedule of level ${level} is not at the version that was expected.`);
    this.name = 'OnCallConflict';
  }
}

/** What a change is made with: who makes it, and the version that it is made from; undefined = whichever there is. */
export interface OnCallWrite {
  by: string;
  expectedVersion?: number;
  at: Date;
}

/** Overrides that ended so long ago are dropped with the next change. */
const KEPT_MS = 366 * 86_400_000;
/** Two writers at once without `If-Match`: the slower one tries again on what the faster one left. */
const TRIES = 10;

export async function findOnCall(database: Database, level: OnCallLevel): Promise<StoredOnCall | null> {
  const document = await database.onCall.findOne({ _id: level });
  return document && storedOf(document);
}

/**
 * The agent on call for a level at an instant (epoch ms), or null: no schedule, or nobody in it works here. Who is not
 * known or not active is passed over for the next in order (docs/semantics.md, On call); their availability does not
 * matter, since being on call is being reachable.
 */
export async function onCallAgent(database: Database, level: number, at: Instant): Promise<string | null> {
  const known = ON_CALL_LEVELS.find((candidate) => candidate === level);
  if (known === undefined) return null;
  const stored = await findOnCall(database, known);
  if (!stored) return null;
  const order = onCallOrder(stored.schedule, at);
  const active = await activeAgents(database, order);
  return order.find((agentId) => active.has(agentId)) ?? null;
}

/** Of these, who is known and active. */
export async function activeAgents(database: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const agents = await database.agents
    .find({ _id: { $in: [...ids] }, active: { $ne: false } }, { projection: { _id: 1 } })
    .toArray();
  return new Set(agents.map(({ _id }) => _id));
}

/** Sets the plan of a level, whose overrides stay. @throws OnCallConflict */
export async function planOnCall(
  database: Database,
  level: OnCallLevel,
  { zone, rotation, startsOn, handover }: OnCallPlan,
  write: OnCallWrite,
): Promise<StoredOnCall> {
  return change(database, level, write, (before) => ({
    ...(before ?? { level, overrides: [] }),
    zone,
    rotation,
    startsOn,
    handover,
  }));
}

/**
 * Adds an override; one whose id is there already is not added twice.
 * @throws InvalidOnCall, OnCallConflict also for a level without a plan
 */
export async function addOverride(
  database: Database,
  level: OnCallLevel,
  override: OnCallOverride,
  write: OnCallWrite,
): Promise<StoredOnCall> {
  return change(database, level, write, (before) => {
    if (!before) throw new OnCallConflict(level);
    if (before.overrides.some(({ id }) => id === override.id)) return null;
    checkOverride(before, override, write.at.getTime());
    return { ...before, overrides: [...before.overrides, override] };
  });
}

/** Takes an override away; null when there is none of that id. @throws OnCallConflict */
export async function removeOverride(
  database: Database,
  level: OnCallLevel,
  overrideId: string,
  write: OnCallWrite,
): Promise<StoredOnCall | null> {
  const before = await findOnCall(database, level);
  if (!before?.schedule.overrides.some(({ id }) => id === overrideId)) return null;
  // Taken away by somebody else meanwhile, it is away all the same.
  return change(database, level, write, (schedule) =>
    schedule?.overrides.some(({ id }) => id === overrideId)
      ? { ...schedule, overrides: schedule.overrides.filter(({ id }) => id !== overrideId) }
      : null,
  );
}

/** @param decide the schedule as it shall be; null = it stays as it is */
async function change(
  database: Database,
  level: OnCallLevel,
  { by, expectedVersion, at }: OnCallWrite,
  decide: (before: OnCallSchedule | null) => OnCallSchedule | null,
): Promise<StoredOnCall> {
  for (let tries = 1; ; tries += 1) {
    const stored = await findOnCall(database, level);
    const version = stored?.version ?? 0;
    if (expectedVersion !== undefined && expectedVersion !== version) throw new OnCallConflict(level);
    const schedule = decide(stored && withoutStale(stored.schedule, at.getTime()));
    if (!schedule) {
      if (!stored) throw new OnCallConflict(level);
      return stored;
    }
    const after = { schedule, version: version + 1, updatedAt: at };
    if (await replace(database, version, documentOf(after, by))) return after;
    if (expectedVersion !== undefined || tries >= TRIES) throw new OnCallConflict(level);
  }
}

/** Whether the document followed that version; of two at once only one does. */
async function replace(database: Database, version: number, document: OnCallDocument): Promise<boolean> {
  const { _id, ...rest } = document;
  if (version > 0) {
    const { matchedCount } = await database.onCall.replaceOne({ _id, version }, rest);
    return matchedCount > 0;
  }
  const { upsertedCount } = await database.onCall.updateOne(
    { _id },
    { $setOnInsert: rest },
    { upsert: true },
  );
  return upsertedCount > 0;
}

function withoutStale(schedule: OnCallSchedule, now: Instant): OnCallSchedule {
  return { ...schedule, overrides: schedule.overrides.filter(({ until }) => until > now - KEPT_MS) };
}

function documentOf({ schedule, version, updatedAt }: StoredOnCall, updatedBy: string): OnCallDocument {
  const { level, overrides, ...plan } = schedule;
  return {
    _id: level,
    ...plan,
    overrides: overrides.map(({ id, agentId, from, until }) => ({
      id,
      agentId,
      from: new Date(from),
      until: new Date(until),
    })),
    version,
    updatedAt,
    updatedBy,
  };
}

function storedOf(document: OnCallDocument): StoredOnCall {
  const { _id, zone, rotation, startsOn, handover, overrides, version, updatedAt } = document;
  return {
    schedule: {
      level: _id,
      zone,
      rotation,
      startsOn,
      handover,
      overrides: overrides.map(({ id, agentId, from, until }) => ({
        id,
        agentId,
        from: from.getTime(),
        until: until.getTime(),
      })),
    },
    version,
    updatedAt,
  };
}

import type { Instant } from '../domain/vocabulary';
import type { Database } from './database';
import { heldTickets } from './leases';
import type { AgentDocument, Availability } from './documents/agentDocument';

/** What an agent, or somebody for them, says of their availability. */
export interface AvailabilityWish {
  availability: Availability;
  /** When it ends by itself; null = when they say so. */
  until: Date | null;
  at: Date;
  /** Who stands in meanwhile. */
  deputyId?: string | null;
  /** Said by the console's heartbeat, not by a person. */
  idle?: boolean;
  /** Only while the last word is the one of that revision: what somebody has said since is not overruled. */
  ifStillAt?: number;
  /** Only while nobody has been at any console of theirs since then. */
  unlessActiveSince?: Date;
}

/**
 * Stores it and notes that the engine has to hear of it. null when there is no such agent, or when it was to hold only
 * for a revision that is no more, or for a console that nobody is at; and for who works here no more, whose absence has
 * no end.
 */
export async function setAvailability(
  database: Database,
  agentId: string,
  { availability, until, at, deputyId = null, idle = false, ifStillAt, unlessActiveSince }: AvailabilityWish,
): Promise<AgentDocument | null> {
  const endless = availability === 'off' && until === null;
  // A first word is yet to be said where there is no revision.
  const guard = {
    ...(!endless && { active: { $ne: false } }),
    ...(ifStillAt !== undefined && {
      availabilityRevision: ifStillAt === 0 ? { $exists: false } : ifStillAt,
    }),
    ...(unlessActiveSince !== undefined && { lastActiveAt: { $not: { $gt: unlessActiveSince } } }),
  };
  return database.agents.findOneAndUpdate(
    { _id: agentId, ...guard },
    {
      $set: {
        availability,
        availabilityUntil: availability === 'on' ? null : until,
        availabilitySince: at,
        deputyId: availability === 'on' ? null : deputyId,
        availabilityPending: true as const,
        idle,
      },
      $inc: { availabilityRevision: 1 },
    },
    { returnDocument: 'after' },
  );
}

/** The engine has heard of this revision; a later one stays noted. */
export async function settleAvailability(
  database: Database,
  agentId: string,
  revision: number,
): Promise<void> {
  await database.agents.updateOne(
    { _id: agentId, availabilityRevision: revision },
    { $unset: { availabilityPending: 1 } },
  );
}

/** Agents of whose availability the engine has not heard. */
export async function pendingAvailabilities(database: Database, limit: number): Promise<AgentDocument[]> {
  return database.agents.find({ availabilityPending: true }).limit(limit).toArray();
}

/** Back by themselves; whether they were: nothing where they have said something else since. */
export async function returnAgent(
  database: Database,
  agentId: string,
  revision: number,
  at: Date,
): Promise<boolean> {
  const { modifiedCount } = await database.agents.updateOne(
    { _id: agentId, availabilityRevision: revision, availability: { $ne: 'on' }, active: { $ne: false } },
    {
      $set: {
        availability: 'on',
        availabilityUntil: null,
        availabilitySince: at,
        deputyId: null,
        idle: false,
      },
    },
  );
  return modifiedCount > 0;
}

/** Notes that a console of the agent is there, and whether somebody is at it: worth nothing a few minutes later, hence no majority. */
export async function noteSeen(
  database: Database,
  agentId: string,
  active: boolean,
  at: Date,
): Promise<AgentDocument | null> {
  return database.agents.findOneAndUpdate(
    { _id: agentId },
    { $set: { lastSeenAt: at, ...(active && { lastActiveAt: at }) } },
    { returnDocument: 'after', writeConcern: { w: 1 } },
  );
}

/** The tickets that count against an agent's capacity, most urgent first. */
export async function ticketsToGiveBack(database: Database, agentId: string): Promise<string[]> {
  const held = await heldTickets(database, agentId);
  const found = await database.tickets
    .find({ _id: { $in: held } }, { projection: { _id: 1, slaDeadline: 1 } })
    .toArray();
  const due = ({ slaDeadline }: { slaDeadline: Date | null }): number => slaDeadline?.getTime() ?? Infinity;
  return found
    .sort((a, b) => (due(a) === due(b) ? (a._id < b._id ? -1 : 1) : due(a) - due(b)))
    .map(({ _id }) => _id);
}

/** When an agent who is off gives their tickets back, epoch ms; null while they are not off. */
export function giveBackAt(agent: AgentDocument, afterMs: number): Instant | null {
  return agent.availability === 'off' ? (agent.availabilitySince?.getTime() ?? 0) + afterMs : null;
}

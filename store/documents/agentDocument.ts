import type { Calendar } from '../../domain/calendar/calendar';
import type { Category, Level } from '../../domain/vocabulary';
import type { CollectionIndexes } from './indexes';

export const AVAILABILITIES = ['on', 'away', 'off'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** A member of staff. `_id` is the subject of their token. */
export interface AgentDocument {
  _id: string;
  name: string;
  email: string;
  level: Level;
  skills: Category[];
  /** Primary language tags, e.g. `en`. */
  languages: string[];
  /** Open tickets at once. */
  capacity: number;
  /** Leases held; changes only in the transaction that takes or releases a lease. */
  load: number;
  /** load ÷ capacity, 1 without capacity: kept with every change of either, since the routing index sorts by it. */
  ratio: number;
  availability: Availability;
  lastAssignedAt: Date | null;
  /** Working here; absent = yes. Who is not is neither routed to nor paged. */
  active?: boolean;
  team?: string | null;
  /** Who leads them: asked when they do not answer a page. */
  leadId?: string | null;
  /** When `away` or `off` ends by itself; null or absent = when they say so. */
  availabilityUntil?: Date | null;
  availabilitySince?: Date;
  /** Who stands in during this absence: gets what they give back, and is paged in their place. */
  deputyId?: string | null;
  /** Grows with each change of availability. */
  availabilityRevision?: number;
  /** The heartbeat of their console found them idle: it may as well find them back. */
  idle?: boolean;
  /** The engine has yet to be told of the last change; absent = it has been. */
  availabilityPending?: true;
  lastSeenAt?: Date;
  /** When somebody was last at one of their consoles, on whatever device. */
  lastActiveAt?: Date;
  /** In which they answer pages when they are not on call; absent = the hours of the ticket's tier. */
  workingHours?: Calendar | null;
}

/** The claim of an agent's capacity by a ticket. `_id` is `<ticketId>:<cycle>`. */
export interface LeaseDocument {
  _id: string;
  ticketId: string;
  cycle: number;
  agentId: string;
  takenAt: Date;
  releasedAt: Date | null;
}

export const AGENT_INDEXES: CollectionIndexes = [
  // routing: the least loaded available agent with a skill
  { key: { availability: 1, skills: 1, ratio: 1, lastAssignedAt: 1 }, name: 'routing' },
  // for whom an agent stands in; `>= ''` = where somebody does
  { key: { deputyId: 1 }, name: 'deputy', partialFilterExpression: { deputyId: { $gte: '' } } },
  // the reconciler: changes of availability that the engine has not heard of
  {
    key: { availabilityPending: 1 },
    name: 'availability',
    partialFilterExpression: { availabilityPending: true },
  },
];

export const LEASE_INDEXES: CollectionIndexes = [
  // what an agent holds: the truth behind their load
  { key: { agentId: 1 }, name: 'held', partialFilterExpression: { releasedAt: null } },
];

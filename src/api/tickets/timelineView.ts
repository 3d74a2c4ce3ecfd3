import type { Actor } from '../../../domain/ticket/actor';
import type { EventType, TicketEvent } from '../../../domain/ticket/events';
import { iso } from '../validation/instant';
import type { ActorView, FactView } from './answers/timelineAnswer';

/** What staff see of a fact: all of it but the terms, of which the version is enough. */
const HIDDEN_FROM_ALL = new Set(['terms', 'nextClimbAt', 'warnings', 'climbEvery', 'climbs']);

/**
 * The facts that a customer sees, each with the fields that may be seen; null = staff only (docs/api.md, Timeline).
 * Notes, routing, tags and who is paged are the staff's own.
 */
export const PUBLIC_FIELDS: Record<EventType, readonly string[] | null> = {
  'ticket.opened': ['number', 'tier', 'category', 'channel', 'priority', 'level', 'followUpOf'],
  'message.published': ['messageId', 'author', 'resolution'],
  'note.added': null,
  'status.changed': ['from', 'to', 'reason', 'messageId'],
  'ticket.rated': ['rating'],
  'priority.changed': ['from', 'to'],
  'category.changed': ['from', 'to'],
  'complexity.changed': null,
  'tags.changed': null,
  'language.changed': ['from', 'to'],
  'tier.changed': ['from', 'to'],
  'policy.changed': null,
  'clock.activated': ['clock', 'cycle', 'goalAt', 'deadlineAt'],
  'clock.paused': ['clock', 'cycle'],
  'clock.resumed': ['clock', 'cycle', 'goalAt', 'deadlineAt'],
  'clock.replanned': ['clock', 'cycle', 'goalAt', 'deadlineAt', 'wasDeadlineAt', 'cause'],
  'clock.warned': null,
  'clock.breached': ['clock', 'cycle', 'deadlineAt'],
  'clock.fulfilled': ['clock', 'cycle', 'late'],
  'clock.cancelled': ['clock', 'cycle'],
  'level.raised': ['from', 'to'],
  'level.lowered': null,
  'ticket.assigned': [],
  'ticket.unassigned': null,
  'routing.waiting': null,
  'page.opened': null,
  'page.asked': null,
  'page.missed': null,
  'page.exhausted': null,
  'page.acknowledged': null,
  'page.ended': null,
  'reminder.sent': ['number'],
  'survey.sent': ['expiresAt'],
  'survey.reminded': [],
  'survey.answered': ['rating', 'edited'],
  'survey.expired': [],
  'survey.withdrawn': [],
  'ticket.archived': null,
};

/** Who looks: a customer gets the public part, and staff by name only. */
export interface Viewer {
  staff: boolean;
  nameOf: (agentId: string) => string | null;
  /** What a tag says; absent = facts show ids of tags. */
  tagOf?: (tagId: string) => string | null;
}

/** A fact as the timeline shows it; null for one that this viewer may not know of. */
export function factView(event: TicketEvent, viewer: Viewer): FactView | null {
  // A fact that this version does not know yet is the staff's.
  const fields = (PUBLIC_FIELDS as Partial<typeof PUBLIC_FIELDS>)[event.type] ?? null;
  if (!viewer.staff && fields === null) return null;
  const visible = Object.entries(event.data).filter(([name]) =>
    viewer.staff ? !HIDDEN_FROM_ALL.has(name) : fields?.includes(name),
  );
  return {
    seq: event.seq,
    type: event.type,
    at: iso(event.at),
    recordedAt: iso(event.recordedAt),
    actor: actorView(event.actor, viewer),
    data: Object.fromEntries(
      visible.map(([name, value]) => [
        name,
        event.type === 'tags.changed' ? tagsShown(value, viewer) : readable(name, value, viewer.staff),
      ]),
    ),
  };
}

/** The tags before or after; those whose words were erased are left out. */
function tagsShown(value: unknown, { tagOf }: Viewer): unknown {
  if (!tagOf || !Array.isArray(value)) return value;
  return value.flatMap((id: string) => tagOf(id) ?? []);
}

function actorView(actor: Actor, { staff, nameOf }: Viewer): ActorView {
  const name = actor.kind === 'staff' ? nameOf(actor.id) : null;
  return {
    kind: actor.kind,
    ...(name === null ? {} : { name }),
    ...(staff && 'id' in actor ? { id: actor.id } : {}),
    ...(staff && actor.kind === 'staff' ? { role: actor.role } : {}),
  };
}

/** Instants in ISO; what lies within, too. A cause shows customers what changed, not who had which reason. */
function readable(name: string, value: unknown, staff: boolean): unknown {
  if (typeof value === 'number' && (name === 'at' || name.endsWith('At'))) return iso(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const inner = Object.entries(value).filter(
    ([key]) => !HIDDEN_FROM_ALL.has(key) && (staff || ['kind', 'from', 'to'].includes(key)),
  );
  return Object.fromEntries(inner.map(([key, part]) => [key, readable(key, part, staff)]));
}

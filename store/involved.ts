import type { TicketEvent } from '../domain/ticket/events';

/**
 * The agents whom a fact involves in its ticket: who caused it, who got it, who is called to it. They see the ticket from
 * then on, whatever level it climbs to (docs/semantics.md, Rights).
 */
export function involvedIn(event: TicketEvent): string[] {
  const cause = event.actor.kind === 'staff' ? [event.actor.id] : [];
  switch (event.type) {
    case 'ticket.assigned':
      return [...cause, event.data.agentId];
    case 'page.asked':
      return [...cause, ...event.data.agentIds];
    case 'note.added':
      return [...cause, ...event.data.mentions];
    default:
      return cause;
  }
}

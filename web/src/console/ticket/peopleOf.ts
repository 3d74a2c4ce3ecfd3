import type { Ticket } from '../../api/words';

/** The colleagues whom a ticket itself names; an agent may not read the whole directory. */
export function peopleOf(ticket: Ticket): { id: string; name: string }[] {
  const people = new Map<string, string>();
  const add = (id: string | undefined, name: string | null): void => {
    if (id !== undefined && name !== null) people.set(id, name);
  };
  add(ticket.assignedAgent?.id, ticket.assignedAgent?.name ?? null);
  add(ticket.accountManager?.id, ticket.accountManager?.name ?? null);
  for (const { id, name } of ticket.page?.pagedAgents ?? []) add(id, name);
  for (const { authorId, authorName } of ticket.notes ?? []) add(authorId, authorName);
  for (const { agentId, agentName } of ticket.responseHistory) add(agentId, agentName);
  return [...people].map(([id, name]) => ({ id, name }));
}

import type { components } from '../../api/schema';
import type { Ticket } from '../../api/words';

type Change = components['schemas']['ChangeTicketBody'];

/** What somebody has changed of a ticket by hand. The rest stays as it is, also where a colleague changes it meanwhile. */
export interface Changes {
  priority?: Ticket['priority'] | undefined;
  category?: Ticket['category'] | undefined;
  complexity?: Ticket['complexity'] | undefined;
  language?: string | undefined;
  /** An ISO instant; empty = none. */
  dueAt?: string | undefined;
  addedTags?: readonly string[] | undefined;
  removedTags?: readonly string[] | undefined;
}

/** The ticket as it would be. */
export function withChanges(ticket: Ticket, changes: Changes) {
  const { addedTags = [], removedTags = [] } = changes;
  const tags = ticket.tags ?? [];
  return {
    priority: changes.priority ?? ticket.priority,
    category: changes.category ?? ticket.category,
    complexity: changes.complexity ?? ticket.complexity,
    language: changes.language ?? ticket.language,
    tags: [
      ...tags.filter((tag) => !removedTags.includes(tag)),
      ...addedTags.filter((tag) => !tags.includes(tag)),
    ],
  };
}

/** Tags as they stand in their field, kept as what was added and taken away. */
export function withTags(ticket: Ticket, changes: Changes, next: readonly string[]): Changes {
  const tags = ticket.tags ?? [];
  return {
    ...changes,
    addedTags: next.filter((tag) => !tags.includes(tag)),
    removedTags: tags.filter((tag) => !next.includes(tag)),
  };
}

/** What the API is told: what differs from the ticket as it is. */
export function changeOf(ticket: Ticket, changes: Changes): Change {
  const { priority, category, complexity, language, tags } = withChanges(ticket, changes);
  return {
    ...(priority === ticket.priority ? {} : { priority }),
    ...(category === ticket.category ? {} : { category }),
    ...(complexity === ticket.complexity ? {} : { complexity }),
    ...(complexity === 'special' && changes.dueAt ? { dueAt: changes.dueAt } : {}),
    ...(language === ticket.language ? {} : { language }),
    ...(tags.join('\n') === (ticket.tags ?? []).join('\n') ? {} : { tags }),
  };
}

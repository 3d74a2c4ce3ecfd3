import { useMemo } from 'react';
import { CATEGORIES, PRIORITIES, type Category, type Priority } from '../../api/words';
import { useDraft } from '../../tickets/drafts';

export interface NewTicket {
  category: Category | null;
  priority: Priority;
  subject: string;
  description: string;
  /** Sent twice, it is opened once. */
  key: string;
  /** Something was sent under the key, and nobody knows what became of it. */
  tried: boolean;
}

/** A new ticket as it is being written; it survives a reload. */
export function useNewTicketDraft(): [NewTicket, (change: Partial<NewTicket>) => void, () => void] {
  const [text, write, discard] = useDraft('new');
  const draft = useMemo(() => readDraft(text), [text]);
  const change = (to: Partial<NewTicket>): void => {
    // Two windows may have begun with the same words: what becomes of them in each is a ticket of its own.
    const key = draft.tried ? draft.key : crypto.randomUUID();
    write(JSON.stringify({ ...draft, key, ...to }));
  };
  return [draft, change, discard];
}

function readDraft(text: string): NewTicket {
  const stored = parsed(text);
  const word = (name: string): string => {
    const value = stored[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    category: CATEGORIES.find((category) => category === stored['category']) ?? null,
    priority: PRIORITIES.find((priority) => priority === stored['priority']) ?? 'medium',
    subject: word('subject'),
    description: word('description'),
    key: word('key') || crypto.randomUUID(),
    tried: stored['tried'] === true,
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

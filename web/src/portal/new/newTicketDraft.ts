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
}

/** A new ticket as it is being written; it survives a reload. */
export function useNewTicketDraft(
  personId: string,
): [NewTicket, (change: Partial<NewTicket>) => void, () => void] {
  const [text, write, discard] = useDraft(`new.${personId}`);
  const draft = useMemo(() => readDraft(text), [text]);
  return [draft, (change) => write(JSON.stringify({ ...draft, ...change })), discard];
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

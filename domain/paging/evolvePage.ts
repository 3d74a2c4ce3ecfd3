import type { TicketEvent } from '../ticket/events';
import { isOpen, type Page } from './page';

/** A fact of a page. */
export type PageEvent = Extract<TicketEvent, { type: `page.${string}` }>;

/** The page after a fact; a fact of a page that is over, or of another one, changes nothing. */
export function paged(page: Page | null, event: PageEvent): Page | null {
  if (event.type === 'page.opened') {
    const { number, cause, level } = event.data;
    return {
      number,
      cause,
      level,
      openedAt: event.at,
      state: 'wanted',
      since: event.at,
      rung: null,
      asked: [],
      latest: [],
      dueAt: null,
      acknowledged: null,
      superseded: isOpen(page) ? [...new Set([...(page.superseded ?? []), ...page.asked])] : [],
    };
  }
  if (page?.number !== event.data.number) return page;
  const over = { ...page, since: event.at, dueAt: null };
  switch (event.type) {
    case 'page.asked':
      return {
        ...page,
        state: 'asked',
        since: event.at,
        rung: event.data.rung,
        asked: [...new Set([...page.asked, ...event.data.agentIds])],
        latest: event.data.agentIds,
        dueAt: event.data.dueAt,
      };
    case 'page.missed':
      return { ...over, state: 'wanted' };
    case 'page.exhausted':
      return { ...over, state: 'exhausted' };
    case 'page.acknowledged':
      return { ...over, state: 'acknowledged', acknowledged: { agentId: event.data.agentId, at: event.at } };
    case 'page.ended':
      return { ...over, state: 'ended' };
  }
}

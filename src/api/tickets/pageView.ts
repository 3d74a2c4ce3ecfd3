import type { Page } from '../../../domain/paging/page';
import { iso } from '../validation/instant';
import type { PageView } from './answers/ticketAnswer';

const SHOWN: Record<Page['state'], PageView['state']> = {
  wanted: 'open',
  asked: 'open',
  exhausted: 'open',
  acknowledged: 'acknowledged',
  ended: 'ended',
};

/** A page as staff see it. @param nameOf names of agents by id */
export function pageView(
  page: Page | null | undefined,
  nameOf: (agentId: string) => string,
): PageView | null {
  if (!page) return null;
  const person = (id: string): { id: string; name: string } => ({ id, name: nameOf(id) });
  return {
    number: page.number,
    cause: page.cause,
    state: SHOWN[page.state],
    level: page.level,
    openedAt: iso(page.openedAt),
    pagedAgents: page.asked.map(person),
    dueAt: iso(page.dueAt),
    acknowledgedBy: page.acknowledged && person(page.acknowledged.agentId),
    acknowledgedAt: iso(page.acknowledged?.at ?? null),
  };
}

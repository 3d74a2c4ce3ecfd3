import type { Instant, Level } from '../vocabulary';

/** Why somebody is paged. */
export type PageCause = 'escalated' | 'emergency';

/** Who is asked at a level, in this order (docs/semantics.md, Paging). */
export type Rung = 'on-call' | 'agent' | 'candidate' | 'lead' | 'everybody';

/** How a page came to its end by a person. */
export type AcknowledgedBy = 'acknowledge' | 'reply' | 'taken';

/**
 * The page of a ticket: the latest one. `wanted` = somebody is to be asked now, `asked` = waits for an answer until
 * `dueAt`, `exhausted` = nobody is left to ask at its level, `acknowledged` and `ended` = over.
 */
export interface Page {
  /** 1 for a ticket's first page. */
  number: number;
  cause: PageCause;
  level: Level;
  openedAt: Instant;
  state: 'wanted' | 'asked' | 'exhausted' | 'acknowledged' | 'ended';
  /** Since when it is in that state. */
  since: Instant;
  rung: Rung | null;
  /** Everyone who has been asked, each once, in order. */
  asked: string[];
  /** Those of them who were asked last. */
  latest: string[];
  dueAt: Instant | null;
  acknowledged: { agentId: string; at: Instant } | null;
  /** Who was asked on pages that this one took the place of while they were open; not there in old ones. */
  superseded?: string[];
}

/** Whether the page still climbs. */
export function isOpen(page: Page | null | undefined): page is Page {
  return page?.state === 'wanted' || page?.state === 'asked' || page?.state === 'exhausted';
}

/** Who is asked at this moment, or has been and may still answer; nobody once it is over. */
export function askedNow(page: Page | null | undefined): string[] {
  return isOpen(page) ? page.asked : [];
}

import type { Turn } from '../ticket/turn';
import type { Instant } from '../vocabulary';
import type { PageCause } from './page';
import { isOpen } from './page';

/**
 * Asks for somebody at the ticket's present level (docs/semantics.md, Paging); a page that is still open is over with it.
 * Tickets whose terms are from before there was paging have no hours of staff to count in, and page nobody.
 */
export function openPage(turn: Turn, cause: PageCause, at: Instant): void {
  const { terms, level, page, status } = turn.state;
  if (!terms.staffed || status === 'resolved' || status === 'closed') return;
  turn.emit('page.opened', { number: (page?.number ?? 0) + 1, cause, level }, at);
}

/** Nobody needs to answer any more. */
export function endPage(turn: Turn, reason: 'resolved' | 'closed' | 'lowered', at: Instant): void {
  const { page } = turn.state;
  if (isOpen(page)) turn.emit('page.ended', { number: page.number, reason }, at);
}

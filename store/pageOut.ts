import { askNext } from '../domain/paging/ladder';
import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Database } from './database';
import { levelStaff } from './levelStaff';

/** The facts of asking somebody, for a ticket whose page wants it: who, and until when. None for all others. */
export async function pageOut(database: Database, state: TicketState, now: number): Promise<TicketEvent[]> {
  const { page } = state;
  if (page?.state !== 'wanted') return [];
  return askNext(state, await levelStaff(database, state, page, now), now);
}

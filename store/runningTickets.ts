import type { TicketState } from '../domain/ticket/state';
import type { Status, Tier } from '../domain/vocabulary';
import type { Database } from './database';

/** Which tickets are meant; what is left out is no condition. */
export interface RunningFilter {
  tier?: Tier[];
  status?: Status[];
}

/** Statuses of tickets with something still to come. */
export const RUNNING: readonly Status[] = ['open', 'in-progress', 'awaiting-response', 'resolved'];

/**
 * The states of running tickets in the order of their ids, after one of them: what a policy is applied to, page by
 * page. Closed ones are meant only if the filter says so.
 */
export async function runningTickets(
  database: Database,
  { tier, status = [...RUNNING] }: RunningFilter,
  options: { after: string | null; limit: number },
): Promise<TicketState[]> {
  const found = await database.tickets
    .find(
      {
        'engine.done': false,
        status: { $in: status },
        ...(tier ? { tier: { $in: tier } } : {}),
        ...(options.after === null ? {} : { _id: { $gt: options.after } }),
      },
      { projection: { state: 1 } },
    )
    .sort({ _id: 1 })
    .limit(options.limit)
    .toArray();
  return found.map(({ state }) => state);
}

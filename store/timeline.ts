import type { Database } from './database';
import type { Audience, EventDocument } from './documents/eventDocument';

/** A page of a ticket's facts in order, after `afterSeq`; `audience` public leaves out what is staff's only. */
export async function timelinePage(
  database: Database,
  ticketId: string,
  options: { afterSeq: number; limit: number; audience: Audience },
): Promise<EventDocument[]> {
  return database.events
    .find({
      ticketId,
      seq: { $gt: options.afterSeq },
      ...(options.audience === 'public' ? { audience: 'public' } : {}),
    })
    .sort({ ticketId: 1, seq: 1 })
    .limit(options.limit)
    .toArray();
}

/** Every fact of a ticket's clocks and statuses, in order: what explains its deadlines. */
export async function clockFacts(database: Database, ticketId: string): Promise<EventDocument[]> {
  return database.events
    .find({
      ticketId,
      type: { $regex: /^(clock\.|ticket\.opened|tier\.changed|policy\.changed|complexity\.changed)/ },
    })
    .sort({ ticketId: 1, seq: 1 })
    .toArray();
}

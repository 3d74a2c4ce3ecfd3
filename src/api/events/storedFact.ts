import type { TicketEvent } from '../../../domain/ticket/events';
import type { EventDocument } from '../../../store/documents/eventDocument';

/** A stored fact as the domain knows it. */
export function storedFact(stored: EventDocument): TicketEvent {
  const { seq, type, at, recordedAt, actor, commandId, data } = stored;
  // What was stored was one of the union's members; that type and data belong together is not visible to the compiler.
  return {
    seq,
    type,
    at: at.getTime(),
    recordedAt: recordedAt.getTime(),
    actor,
    commandId,
    data,
  } as TicketEvent;
}

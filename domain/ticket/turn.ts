import type { Instant } from '../vocabulary';
import type { Actor } from './actor';
import { AS_THEY_ARE, type Follows } from './changes';
import type { EventData, EventType, TicketEvent } from './events';
import { evolve } from './evolve';
import type { TicketState } from './state';

/**
 * The facts that one decision brings, in order, each seen by the next. The state given is never changed:
 * `state` is the evolved copy, `events` what to record.
 */
export class Turn {
  readonly events: TicketEvent[] = [];
  state: TicketState;

  constructor(
    state: TicketState,
    /** When the facts are recorded. */
    readonly now: Instant,
    readonly actor: Actor,
    readonly commandId?: string,
    readonly follows: Follows = AS_THEY_ARE,
  ) {
    this.state = state;
  }

  /** Adds a fact. `at` = when it came true, if not now; `actor` = whose it is, if not that of whoever the turn is of. */
  emit<T extends EventType>(
    type: T,
    data: EventData[T],
    at: Instant = this.now,
    actor: Actor = this.actor,
  ): void {
    const event = {
      seq: this.state.seq + 1,
      type,
      at,
      recordedAt: this.now,
      actor,
      ...(this.commandId === undefined ? {} : { commandId: this.commandId }),
      data,
    } as TicketEvent;
    this.events.push(event);
    this.state = evolve(this.state, event);
  }
}

import { DEFAULT_POLICY } from '../../../domain/policy/defaultPolicy';
import type { Policy } from '../../../domain/policy/policy';
import { termsFor } from '../../../domain/policy/terms';
import type { Clock } from '../../../domain/clocks/clock';
import { AS_THEY_ARE, type Follows } from '../../../domain/ticket/changes';
import type { Command } from '../../../domain/ticket/commands';
import { decide } from '../../../domain/ticket/decide';
import { fireDue, nextDue } from '../../../domain/ticket/due';
import type { TicketEvent } from '../../../domain/ticket/events';
import { evolve } from '../../../domain/ticket/evolve';
import { dueBefore } from '../../../domain/ticket/saidAt';
import { openTicket, type OpenInput } from '../../../domain/ticket/open';
import { routed } from '../../../domain/routing/routed';
import type { TicketState } from '../../../domain/ticket/state';
import type { ClockKind, Level } from '../../../domain/vocabulary';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Monday, 09:00 UTC. */
export const MONDAY = Date.UTC(2026, 5, 1, 9);

export const CUSTOMER: Command['actor'] = { kind: 'customer', id: 'c1' };
export const AGENT: Command['actor'] = { kind: 'staff', id: 'a1', role: 'agent', level: 1 };
export const LEAD: Command['actor'] = { kind: 'staff', id: 'l1', role: 'lead', level: 4 };

/** A ticket that is moved by hand: time passes and commands come as in its workflow. */
export class TicketBench {
  now: number;
  state: TicketState;
  readonly events: TicketEvent[] = [];
  private commands = 0;

  constructor(input: Partial<OpenInput> = {}, at = MONDAY, policy: Policy = DEFAULT_POLICY) {
    this.now = at;
    const tier = input.tier ?? 'vip';
    const zone = input.zone ?? 'UTC';
    const { state, events } = openTicket(
      {
        id: 't1',
        number: 'SPT-2026-000001',
        customerId: 'c1',
        tier,
        zone,
        language: 'en',
        category: 'technical',
        channel: 'email',
        priority: 'medium',
        tags: [],
        followUpOf: null,
        terms: termsFor(policy, tier, zone),
        actor: CUSTOMER,
        commandId: 'open',
        ...input,
      },
      at,
    );
    this.state = state;
    this.events.push(...events);
  }

  /** Lets time pass; what falls due fires when it does. */
  pass(ms: number): this {
    const end = this.now + ms;
    for (let due = nextDue(this.state); due && due.at <= end; due = nextDue(this.state)) {
      this.now = Math.max(this.now, due.at);
      this.take(fireDue(this.state, this.now));
    }
    this.now = end;
    return this;
  }

  /** Lets time pass without anybody looking, as in an outage; everything fires at its end. */
  passUnseen(ms: number): this {
    this.now += ms;
    this.take(fireDue(this.state, this.now));
    return this;
  }

  send<T extends Command['type']>(
    type: T,
    data: Extract<Command, { type: T }>['data'],
    actor: Command['actor'] = type === 'customer-message' ? CUSTOMER : AGENT,
    more: { at?: number; expectedVersion?: number } = {},
  ): this {
    this.take(fireDue(this.state, this.now));
    this.commands += 1;
    const command = { id: `c${this.commands}`, type, at: this.now, actor, data, ...more } as Command;
    this.take(decide(this.state, command, this.now));
    return this;
  }

  /** What the customer said at `at`, of which the engine learns only now: nobody has looked at the ticket since. */
  hearLate(type: 'customer-message' | 'answer-survey', data: object, at: number, follows?: Follows): this {
    this.commands += 1;
    const command = { id: `c${this.commands}`, type, at, actor: CUSTOMER, data } as Command;
    const { now } = this;
    this.take(fireDue(this.state, now, follows, dueBefore(this.state, command, now, follows ?? AS_THEY_ARE)));
    try {
      this.take(decide(this.state, command, now, follows));
    } finally {
      this.take(fireDue(this.state, now, follows));
    }
    return this;
  }

  reply(more: { awaitCustomer?: boolean; resolve?: boolean } = {}): this {
    return this.send('agent-reply', { messageId: 'm', awaitCustomer: false, resolve: false, ...more });
  }

  message(thanks = false): this {
    return this.send('customer-message', { messageId: 'm', thanks });
  }

  assignTo(agentId: string, level: Level): this {
    this.take(routed(this.state, { agentId, level }, this.now));
    return this;
  }

  clock(kind: ClockKind): Clock {
    const found = this.state.clocks.find((clock) => clock.kind === kind);
    if (!found) throw new Error(`no ${kind} clock`);
    return found;
  }

  /** The facts of one type, in order. */
  facts<T extends TicketEvent['type']>(type: T): Extract<TicketEvent, { type: T }>[] {
    return this.events.filter((event): event is Extract<TicketEvent, { type: T }> => event.type === type);
  }

  take(events: readonly TicketEvent[]): void {
    this.events.push(...events);
    this.state = events.reduce(evolve, this.state);
  }
}

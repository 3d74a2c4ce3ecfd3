import { decide } from '../../domain/ticket/decide';
import type { Command } from '../../domain/ticket/commands';
import { fireDue, nextDue } from '../../domain/ticket/due';
import { evolve } from '../../domain/ticket/evolve';
import { openTicket, type OpenInput } from '../../domain/ticket/open';
import { leaseHolder, type TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/vocabulary';
import type { Database } from '../../store/database';
import { markWithoutChannel } from '../../store/notifications';
import { openTicket as acceptTicket, type TicketWords } from '../../store/openTicket';
import { recordTurn } from '../../store/recordTurn';
import { markStarted } from '../../store/tickets';
import type { TicketEngine } from '../engine/ticketEngine';

/**
 * The life of a ticket before the demo desk was filled in. It is made up, but by the rules: at each instant of it they decide as
 * they do in the ticket's workflow, and what they decide is recorded in the same transactions. The workflow begins
 * with the state that comes of it, as after a rebuild; none has run before, and no request is behind it.
 */
export class PastLife {
  private constructor(
    private readonly database: Database,
    private present: TicketState,
  ) {}

  /** Opens the ticket at an instant of the past; an agent is found and, for an emergency, somebody asked, as by the API. */
  static async open(
    database: Database,
    facts: OpenInput,
    words: TicketWords,
    at: Instant,
  ): Promise<PastLife> {
    const opened = openTicket(facts, at);
    const state = await acceptTicket(database, words, opened.state, opened.events);
    // Its workflow starts when its past is told; until then the reconciler leaves it alone.
    await markStarted(database, [state.id]);
    return new PastLife(database, state);
  }

  get state(): TicketState {
    return this.present;
  }

  /** Carries out a command at its instant, after all that time had brought until then. @throws Rejection */
  async carryOut(command: Command): Promise<void> {
    await this.pass(command.at);
    await this.turn(command.at, command);
  }

  /** Lets time pass: each thing that falls due is recorded when it does. */
  async pass(until: Instant): Promise<void> {
    for (let due = nextDue(this.present); due && due.at <= until; due = nextDue(this.present)) {
      await this.turn(due.at);
    }
  }

  /** The first page that somebody is asked by, as time brings it. @throws RangeError where none comes until then */
  async passToPage(until: Instant): Promise<Instant> {
    while (this.present.page?.state !== 'asked') {
      const due = nextDue(this.present);
      if (!due || due.at > until) throw new RangeError('nobody is asked');
      await this.turn(due.at);
    }
    return this.present.page.since;
  }

  /** From here on the engine has it. What its past had to tell is past: nothing of it leaves the house any more. */
  async begin(engine: TicketEngine): Promise<void> {
    await markWithoutChannel(this.database, { ticketId: this.present.id });
    if (!this.present.archived) await engine.start(this.present);
  }

  /** One turn as the workflow makes it (workflows/ticket.ts). */
  private async turn(now: Instant, command?: Command): Promise<void> {
    const before = this.present;
    const due = fireDue(before, now);
    const fired = due.reduce(evolve, before);
    const caused = command ? decide(fired, command, now) : [];
    const after = caused.reduce(evolve, fired);
    const { extra } = await recordTurn(this.database, {
      ticketId: before.id,
      key: `${before.id}:${before.seq + 1}:${now}:${command?.id ?? ''}`,
      base: before.seq,
      before: { holder: leaseHolder(before), cycle: before.assignments },
      state: after,
      events: [...due, ...caused],
      now,
    });
    this.present = extra.reduce(evolve, after);
  }
}

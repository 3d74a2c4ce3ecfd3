import { Inject, Injectable } from '@nestjs/common';
import { decide, handledVersion } from '../../../domain/ticket/decide';
import type { Command } from '../../../domain/ticket/commands';
import { fireDue } from '../../../domain/ticket/due';
import { evolve } from '../../../domain/ticket/evolve';
import { Rejection } from '../../../domain/ticket/rejection';
import { Database } from '../../../store/database';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { EngineUnavailable, TicketNotRunning } from '../../engine/engineErrors';
import type { TicketEngine } from '../../engine/ticketEngine';
import { actorOf, type Principal } from '../auth/principal';
import { idFor } from '../idempotency/commandId';
import { ENGINE } from '../services';
import type { WriteIntent } from '../versions/write';
import { keepWords, takeBackWords, wordsOf, type Words } from './words';

/** How long a customer waits for the engine; after that the message is accepted and delivered later. */
const PATIENCE_MS = 600;

/** Customers' messages: never refused because a server is down (docs/architecture.md, Opening). */
@Injectable()
export class CustomerMessages {
  constructor(
    private readonly database: Database,
    @Inject(ENGINE) private readonly engine: TicketEngine,
  ) {}

  /**
   * Accepts a message with its command, which the reconciler delivers if the engine cannot be reached now.
   * @param thanks a pure thank-you, which reopens nothing.
   * @throws Rejection when the rules refuse; nothing is kept then.
   */
  async receive(
    me: Principal,
    ticket: TicketDocument,
    { commandId, expectedVersion }: WriteIntent,
    words: Words,
    thanks: boolean,
  ): Promise<void> {
    const messageId = idFor(commandId, 'message');
    const command: Command = {
      id: commandId,
      type: 'customer-message',
      at: Date.now(),
      actor: actorOf(me),
      data: { messageId, thanks },
    };
    // `If-Match` is for the answer of now: a message that is delivered later is not refused for it.
    const now = { ...command, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
    // What the stored state refuses is refused without the engine, which may be away, or done with the ticket.
    if (handledVersion(ticket.state, commandId) === null) {
      decide(ticket.state, now, command.at);
      // Neither does it wait for what can only refuse it: time has gone on without the engine.
      decide(fireDue(ticket.state, command.at).reduce(evolve, ticket.state), command, command.at);
    }
    await keepWords(this.database, wordsOf(me, me.name ?? '', ticket, messageId, words, command));
    try {
      await this.engine.command(ticket._id, now, { timeoutMs: PATIENCE_MS });
    } catch (error) {
      if (error instanceof EngineUnavailable) return;
      if (error instanceof Rejection || error instanceof TicketNotRunning) {
        await takeBackWords(this.database, messageId);
      }
      throw error;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { isThanks } from '../../../domain/lifecycle/thanks';
import type { Command, CommandData, CommandType } from '../../../domain/ticket/commands';
import { Rejection } from '../../../domain/ticket/rejection';
import { findAgent, findAgents } from '../../../store/agents';
import { isAnyErased } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import { tagIds } from '../../../store/tags';
import { findTicket } from '../../../store/tickets';
import { TicketNotRunning } from '../../engine/engineErrors';
import type { TicketEngine } from '../../engine/ticketEngine';
import { actorOf, isStaff, type Principal } from '../auth/principal';
import { ApiError, erasedAccount, notFound, validationFailed } from '../errors/apiError';
import { idFor } from '../idempotency/commandId';
import { ENGINE } from '../services';
import { parseInstant } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import type { DoneAnswer, PageView, TicketAnswer } from './answers/ticketAnswer';
import type { AssignBody } from './bodies/assignBody';
import type { ChangeTicketBody } from './bodies/changeTicketBody';
import type { CloseBody } from './bodies/closeBody';
import type { EscalateBody } from './bodies/escalateBody';
import type { NoteBody } from './bodies/noteBody';
import type { ReopenBody } from './bodies/reopenBody';
import type { ResolveBody } from './bodies/resolveBody';
import type { RespondBody } from './bodies/respondBody';
import { CustomerMessages } from './customerMessages';
import { mentionsIn } from './mentions';
import { TicketAccess } from './ticketAccess';
import { TicketViews } from './ticketViews';
import { keepWords, takeBackWords, wordsOf, type Words } from './words';

/**
 * The commands of people to a ticket. Each stores its words as pending, sends facts and ids to the ticket's workflow,
 * and answers with the ticket as it is recorded then (docs/architecture.md, A command's way).
 */
@Injectable()
export class TicketCommands {
  constructor(
    private readonly database: Database,
    private readonly access: TicketAccess,
    private readonly views: TicketViews,
    private readonly customers: CustomerMessages,
    @Inject(ENGINE) private readonly engine: TicketEngine,
  ) {}

  async respond(me: Principal, ref: string, body: RespondBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const words: Words = { kind: 'public', text: body.message, attachments: body.attachments };
    if (isStaff(me)) {
      const { awaitCustomer = false, resolve = false } = body;
      await this.say(me, ticket, write, words, (messageId) =>
        commandOf(me, write, 'agent-reply', { messageId, awaitCustomer, resolve }),
      );
    } else {
      if (body.awaitCustomer !== undefined || body.resolve !== undefined) {
        throw new ApiError('forbidden', 'Only staff may await the customer or resolve.');
      }
      await this.customers.receive(me, ticket, write, words, isThanks(body.message));
    }
    return this.done(me, ticket, 'Response added successfully');
  }

  async note(me: Principal, ref: string, body: NoteBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const mentions = (await findAgents(this.database, mentionsIn(body.message))).map(({ _id }) => _id);
    const words: Words = { kind: 'note', text: body.message, attachments: body.attachments };
    await this.say(me, ticket, write, words, (messageId) =>
      commandOf(me, write, 'note', { messageId, mentions }),
    );
    return this.done(me, ticket, 'Note added successfully');
  }

  async change(
    me: Principal,
    ref: string,
    body: ChangeTicketBody,
    write: WriteIntent,
  ): Promise<TicketAnswer> {
    const ticket = await this.access.find(me, ref);
    const { dueAt, tags, ...facts } = body;
    if (Object.values(body).every((value) => value === undefined)) {
      throw validationFailed([
        {
          field: 'body',
          code: 'minProperties',
          expected: 1,
          message: 'must name at least one field to change',
        },
      ]);
    }
    const at = dueAt === undefined ? null : parseInstant(dueAt);
    // A tag is a word; one that is put on while the erasure begins goes with it.
    if (tags?.length && (await isAnyErased(this.database, [ticket.customerId]))) throw erasedAccount();
    await this.send(
      ticket,
      commandOf(me, write, 'change', {
        ...facts,
        ...(tags === undefined
          ? {}
          : {
              tags: await tagIds(
                this.database,
                tags.map((tag) => tag.trim()),
              ),
            }),
        ...(at === null ? {} : { dueAt: at }),
      }),
    );
    return this.answer(me, ticket);
  }

  async assign(
    me: Principal,
    ref: string,
    { agentId }: AssignBody,
    write: WriteIntent,
  ): Promise<TicketAnswer> {
    const ticket = await this.access.find(me, ref);
    const agent = agentId === null ? null : await findAgent(this.database, agentId);
    if (agentId !== null && !agent)
      throw validationFailed([{ field: 'agentId', code: 'reference', message: 'is not a known agent' }]);
    if (agent?.active === false)
      throw validationFailed([
        { field: 'agentId', code: 'reference', message: 'is an agent who works here no more' },
      ]);
    const assignee = agent && { agentId: agent._id, level: agent.level };
    await this.send(ticket, commandOf(me, write, 'assign', { agent: assignee }));
    return this.answer(me, ticket);
  }

  async resolve(me: Principal, ref: string, body: ResolveBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const words: Words = { kind: 'public', text: body.resolution, attachments: body.attachments };
    await this.say(me, ticket, write, words, (messageId) => commandOf(me, write, 'resolve', { messageId }));
    return this.done(me, ticket, 'Ticket resolved successfully');
  }

  async reopen(me: Principal, ref: string, body: ReopenBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const { reason: text, attachments } = body;
    const words: Words = { kind: isStaff(me) ? 'note' : 'public', text, attachments };
    await this.say(me, ticket, write, words, (messageId) => commandOf(me, write, 'reopen', { messageId }));
    return this.done(me, ticket, 'Ticket reopened successfully');
  }

  async close(me: Principal, ref: string, body: CloseBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const words: Words = { kind: 'public', text: body.resolution, attachments: body.attachments };
    await this.say(me, ticket, write, words, (messageId) =>
      commandOf(me, write, 'close', { messageId, rating: body.satisfactionRating }),
    );
    return this.done(me, ticket, 'Ticket closed successfully');
  }

  async escalate(me: Principal, ref: string, body: EscalateBody, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    const words: Words = { kind: 'reason', text: body.reason, attachments: [] };
    await this.say(me, ticket, write, words, (reasonId) =>
      commandOf(me, write, 'escalate', { reasonId, toLevel: body.toLevel }),
    );
    return this.done(me, ticket, 'Ticket escalated successfully');
  }

  /** Truthful to who comes second or too late: the answer says who had it, and since when. */
  async acknowledge(me: Principal, ref: string, write: WriteIntent): Promise<DoneAnswer> {
    const ticket = await this.access.find(me, ref);
    await this.send(ticket, commandOf(me, write, 'acknowledge', {}));
    const answer = await this.answer(me, ticket);
    return { ...answer, message: acknowledgement(me, answer.ticket.page) };
  }

  /** Stores words, sends the command that publishes them, and takes them back if the rules refuse it. */
  private async say(
    me: Principal,
    ticket: TicketDocument,
    write: WriteIntent,
    words: Words,
    command: (messageId: string) => Command,
  ): Promise<void> {
    const messageId = idFor(write.commandId, 'message');
    const name = isStaff(me)
      ? ((await findAgent(this.database, me.id))?.name ?? me.name ?? 'Support')
      : (me.name ?? '');
    await keepWords(this.database, wordsOf(me, name, ticket, messageId, words, null));
    try {
      await this.send(ticket, command(messageId));
    } catch (error) {
      // Not when the engine did not answer: the command may have arrived all the same, and then needs its words.
      if (error instanceof Rejection || error instanceof TicketNotRunning)
        await takeBackWords(this.database, messageId);
      throw error;
    }
  }

  private async send(ticket: TicketDocument, command: Command): Promise<void> {
    await this.engine.command(ticket._id, command);
  }

  private async answer(me: Principal, { _id }: TicketDocument): Promise<TicketAnswer> {
    const ticket = await findTicket(this.database, _id);
    if (!ticket) throw notFound('ticket');
    return { success: true, ticket: await this.views.one(me, ticket) };
  }

  private async done(me: Principal, ticket: TicketDocument, message: string): Promise<DoneAnswer> {
    return { ...(await this.answer(me, ticket)), message };
  }
}

/** What has come of an acknowledgement, in a sentence. */
function acknowledgement(me: Principal, page: PageView | null | undefined): string {
  const by = page?.acknowledgedBy?.id;
  if (by === me.id) return 'Page acknowledged';
  if (by !== undefined) return 'The page had been acknowledged before';
  return page?.state === 'open'
    ? `The page has gone on to level ${page.level} before it was acknowledged`
    : 'The page was over before it was acknowledged';
}

function commandOf<T extends CommandType>(
  me: Principal,
  { commandId, expectedVersion }: WriteIntent,
  type: T,
  data: CommandData[T],
): Command {
  return {
    id: commandId,
    type,
    at: Date.now(),
    actor: actorOf(me),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
    data,
  } as Command;
}

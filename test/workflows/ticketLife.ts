import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type WorkflowHandle,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { Actor } from '../../domain/ticket/actor';
import type { Command } from '../../domain/ticket/commands';
import type { EventData, EventType } from '../../domain/ticket/events';
import type { TicketState } from '../../domain/ticket/state';
import type { ClockKind } from '../../domain/vocabulary';
import type { EventDocument } from '../../store/documents/eventDocument';
import { putPending } from '../../store/messages';
import { COMMAND_UPDATE, STATE_QUERY, workflowIdOf, type CommandResult } from '../../workflows/contract';
import type { TicketDesk } from './ticketDesk';

export const AGENT: Actor = { kind: 'staff', id: 'level-1', role: 'agent', level: 1 };
export const LEAD: Actor = { kind: 'staff', id: 'lead-1', role: 'lead', level: 4 };

/** Signals and offers have no answer to wait for. */
const PATIENCE_MS = 90_000;

const MAX_TRIES = 50;
const GRPC_FAILED_PRECONDITION = 9;

/** The run ended, or its task was done anew, between the sending of a command and its answer. */
function isUnanswered(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  if (isGrpcServiceError(error)) {
    const code: number = error.code;
    return code === GRPC_FAILED_PRECONDITION;
  }
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    ['UnprocessedUpdate', 'AcceptedUpdateCompletedWorkflow'].includes(error.cause.type ?? '')
  );
}

/** A stored fact whose type is known. */
export type FactOf<T extends EventType> = Omit<EventDocument, 'type' | 'data'> & {
  type: T;
  data: EventData[T];
};

/** One ticket, as a test talks to it. */
export class TicketLife {
  private commands = 0;

  constructor(
    private readonly desk: TicketDesk,
    readonly opened: TicketState,
  ) {}

  get id(): string {
    return this.opened.id;
  }

  get handle(): WorkflowHandle {
    return this.desk.client.workflow.getHandle(workflowIdOf(this.id));
  }

  get customer(): Actor {
    return { kind: 'customer', id: this.opened.customerId };
  }

  /**
   * Sends a command, by the customer where only they can and else by an agent, and waits until it is recorded. As a client
   * must: on an answer that says nothing about the command, it sends the same command again.
   */
  async send<T extends Command['type']>(
    type: T,
    data: Extract<Command, { type: T }>['data'],
    actor: Actor = type === 'customer-message' || type === 'answer-survey' ? this.customer : AGENT,
    id = `${this.id}-c${++this.commands}`,
  ): Promise<CommandResult> {
    const at = await this.desk.now();
    const command = { id, type, at, actor, data } as Command;
    await this.keepWords(command);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.handle.executeUpdate<CommandResult, [Command]>(COMMAND_UPDATE, {
          args: [command],
          updateId: id,
        });
      } catch (error) {
        if (tries === MAX_TRIES || !isUnanswered(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  /** What a command publishes is stored before, as the API does. */
  async keepWords({ at, actor, data }: Command): Promise<void> {
    const { messageId, reasonId } = data as { messageId?: string; reasonId?: string };
    const _id = messageId ?? reasonId;
    if (_id === undefined) return;
    await putPending(this.desk.database, {
      _id,
      ticketId: this.id,
      customerId: this.opened.customerId,
      kind: 'public',
      author: { kind: actor.kind === 'customer' ? 'customer' : 'agent', id: 'somebody', name: '' },
      text: _id,
      attachments: [],
      createdAt: new Date(at),
      command: null,
    });
  }

  /** A public reply of an agent. */
  async reply(kind: 'tells' | 'asks' | 'resolves' = 'tells'): Promise<CommandResult> {
    const messageId = `${this.id}-m${this.commands + 1}`;
    return this.send('agent-reply', {
      messageId,
      awaitCustomer: kind === 'asks',
      resolve: kind === 'resolves',
    });
  }

  /** A message of the customer. */
  async write(thanks = false): Promise<CommandResult> {
    return this.send('customer-message', { messageId: `${this.id}-m${this.commands + 1}`, thanks });
  }

  /** A message of the customer, accepted as the API does while the engine cannot be reached. */
  async writeUnheard(
    messageId: string,
    thanks = false,
  ): Promise<Extract<Command, { type: 'customer-message' }>> {
    const { customerId } = this.opened;
    const at = await this.desk.now();
    const type = 'customer-message' as const;
    const command = { id: `c-${messageId}`, type, at, actor: this.customer, data: { messageId, thanks } };
    await putPending(this.desk.database, {
      _id: messageId,
      ticketId: this.id,
      customerId,
      kind: 'public',
      author: { kind: 'customer', id: customerId, name: '' },
      text: messageId,
      attachments: [],
      createdAt: new Date(at),
      command,
    });
    return command;
  }

  /** The state that the workflow has, once it has done what it was doing. */
  async live(): Promise<TicketState> {
    return this.handle.query<TicketState>(STATE_QUERY);
  }

  /** The live state once it is as it should come to be; as it is after a while, where it never comes to be so. */
  async becomes(asExpected: (state: TicketState) => boolean | Promise<boolean>): Promise<TicketState> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const state = await this.live();
      if ((await asExpected(state)) || Date.now() > until) return state;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The state as recorded. */
  async state(): Promise<TicketState> {
    const ticket = await this.desk.database.tickets.findOne({ _id: this.id });
    if (!ticket) throw new Error('The ticket is not stored.');
    return ticket.state;
  }

  /** Every recorded fact, in order. */
  async events(): Promise<EventDocument[]> {
    return this.desk.database.events.find({ ticketId: this.id }).sort({ seq: 1 }).toArray();
  }

  /** The recorded facts of a type; of one clock, where they are of clocks. */
  async facts<T extends EventType>(type: T, clock?: ClockKind): Promise<FactOf<T>[]> {
    const filter = { ticketId: this.id, type, ...(clock === undefined ? {} : { 'data.clock': clock }) };
    const found = await this.desk.database.events.find(filter).sort({ seq: 1 }).toArray();
    return found as unknown as FactOf<T>[];
  }

  /** The run ids of its life, first to last. */
  async runs(): Promise<string[]> {
    const ids: string[] = [];
    let runId = (await this.handle.fetchHistory()).events?.[0]?.workflowExecutionStartedEventAttributes
      ?.firstExecutionRunId;
    while (runId) {
      ids.push(runId);
      const events = (await this.historyOf(runId)).events ?? [];
      runId = events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    }
    return ids;
  }

  async historyOf(runId?: string): Promise<temporal.api.history.v1.IHistory> {
    return this.desk.client.workflow.getHandle(workflowIdOf(this.id), runId).fetchHistory();
  }
}

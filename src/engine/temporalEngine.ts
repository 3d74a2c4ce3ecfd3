import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { Command } from '../../domain/ticket/commands';
import { Rejection, REJECTION_CODES, type RejectionCode } from '../../domain/ticket/rejection';
import type { TicketState } from '../../domain/ticket/state';
import {
  COMMAND_UPDATE,
  NUDGE_SIGNAL,
  TICKET_WORKFLOW,
  WORDS_LOST,
  workflowIdOf,
  type CommandResult,
  type TicketInput,
} from '../../workflows/contract';
import { summaryOf } from '../../workflows/details';
import { startAttributes } from '../../workflows/searchAttributes';
import { EngineUnavailable, TicketNotRunning } from './engineErrors';
import type { TicketEngine } from './ticketEngine';
import { whileAnswering } from './whileAnswering';

export interface TemporalEngineOptions {
  taskQueue: string;
  /** The short RPC deadline of a start and of a customer's message, ms. */
  timeoutMs: number;
  /** How long a command waits for its record, ms. */
  commandTimeoutMs: number;
  /** A worker with the same connection runs in this process: the first task of a start is handed to it directly. */
  eagerStart: boolean;
  /** The stored state, for a command to a ticket that has not been started yet. */
  loadState(ticketId: string): Promise<TicketState | null>;
  /** Keys of notices that a life which the engine has lost had still to send; default: none. */
  undelivered?(ticketId: string): Promise<string[]>;
  /** Told of every ticket that the engine has taken. */
  onStarted?(ticketId: string): void;
}

/** After so many failures in a row the engine counts as away, and answers come at once until it is tried again. */
const FAILURES_UNTIL_OPEN = 4;
const HALF_OPEN_AFTER_MS = 1_000;
/** A connection that broke in this moment is there again at once, or not for a while. */
const ATTEMPTS = 3;
const RETRY_AFTER_MS = 100;
const GRPC_NOT_FOUND = 5;
const GRPC_FAILED_PRECONDITION = 9;
/** How often a command is sent again whose workflow task or run ended under it. */
const RESENDS = 3;
const RESEND_AFTER_MS = 50;

/** Temporal as the ticket engine. */
export class TemporalEngine implements TicketEngine {
  private readonly breaker: CircuitBreakerPolicy;

  constructor(
    private readonly client: Client,
    private readonly options: TemporalEngineOptions,
  ) {
    this.breaker = circuitBreaker(
      // A command that no worker answers says nothing of the engine: others must not be turned away for it.
      handleWhen((error) => error instanceof EngineUnavailable && !isUnanswered(error.cause)),
      { halfOpenAfter: HALF_OPEN_AFTER_MS, breaker: new ConsecutiveBreaker(FAILURES_UNTIL_OPEN) },
    );
  }

  /** Called when the engine answers again after an absence. */
  onReturn(listener: () => void): void {
    this.breaker.onReset(listener);
  }

  async start(state: TicketState, outgoing: readonly string[] = []): Promise<boolean> {
    try {
      await this.reach(() => this.startNow(state, outgoing), this.options.timeoutMs);
      return true;
    } catch (error) {
      if (error instanceof EngineUnavailable) return false;
      throw error;
    }
  }

  async command(
    ticketId: string,
    command: Command,
    { timeoutMs = this.options.commandTimeoutMs }: { timeoutMs?: number } = {},
  ): Promise<{ version: number }> {
    try {
      return await this.reach(() => this.update(ticketId, command), timeoutMs);
    } catch (error) {
      if (!(error instanceof TicketNotRunning)) throw error;
      const state = await this.options.loadState(ticketId);
      if (!state || state.archived) throw error;
      // Opened while the engine was away, or the engine lost it: started from what is stored, then asked again.
      const outgoing = (await this.options.undelivered?.(ticketId)) ?? [];
      await this.reach(() => this.startNow(state, outgoing), timeoutMs);
      return this.reach(() => this.update(ticketId, command), timeoutMs);
    }
  }

  async nudge(ticketId: string): Promise<boolean> {
    try {
      await this.reach(
        () => this.client.workflow.getHandle(workflowIdOf(ticketId)).signal(NUDGE_SIGNAL),
        this.options.timeoutMs,
      );
      return true;
    } catch (error) {
      if (error instanceof EngineUnavailable) return true;
      if (error instanceof TicketNotRunning) return false;
      throw error;
    }
  }

  async ready(): Promise<boolean> {
    try {
      await this.client.withDeadline(Date.now() + this.options.timeoutMs, () =>
        this.client.workflowService.getSystemInfo({}),
      );
      return true;
    } catch (error) {
      if (isGrpcServiceError(error) || isUnreachable(error)) return false;
      throw error;
    }
  }

  private async startNow(state: TicketState, outgoing: readonly string[]): Promise<void> {
    const input: TicketInput = { state, ...(outgoing.length > 0 && { outgoing: [...outgoing] }) };
    await this.client.workflow.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(state.id),
      taskQueue: this.options.taskQueue,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      requestEagerStart: this.options.eagerStart,
      // A worker that dies with a task in hand gives it back after this long.
      workflowTaskTimeout: '5s',
      typedSearchAttributes: startAttributes(state),
      staticSummary: summaryOf(state),
    });
    this.options.onStarted?.(state.id);
  }

  /**
   * Sends a command; the same one again when its task or run ended before it was answered, or when it was refused for want of its
   * words: its id makes it one.
   */
  private async update(ticketId: string, command: Command): Promise<{ version: number }> {
    let updateId = updateIdOf(command);
    for (let sent = 1; ; sent += 1) {
      try {
        return await whileAnswering(
          this.client,
          () => this.ready(),
          this.options.timeoutMs,
          () =>
            this.client.workflow
              .getHandle(workflowIdOf(ticketId))
              .executeUpdate<CommandResult, [Command]>(COMMAND_UPDATE, {
                args: [command],
                updateId,
              }),
        );
      } catch (error) {
        // Whoever sends it again has stored its words again, and that refusal would answer its update for ever.
        if (failedAs(error, WORDS_LOST)) updateId = `${updateIdOf(command)}+${randomUUID()}`;
        else if (!endedUnderCommand(error)) throw error;
        if (sent > RESENDS) throw new EngineUnavailable({ cause: error });
        await sleep(RESEND_AFTER_MS * sent);
      }
    }
  }

  /** Every call is safe to make again: a start and a command are known by their ids. */
  private async reach<T>(call: () => Promise<T>, timeoutMs: number): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.reachOnce(call, deadline);
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new EngineUnavailable({ cause: error });
        const pause = RETRY_AFTER_MS * attempt;
        const last = attempt >= ATTEMPTS || Date.now() + pause >= deadline;
        if (last || !(error instanceof EngineUnavailable)) throw error;
        await sleep(pause);
      }
    }
  }

  private reachOnce<T>(call: () => Promise<T>, deadline: number): Promise<T> {
    return this.breaker.execute(async () => {
      try {
        return await this.client.withDeadline(deadline, call);
      } catch (error) {
        throw translate(error);
      }
    });
  }
}

/**
 * The engine answers an update that has failed with that failure for ever. What is sent with `If-Match`, and once more
 * without, is one command by its id, but two updates: the refusal of the first must not answer the second.
 */
function updateIdOf({ id, expectedVersion }: Command): string {
  return expectedVersion === undefined ? id : `${id}@${expectedVersion}`;
}

function translate(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError) {
    return error.cause instanceof ApplicationFailure ? (rejectionOf(error.cause) ?? error) : error;
  }
  if (error instanceof WorkflowNotFoundError) return new TicketNotRunning({ cause: error });
  const grpc = grpcCode(error);
  if (grpc === GRPC_NOT_FOUND) return new TicketNotRunning({ cause: error });
  return isUnreachable(error) ? new EngineUnavailable({ cause: error }) : error;
}

/** A run that ended or began anew, or a failed task, took the command with it; a new attempt meets the next one. */
const ENDED_UNDER_COMMAND = ['AcceptedUpdateCompletedWorkflow', 'UnprocessedUpdate'];

function endedUnderCommand(error: unknown): boolean {
  if (error instanceof WorkflowUpdateFailedError) return failedAs(error, ...ENDED_UNDER_COMMAND);
  return grpcCode(error) === GRPC_FAILED_PRECONDITION;
}

function failedAs(error: unknown, ...types: string[]): boolean {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && types.includes(cause.type ?? '');
}

/** A refusal as the workflow threw it; undefined for a failure that is not one. */
function rejectionOf(failure: ApplicationFailure): Rejection | undefined {
  const code = REJECTION_CODES.find((candidate) => candidate === failure.type);
  const details = failure.details?.[0] as ConstructorParameters<typeof Rejection>[2];
  return code === undefined
    ? undefined
    : new Rejection(code satisfies RejectionCode, failure.message, details);
}

function grpcCode(error: unknown): number | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 4 && current instanceof Error; depth += 1) {
    if (isGrpcServiceError(current)) return current.code;
    current = current.cause;
  }
  return undefined;
}

/** The engine took a command, and its record did not come in time. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkflowUpdateRPCTimeoutOrCancelledError';
}

/** CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, INTERNAL, UNAVAILABLE: the engine is away or overrun. */
const UNREACHABLE_CODES = [1, 4, 8, 10, 13, 14];

function isUnreachable(error: unknown): boolean {
  const code = grpcCode(error);
  if (code !== undefined) return UNREACHABLE_CODES.includes(code);
  return (
    error instanceof Error &&
    ['WorkflowUpdateRPCTimeoutOrCancelledError', 'TransportError', 'IllegalStateError'].includes(error.name)
  );
}

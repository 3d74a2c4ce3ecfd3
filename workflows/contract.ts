import type { TicketEvent } from '../domain/ticket/events';
import type { TicketState } from '../domain/ticket/state';
import type { Instant, Level } from '../domain/vocabulary';

/** The workflow type of a ticket's life; its id is `ticket-<ticketId>`. */
export const TICKET_WORKFLOW = 'ticket';
/** The update that carries a command, and the signals and queries for operators. */
export const COMMAND_UPDATE = 'command';
export const ESCALATE_SIGNAL = 'escalate';
export const NUDGE_SIGNAL = 'nudge';
export const STATE_QUERY = 'state';
export const SLA_QUERY = 'sla';

/** The workflow of a ticket. */
export function workflowIdOf(ticketId: string): string {
  return `ticket-${ticketId}`;
}

/** What a ticket's life starts from: first start, continue-as-new, rebuild and repair alike. */
export interface TicketInput {
  state: TicketState;
  /** Notices that must still leave the house. */
  outgoing?: string[];
  /** Continue as new after so many history events; unset = when the server suggests it. */
  historyLimit?: number;
}

export interface CommandResult {
  version: number;
}

/** What `escalate` may carry: no words, since signals stand in the history for ever. */
export interface EscalateSignal {
  toLevel?: Level;
}

/** The workflow type of a planned check-in, run by the schedule of the customer. */
export const CHECK_IN_WORKFLOW = 'checkIn';

/** The schedule of a customer's check-ins; each run's id begins with it too. */
export function checkInScheduleOf(customerId: string): string {
  return `check-in-${customerId}`;
}

/** The activities that the check-in's workflow calls. */
export interface OutreachActivities {
  /** Opens the task of a planned check-in (epoch ms), once; the key of its notice, or null when it has no point. */
  openOutreach(planned: { customerId: string; plannedAt: Instant }): Promise<string | null>;
}

/** One turn of a ticket's life to record: one activity, one MongoDB transaction. */
export interface RecordInput {
  ticketId: string;
  /**
   * Idempotency key, made in the workflow: `<ticketId>:<base + 1>:<now>:<command id>`. A worker that dies after the
   * write and before its answer leaves a turn that the workflow does not know of; what it then decides anew, at another
   * instant or of another command, must not pass for that turn.
   */
  key: string;
  /** The version that the turn starts from. */
  base: number;
  /** Whose capacity the ticket used before the turn, and in which assignment cycle. */
  before: { holder: string | null; cycle: number };
  /** The state after `events`. */
  state: TicketState;
  events: TicketEvent[];
  now: Instant;
  /** Ids of customers' commands that the record has handed over before (`WORDS_WAITING`). */
  heard?: string[];
}

/** What the record learned. */
export interface RecordOutcome {
  /** Further facts, already recorded: who was assigned, or that the ticket waits. */
  extra: TicketEvent[];
  /** Notices that must leave the house. */
  deliver: string[];
  /** An agent whose capacity became free while tickets wait that could use it. */
  offer: string | null;
}

/** A ticket as the database has it, and what its last record has to send out. */
export interface LastRecord {
  state: TicketState;
  deliver: string[];
}

/** Application failure types of the record activity. */
export const VERSION_CONFLICT = 'VersionConflict';
export const NO_CAPACITY = 'NoCapacity';
/** Time is about to have its way for want of a word that has been accepted; the details are the commands, oldest first. */
export const WORDS_WAITING = 'WordsWaiting';
/** The words that a command was to publish are gone; as the failure of a command too: it may be sent again with its words. */
export const WORDS_LOST = 'WordsLost';

/** The activities that the ticket workflow calls. */
export interface TicketActivities {
  record(input: RecordInput): Promise<RecordOutcome>;
  reload(ticketId: string): Promise<LastRecord>;
  /** Waiting tickets that an agent could take, most urgent first. */
  findOffers(agentId: string): Promise<string[]>;
}

/** What one look found and mended. */
export interface Reconciled {
  started: number;
  delivered: number;
  nudged: number;
  tierChanges: number;
  /** Survey answers that had waited for the engine. */
  answers: number;
  /** Changes of availability that the engine was told of. */
  availabilities: number;
  /** Schedules of check-ins that were set. */
  checkIns: number;
  /** Erasures that the engine was asked for. */
  erasures: number;
  /** Tickets whose words were kept long enough. */
  retired: number;
  /** Files that were removed; not in looks from before there were any. */
  files?: number;
  /** Ends of chains of the audit that were anchored for their processes; not in looks from before that was done. */
  anchored?: number;
  /** There is more than one look takes. */
  more: boolean;
}

export interface ReconcileActivities {
  reconcile(): Promise<Reconciled>;
}

/** The workflow type behind an agent's availability; its id is `availability-<agentId>`, one at a time. */
export const AVAILABILITY_WORKFLOW = 'availability';
export const AVAILABILITY_SIGNAL = 'changed';

export function availabilityWorkflowOf(agentId: string): string {
  return `availability-${agentId}`;
}

/** A change of an agent's availability, and what time will bring of it. Instants are epoch ms. */
export interface AvailabilityChange {
  agentId: string;
  /** Grows with each change: an older one that arrives later is of no interest. */
  revision: number;
  /** When an agent who is off gives their tickets back. */
  giveBackAt: Instant | null;
  /** When they are back by themselves. */
  returnsAt: Instant | null;
}

/** The activities of the availability workflow. */
export interface AvailabilityActivities {
  /** Gives the tickets of an agent back, most urgent first; none when the agent has said something else since. */
  giveBack(agent: { agentId: string; revision: number }): Promise<number>;
  /** Makes the agent available and offers their capacity to who waits. */
  returnToWork(agent: { agentId: string; revision: number }): Promise<void>;
}

/** The workflow type of an erasure; its id is `erasure-<customerId>`. */
export const ERASURE_WORKFLOW = 'erasure';

export function erasureWorkflowOf(customerId: string): string {
  return `erasure-${customerId}`;
}

/** The activities of an erasure. */
export interface ErasureActivities {
  /** Closes what is open; how many tickets were. */
  closeTicketsOf(customerId: string): Promise<number>;
  /** Erases the words of some tickets; how many are left. */
  eraseWordsOf(customerId: string): Promise<number>;
  /** Looks whether words are left, and signs what was done. */
  reportErasure(customerId: string): Promise<void>;
}

/** The activities of the notification queue. */
export interface NotificationActivities {
  /** Hands notices over to their channels, each exactly once. */
  notify(keys: string[]): Promise<void>;
}

/** The task queue for effects that leave the house: nothing else ever waits behind them. */
export function notificationQueue(ticketQueue: string): string {
  return `${ticketQueue}-notifications`;
}

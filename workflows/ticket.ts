import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  isCancellation,
  log,
  patched,
  setCurrentDetails,
  setHandler,
  TemporalFailure,
  upsertSearchAttributes,
  uuid4,
  workflowInfo,
} from '@temporalio/workflow';
import type { Clock } from '../domain/clocks/clock';
import { needsAgent } from '../domain/routing/routed';
import { AS_THEY_ARE, type Follows } from '../domain/ticket/changes';
import type { Command } from '../domain/ticket/commands';
import { decide, handledVersion } from '../domain/ticket/decide';
import { fireDue, nextDue } from '../domain/ticket/due';
import type { TicketEvent } from '../domain/ticket/events';
import { evolve } from '../domain/ticket/evolve';
import { Rejection } from '../domain/ticket/rejection';
import { dueBefore, isWords } from '../domain/ticket/saidAt';
import { leaseHolder, type TicketState } from '../domain/ticket/state';
import { Alarm } from './alarm';
import {
  COMMAND_UPDATE,
  ESCALATE_SIGNAL,
  NO_CAPACITY,
  NUDGE_SIGNAL,
  SLA_QUERY,
  STATE_QUERY,
  VERSION_CONFLICT,
  WORDS_LOST,
  WORDS_WAITING,
  type CommandResult,
  type EscalateSignal,
  type TicketInput,
} from './contract';
import { detailsOf, dueSummary } from './details';
import { Effects } from './effects';
import { record, reload } from './recording';
import { attributesOf, changedAttributes, type Attributes } from './searchAttributes';

export const commandUpdate = defineUpdate<CommandResult, [Command]>(COMMAND_UPDATE);
export const escalateSignal = defineSignal<[EscalateSignal?]>(ESCALATE_SIGNAL);
export const nudgeSignal = defineSignal<[string?]>(NUDGE_SIGNAL);
export const stateQuery = defineQuery<TicketState>(STATE_QUERY);
export const slaQuery = defineQuery<Clock[]>(SLA_QUERY);

/** A command that waits for its turn. */
interface Waiting {
  command: Command;
  done: boolean;
  version: number;
  failure: ApplicationFailure | null;
}

/** A reason to look for an agent again: the agent whose capacity is on offer, or null for any. */
type Nudge = string | null;

/** The server ends a workflow at 51 200 events; well before that a new run no longer waits for its effects. */
const PRESSING_HISTORY = 20_000;

/** A ticket from before a change goes on without it until the change first matters to it live; its marker says since when. */
const FOLLOWS: Follows = (change) => patched(change);

/** A record that finds another version than ours reads it anew; more often than this something else is wrong. */
const MAX_RELOADS = 5;

/**
 * The durable life of one ticket, from open until nothing can happen to it any more. One serial loop: a turn fires
 * what fell due, carries out one command, and records both in one transaction; then it sleeps until the next
 * command or the next due instant. It never polls.
 */
export async function ticket(input: TicketInput): Promise<void> {
  let state = input.state;
  // It may have come to wait before anybody could see it waiting: one look at the start closes that gap.
  const nudges: Nudge[] = state.waitingSince === null ? [] : [null];
  let reloads = 0;
  let passedOnAt = -1;
  /** Customers' commands that came from the record, which looks when a turn takes silence for an answer. */
  const heard: string[] = [];
  const queue: Waiting[] = [];
  const effects = new Effects(input.outgoing ?? []);
  const alarm = new Alarm();
  let shown: Attributes = attributesOf(state);

  setHandler(
    commandUpdate,
    async (command) => {
      const handled = handledVersion(state, command.id);
      if (handled !== null) return { version: handled };
      const waiting = asWaiting(command);
      queue.push(waiting);
      await condition(() => waiting.done);
      if (waiting.failure) throw waiting.failure;
      return { version: waiting.version };
    },
    {
      // Synchronous by contract: an async validator that throws would block the ticket for ever.
      validator: (command: Command) => {
        if (handledVersion(state, command.id) !== null) return;
        refuseIllegal(state, command);
      },
    },
  );
  setHandler(escalateSignal, (signal) => {
    const toLevel = signal?.toLevel;
    queue.push(
      asWaiting({
        id: uuid4(),
        type: 'operator-escalate',
        at: Date.now(),
        actor: { kind: 'operator' },
        data: toLevel === 2 || toLevel === 3 || toLevel === 4 ? { toLevel } : {},
      }),
    );
  });
  setHandler(nudgeSignal, (agentId) => {
    nudges.push(typeof agentId === 'string' ? agentId : null);
  });
  setHandler(stateQuery, () => state);
  setHandler(slaQuery, () => state.clocks);

  /** Fires what is due, carries out one command, records both, shows the result. */
  async function turn(waiting: Waiting | undefined): Promise<void> {
    const now = Date.now();
    const before = state;
    const until = waiting ? dueBefore(before, waiting.command, now, FOLLOWS) : now;
    const due = fireDue(before, now, FOLLOWS, until);
    const fired = due.reduce(evolve, before);
    const caused = waiting ? outcomeOf(fired, waiting, now) : [];
    const answered = caused.reduce(evolve, fired);
    const since = until < now ? fireDue(answered, now, FOLLOWS, nextWordsAt(now)) : [];
    const events: TicketEvent[] = [...due, ...caused, ...since];
    const wantsAgent = needsAgent(fired) && (nudges.length > 0 || fired.waitingSince === null);
    const wantsPage = fired.page?.state === 'wanted';
    const offered = nudges.splice(0);
    if (events.length > 0 || wantsAgent || wantsPage) {
      const after = since.reduce(evolve, answered);
      const recorded = record({
        ticketId: before.id,
        key: `${before.id}:${before.seq + 1}:${now}:${waiting?.command.id ?? ''}`,
        base: before.seq,
        before: { holder: leaseHolder(before), cycle: before.assignments },
        state: after,
        events,
        now,
        ...(heard.length > 0 && { heard }),
      });
      const outcome = await recorded.catch((error: unknown) => {
        nudges.push(...offered);
        throw error;
      });
      state = outcome.extra.reduce(evolve, after);
      // Whoever freed capacity before this ticket was seen waiting did not see it: one more look closes that gap.
      if (outcome.extra.some((event) => event.type === 'routing.waiting')) nudges.push(null);
      effects.deliver(outcome.deliver);
      if (outcome.offer !== null) effects.offer(outcome.offer);
    }
    if (state.waitingSince === null) passOn(offered, before.waitingSince !== null);
    reloads = 0;
    if (waiting && !waiting.done) settle(waiting, handledVersion(state, waiting.command.id) ?? state.seq);
  }

  /** When the customer said what waits next for its turn: what falls due later comes behind it. */
  function nextWordsAt(now: number): number {
    return Math.min(now, ...queue.filter(({ command }) => isWords(command)).map(({ command }) => command.at));
  }

  /** What a ticket that waits no more did not take, and what the agent it took has left, is for the next that waits. */
  function passOn(offered: readonly Nudge[], waited: boolean): void {
    if (!waited) {
      // Once a version: tickets that a restored database takes for waiting would offer to each other for ever.
      if (passedOnAt === state.seq || offered.length === 0) return;
      passedOnAt = state.seq;
    }
    const agents = waited ? [...offered, leaseHolder(state)] : offered;
    for (const agentId of new Set(agents)) if (agentId !== null) effects.offer(agentId);
  }

  /** Puts right what a refused record leaves: a full agent refuses its command, a foreign version is read anew. */
  async function recover(error: unknown, waiting: Waiting | undefined): Promise<void> {
    const type = error instanceof ApplicationFailure ? error.type : undefined;
    if (type === NO_CAPACITY && waiting) {
      refuse(waiting, new Rejection('no_capacity', 'The agent has no capacity left.'));
      return;
    }
    if (type === WORDS_LOST && waiting && !waiting.done) {
      // Its author was told long ago that it had not been carried out.
      log.warn('a command was refused: its words are gone', { commandId: waiting.command.id });
      waiting.failure = ApplicationFailure.nonRetryable('The words of the command are gone.', WORDS_LOST);
      waiting.done = true;
      return;
    }
    if (type === WORDS_WAITING && error instanceof ApplicationFailure) {
      const [said = []] = (error.details ?? []) as [Command[]?];
      heard.push(...said.map(({ id }) => id));
      const again = waiting && !waiting.done ? [waiting] : [];
      const words = [...said.map(asWaiting), ...again.filter(({ command }) => isWords(command))];
      words.sort((a, b) => a.command.at - b.command.at);
      queue.unshift(...words, ...again.filter(({ command }) => !isWords(command)));
      return;
    }
    if (type !== VERSION_CONFLICT || reloads >= MAX_RELOADS) {
      throw held(error);
    }
    reloads += 1;
    const last = await reload(state.id).catch((failure: unknown) => {
      throw held(failure);
    });
    state = last.state;
    effects.deliver(last.deliver);
    if (waiting && !waiting.done) queue.unshift(waiting);
  }

  function show(): void {
    const attributes = attributesOf(state);
    const changed = changedAttributes(shown, attributes);
    if (changed.length > 0) upsertSearchAttributes(changed);
    shown = attributes;
    setCurrentDetails(detailsOf(state, nextDue(state)));
  }

  /** Long enough for a new run, and nothing is under way that would be lost with this one. */
  const mayContinue = (): boolean => {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    const limit = input.historyLimit ?? Number.POSITIVE_INFINITY;
    const long = continueAsNewSuggested || historyLength > limit;
    // A notice that is being handed over would be handed over again by the next run; but it may take days.
    const quiet = effects.idle || historyLength > Math.min(PRESSING_HISTORY, 2 * limit);
    return long && quiet && allHandlersFinished() && effects.offersMade;
  };
  const hasWork = (): boolean => queue.length > 0 || nudges.length > 0 || alarm.rang;

  for (;;) {
    const waiting = queue.shift();
    try {
      await turn(waiting);
    } catch (error) {
      await recover(error, waiting);
    }
    if (queue.length > 0) continue;
    show();
    if (state.archived) break;
    if (mayContinue() && nudges.length === 0) {
      await continueAsNew<typeof ticket>({ ...input, state, outgoing: effects.pending });
    }
    const due = nextDue(state);
    alarm.rang = false;
    if (due) alarm.set(due.at, dueSummary(due, state));
    else alarm.clear();
    await condition(() => hasWork() || mayContinue());
  }
  await condition(() => allHandlersFinished() && effects.idle);
}

/** Only a plain error holds the ticket for a repair: a Temporal failure thrown by the workflow would end it. */
function held(error: unknown): unknown {
  if (!(error instanceof TemporalFailure) || isCancellation(error)) return error;
  const type = error instanceof ApplicationFailure ? String(error.type) : error.name;
  return new Error(`The record was refused: ${type}`);
}

/** The facts of a command; a refusal settles it and leaves none. */
function outcomeOf(state: TicketState, waiting: Waiting, now: number): TicketEvent[] {
  const handled = handledVersion(state, waiting.command.id);
  if (handled !== null) {
    settle(waiting, handled);
    return [];
  }
  try {
    return decide(state, waiting.command, now, FOLLOWS);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    refuse(waiting, error);
    return [];
  }
}

function asWaiting(command: Command): Waiting {
  return { command, done: false, version: 0, failure: null };
}

function settle(waiting: Waiting, version: number): void {
  waiting.version = version;
  waiting.done = true;
}

function refuse(waiting: Waiting, rejection: Rejection): void {
  waiting.failure = failureOf(rejection);
  waiting.done = true;
  if (waiting.command.actor.kind === 'operator')
    log.info('an operator signal changed nothing', { code: rejection.code });
}

/** By the rules as they are: what a validator asks leaves no marker in the history. */
function refuseIllegal(state: TicketState, command: Command): void {
  const now = Date.now();
  try {
    const until = dueBefore(state, command, now, AS_THEY_ARE);
    decide(fireDue(state, now, AS_THEY_ARE, until).reduce(evolve, state), command, now);
  } catch (error) {
    throw error instanceof Rejection ? failureOf(error) : error;
  }
}

/** Handlers throw ApplicationFailure only: anything else would fail the workflow task for ever. */
function failureOf(rejection: Rejection): ApplicationFailure {
  return ApplicationFailure.create({
    type: rejection.code,
    message: rejection.message,
    nonRetryable: true,
    details: [rejection.details ?? {}],
  });
}

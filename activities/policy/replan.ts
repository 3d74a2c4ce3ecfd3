import { movesUnder, type ClockMove } from '../../domain/policy/moves';
import type { Policy } from '../../domain/policy/policy';
import { termsFor } from '../../domain/policy/terms';
import type { Actor } from '../../domain/ticket/actor';
import type { Command } from '../../domain/ticket/commands';
import { Rejection } from '../../domain/ticket/rejection';
import type { TicketState } from '../../domain/ticket/state';
import type { Database } from '../../store/database';
import { runningTickets, type RunningFilter } from '../../store/runningTickets';
import { inLanes } from '../lanes';

/** What a replan needs of the engine. */
export interface ReplanEngine {
  command(ticketId: string, command: Command): Promise<{ version: number }>;
}

/** Which tickets adopt which policy. */
export interface Replan {
  policy: Policy;
  filter: RunningFilter;
}

/** What adopting a policy would do to a ticket. */
export interface TicketMoves {
  state: TicketState;
  moves: ClockMove[];
}

/** A page of a replan; `next` is where the following one begins, null at the end. */
export interface ReplanPage {
  adopted: number;
  /** Had the policy already, or ended meanwhile. */
  skipped: number;
  next: string | null;
}

/** Tickets a page: small enough to be retried whole by a durable caller. */
const PAGE = 200;
const LANES = 8;

/**
 * What would move if running tickets adopted a policy now (docs/semantics.md, Policies). Nothing is changed. One
 * ticket at a time, so that the caller may stop.
 */
export async function* previewReplan(
  database: Database,
  { policy, filter }: Replan,
  now: () => number = Date.now,
): AsyncGenerator<TicketMoves> {
  for (let after: string | null = null; ;) {
    const states: TicketState[] = await runningTickets(database, filter, { after, limit: PAGE });
    for (const state of states) {
      if (state.terms.policyVersion === policy.version) continue;
      yield { state, moves: movesUnder(state, termsFor(policy, state.tier, state.zone), now()) };
    }
    after = states.at(-1)?.id ?? null;
    if (states.length < PAGE || after === null) return;
  }
}

/**
 * Sends one page of running tickets the command to adopt a policy, a few at a time. Done twice it changes nothing:
 * the command's id is the same for each ticket, and who has the policy is skipped.
 * @param after where the page before ended; null at the start.
 * @throws EngineUnavailable from the engine: the same page may be asked for again.
 */
export async function replanPage(
  database: Database,
  engine: ReplanEngine,
  { policy, filter }: Replan,
  by: { actor: Actor; commandId: string },
  after: string | null,
): Promise<ReplanPage> {
  const states = await runningTickets(database, filter, { after, limit: PAGE });
  const due = states.filter((state) => state.terms.policyVersion !== policy.version);
  let adopted = 0;
  await inLanes(LANES, due, async (state) => {
    if (await adopt(engine, state, policy, by)) adopted += 1;
  });
  const last = states.at(-1);
  return {
    adopted,
    skipped: states.length - adopted,
    next: states.length === PAGE && last ? last.id : null,
  };
}

async function adopt(
  engine: ReplanEngine,
  state: TicketState,
  policy: Policy,
  { actor, commandId }: { actor: Actor; commandId: string },
): Promise<boolean> {
  const terms = termsFor(policy, state.tier, state.zone);
  try {
    await engine.command(state.id, {
      id: commandId,
      type: 'adopt-policy',
      at: Date.now(),
      actor,
      data: { terms },
    });
    return true;
  } catch (error) {
    // The ticket's life ended between the read and the command.
    if (error instanceof Rejection || (error instanceof Error && error.name === 'TicketNotRunning'))
      return false;
    throw error;
  }
}

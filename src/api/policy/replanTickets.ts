import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { previewReplan, replanPage, type Replan, type TicketMoves } from '../../../activities/policy/replan';
import { Database } from '../../../store/database';
import { PolicyBook } from '../../../store/policyBook';
import type { TicketEngine } from '../../engine/ticketEngine';
import { actorOf, type Principal } from '../auth/principal';
import { validationFailed } from '../errors/apiError';
import { ENGINE } from '../services';
import { iso } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import type { ReplanAnswer, TicketMovesView } from './policyAnswer';
import { draftPolicy, policyAsked } from './policyAsked';
import type { ReplanBody } from './replanBody';

/** Tickets that a preview shows one by one; all are counted. */
const SHOWN = 100;
/** How long a preview may take, in ms; whoever waits for it sits behind a proxy with a patience of its own. */
const PREVIEW_TIME = 20_000;
/** Tickets after which a preview lets other requests go first. */
const IN_ONE_TURN = 20;

/** Applies a policy version to running tickets, or says what that would move (docs/semantics.md, Policies). */
@Injectable()
export class ReplanTickets {
  constructor(
    private readonly database: Database,
    private readonly book: PolicyBook,
    @Inject(ENGINE) private readonly engine: TicketEngine,
  ) {}

  /** @throws ApiError `validation_failed` for a version that does not exist; EngineUnavailable: sent again it goes on */
  async replan(me: Principal, body: ReplanBody, { commandId }: WriteIntent): Promise<ReplanAnswer> {
    const replan: Replan = { policy: await this.policyOf(body), filter: body.filter };
    if (body.dryRun) return this.preview(replan);
    const by = { actor: actorOf(me), commandId };
    let tickets = 0;
    let skipped = 0;
    let after: string | null = null;
    do {
      const page = await replanPage(this.database, this.engine, replan, by, after);
      tickets += page.adopted;
      skipped += page.skipped;
      after = page.next;
    } while (after !== null);
    return { success: true, dryRun: false, policyVersion: replan.policy.version, tickets, skipped };
  }

  private async policyOf({ policyVersion, policy, dryRun }: ReplanBody): Promise<Replan['policy']> {
    if (policy === undefined) return policyAsked(this.book, policyVersion);
    if (!dryRun)
      throw validationFailed([
        { field: 'policy', code: 'conflict', message: 'is for a preview: put it in force first' },
      ]);
    return draftPolicy(this.book, policy, policyVersion);
  }

  private async preview(replan: Replan): Promise<ReplanAnswer> {
    const until = Date.now() + PREVIEW_TIME;
    const moves: TicketMovesView[] = [];
    let [tickets, moving, breaching] = [0, 0, 0];
    let complete = true;
    for await (const ticket of previewReplan(this.database, replan)) {
      tickets += 1;
      breaching += ticket.moves.filter(({ breaches }) => breaches).length;
      if (ticket.moves.length > 0) {
        moving += 1;
        if (moves.length < SHOWN) moves.push(movesView(ticket));
      }
      if (tickets % IN_ONE_TURN === 0) await nextTurn();
      if (Date.now() > until) {
        complete = false;
        break;
      }
    }
    const policyVersion = replan.policy.version;
    return { success: true, dryRun: true, policyVersion, tickets, moving, breaching, moves, complete };
  }
}

function movesView({ state, moves }: TicketMoves): TicketMovesView {
  return {
    ticketId: state.id,
    ticketNumber: state.number,
    tier: state.tier,
    status: state.status,
    policyVersion: state.terms.policyVersion,
    clocks: moves.map(({ clock, cycle, wasDeadlineAt, deadlineAt, paused, breaches }) => ({
      clock,
      cycle,
      was: iso(wasDeadlineAt),
      now: iso(deadlineAt),
      paused,
      breaches,
    })),
  };
}

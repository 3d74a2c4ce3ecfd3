import { Inject, Injectable } from '@nestjs/common';
import { deliverAnswer } from '../../../activities/survey/surveyAnswer';
import { SurveyLinks } from '../../../activities/survey/surveyLink';
import { decide } from '../../../domain/ticket/decide';
import type { Survey } from '../../../domain/survey/survey';
import type { TicketState } from '../../../domain/ticket/state';
import { isAnyErased } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { PendingAnswer, SurveyDocument } from '../../../store/documents/surveyDocument';
import { discardAnswer, findSurvey, keepAnswer } from '../../../store/surveys';
import { loadState } from '../../../store/tickets';
import { EngineUnavailable } from '../../engine/engineErrors';
import type { TicketEngine } from '../../engine/ticketEngine';
import { touch } from '../audit/touched';
import type { AuthenticatedRequest } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { ApiError, notFound } from '../errors/apiError';
import { ENGINE } from '../services';
import { iso } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import type { SurveyAnswer, SurveyView } from './surveyAnswer';
import type { SurveyBody } from './surveyBody';

/** A survey that the holder of its link may look at. */
interface OpenSurvey {
  stored: SurveyDocument;
  state: TicketState;
  survey: Survey;
}

/** Surveys for whoever holds their link; no token is needed (docs/semantics.md, Survey). */
@Injectable()
export class Surveys {
  constructor(
    private readonly database: Database,
    private readonly links: SurveyLinks,
    @Inject(ENGINE) private readonly engine: TicketEngine,
  ) {}

  /** @throws ApiError `not_found` for a link that is not ours, `illegal_transition` for a survey that is over */
  async show(token: string): Promise<SurveyAnswer> {
    const { stored, state, survey } = await this.find(token);
    return { success: true, survey: viewOf(state, survey, stored.pendingAnswer ?? stored) };
  }

  /**
   * Keeps the answer, then tells the ticket. It is recorded, and kept for repetitions, as the customer's. While the engine is away the answer is kept all the same: the reconciler
   * delivers it.
   * @throws as `show`
   */
  async answer(
    request: AuthenticatedRequest,
    token: string,
    body: SurveyBody,
    { commandId }: WriteIntent,
  ): Promise<SurveyAnswer> {
    const { stored, state, survey } = await this.find(token);
    const { customerId, ticketId } = stored;
    const holder: Principal = { role: 'customer', id: customerId, expiresAt: 0 };
    request.principal = holder;
    touch(holder, { customerId, ticketId });
    const now = Date.now();
    const answer: PendingAnswer = {
      commandId,
      rating: body.rating,
      comment: body.comment ?? null,
      at: new Date(now),
    };
    refuseWhatIsIllegal(state, stored, answer);
    await keepAnswer(this.database, survey.id, answer);
    // Behind the write: an erasure that did not see the answer is seen here.
    if (await isAnyErased(this.database, [customerId])) {
      await discardAnswer(this.database, survey.id, commandId);
      throw notFound('survey');
    }
    try {
      await deliverAnswer(this.database, this.engine, stored, answer);
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
    }
    const after = (await loadState(this.database, stored.ticketId)) ?? state;
    const view = viewOf(after, after.survey?.id === survey.id ? after.survey : survey, answer);
    return {
      success: true,
      survey: {
        ...view,
        state: 'answered',
        editableUntil: view.editableUntil ?? iso(now + state.terms.survey.editableFor),
      },
      ...reopenOffer(after, body.rating),
    };
  }

  private async find(token: string): Promise<OpenSurvey> {
    const claim = this.links.read(token);
    const stored = claim && (await findSurvey(this.database, claim.surveyId));
    const state = stored && (await loadState(this.database, stored.ticketId));
    if (!stored || !state || (await isAnyErased(this.database, [stored.customerId]))) {
      throw notFound('survey');
    }
    const { survey } = state;
    if (survey?.id !== stored._id) throw over('This survey was replaced by a later one.', 'superseded');
    const now = Date.now();
    if (survey.state === 'withdrawn')
      throw over('This survey was withdrawn: the ticket went on.', 'withdrawn');
    if (survey.state === 'expired' || (survey.state === 'sent' && now >= survey.expiresAt)) {
      throw over('This survey has expired.', 'expired');
    }
    if (survey.state === 'answered' && now >= (survey.editableUntilAt ?? 0)) {
      throw over('This survey has been answered, and the time to change the answer is over.', 'answered');
    }
    return { stored, state, survey };
  }
}

/** By the ticket's own rules, before anything is kept: a refused answer leaves no words behind. @throws Rejection */
function refuseWhatIsIllegal(state: TicketState, stored: SurveyDocument, answer: PendingAnswer): void {
  const actor = { kind: 'customer' as const, id: stored.customerId };
  const at = answer.at.getTime();
  const data = { surveyId: stored._id, rating: answer.rating };
  decide(state, { id: answer.commandId, type: 'answer-survey', at, actor, data }, at);
}

function over(message: string, from: string): ApiError {
  return new ApiError('illegal_transition', message, { from, to: 'answered' });
}

function viewOf(
  state: TicketState,
  survey: Survey,
  { rating, comment }: { rating: number | null; comment: string | null },
): SurveyView {
  return {
    ticketNumber: state.number,
    state: survey.state === 'answered' || rating !== null ? 'answered' : 'open',
    rating,
    comment,
    expiresAt: iso(survey.expiresAt),
    editableUntil: iso(survey.editableUntilAt),
  };
}

/** A low rating offers to go on: with `PUT /tickets/{id}/reopen`, as long as the ticket can be reopened. */
function reopenOffer(state: TicketState, rating: number): Pick<SurveyAnswer, 'reopen'> {
  const { followUpAtOrBelow } = state.terms.survey;
  const goesOn = state.archived || (state.status !== 'resolved' && state.status !== 'closed');
  if (rating > followUpAtOrBelow || goesOn) return {};
  return { reopen: { offered: true, ticketId: state.id, ticketNumber: state.number } };
}

import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';

/**
 * The customer answers, or edits the answer within its time (docs/semantics.md, Survey). What counts is when they did,
 * even if the engine learned of it only after the survey's end.
 */
export function answerSurvey(turn: Turn, command: Extract<Command, { type: 'answer-survey' }>): void {
  const { surveyId, rating } = command.data;
  const { survey, terms } = turn.state;
  if (survey?.id !== surveyId) throw over('superseded');
  const at = Math.min(turn.now, Math.max(command.at, survey.sentAt));
  const unanswered = survey.state === 'sent' || survey.state === 'expired';
  if (unanswered && at < survey.expiresAt) {
    const editableUntilAt = at + terms.survey.editableFor;
    turn.emit('survey.answered', { surveyId, rating, edited: false, editableUntilAt }, at);
    return;
  }
  if (survey.state === 'answered' && at < (survey.editableUntilAt ?? 0)) {
    const editableUntilAt = survey.editableUntilAt ?? at;
    turn.emit('survey.answered', { surveyId, rating, edited: true, editableUntilAt }, at);
    return;
  }
  throw over(survey.state);
}

function over(state: string): Rejection {
  return new Rejection('illegal_transition', 'This survey can no longer be answered.', {
    from: state,
    to: 'answered',
  });
}

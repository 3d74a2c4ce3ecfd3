import type { Command } from '../ticket/commands';
import { Rejection } from '../ticket/rejection';
import type { Turn } from '../ticket/turn';

/** The customer answers, or edits the answer within its time (docs/semantics.md, Survey). */
export function answerSurvey(turn: Turn, command: Extract<Command, { type: 'answer-survey' }>): void {
  const { surveyId, rating } = command.data;
  const { survey, terms } = turn.state;
  if (survey?.id !== surveyId) throw over('superseded');
  if (survey.state === 'sent' && turn.now < survey.expiresAt) {
    const editableUntilAt = turn.now + terms.survey.editableFor;
    turn.emit('survey.answered', { surveyId, rating, edited: false, editableUntilAt });
    return;
  }
  if (survey.state === 'answered' && turn.now < (survey.editableUntilAt ?? 0)) {
    const editableUntilAt = survey.editableUntilAt ?? turn.now;
    turn.emit('survey.answered', { surveyId, rating, edited: true, editableUntilAt });
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

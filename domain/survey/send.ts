import type { Turn } from '../ticket/turn';
import type { Instant } from '../vocabulary';

/** Sends the survey of this resolution: once each (docs/semantics.md, Survey). */
export function sendSurvey(turn: Turn, at: Instant): void {
  const { survey } = turn.state.terms;
  turn.emit(
    'survey.sent',
    {
      surveyId: `${turn.state.id}-s${turn.state.surveys + 1}`,
      remindAt: at + survey.reminderAfter,
      expiresAt: at + survey.expiresAfter,
    },
    at,
  );
}

/** Takes back a survey that has not been answered: the ticket was reopened, or rated on close. */
export function withdrawSurvey(turn: Turn, at: Instant): void {
  const { survey } = turn.state;
  if (survey?.state === 'sent') turn.emit('survey.withdrawn', { surveyId: survey.id }, at);
}

import type { SurveyLinks } from '../../activities/survey/surveyLink';
import type { Survey } from '../../domain/survey/survey';
import { loadState } from '../../store/tickets';
import type { DemoDesk } from './demoDesk';
import { ticketIdOf } from './play';

/** Whose survey is answered now, with few stars; by the story of the ticket. */
const ANSWERED = {
  story: 'company-invoice',
  customer: 'demo-quinn',
  rating: 2,
  comment: 'The invoice is right now, but I had to write four times until somebody read what I had written.',
};
/** Whose survey waits for an answer. */
const OPEN = 'arabic-refund';

/**
 * Answers a survey by its link, as its customer does.
 * @returns the link of another one that can be answered still; null where it is over
 */
export async function seedSurveys(desk: DemoDesk, links: SurveyLinks): Promise<string | null> {
  const { story, customer, rating, comment } = ANSWERED;
  const survey = await unanswered(desk, story);
  if (survey) {
    const token = links.token(survey.id, survey.expiresAt);
    const client = await desk.clients.of(customer);
    await client.write('POST', `/surveys/${token}`, `demo-survey-${story}`, { rating, comment });
  }
  const open = await unanswered(desk, OPEN);
  return open && links.link(open.id, open.expiresAt);
}

async function unanswered({ database }: DemoDesk, key: string): Promise<Survey | null> {
  const survey = (await loadState(database, ticketIdOf({ key })))?.survey;
  return survey?.state === 'sent' ? survey : null;
}

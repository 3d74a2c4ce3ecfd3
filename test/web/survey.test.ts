import { SurveyLinks } from '../../activities/survey/surveyLink';
import { WebDesk } from './webDesk';

describe('the survey', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('is answered by whoever holds its link, without a sign-in, and offers to go on where it went badly', async () => {
    const [customer, agent] = await Promise.all([
      web.token(web.people.customer),
      web.token(web.people.agent),
    ]);
    const ticket = await web.desk.open(customer, { subject: 'Was it good?' });
    const body = { resolution: 'Done.' };
    const path = `/tickets/${String(ticket['_id'])}`;
    await web.desk.request('PUT', `${path}/resolve`, { token: agent, body });
    const survey = await web.desk.desk.database.surveys.findOne({ ticketId: String(ticket['_id']) });
    const { config } = web.desk;
    const links = new SurveyLinks(config.surveySecret, web.desk.url);
    const link = links.link(survey!._id, survey!.expiresAt.getTime());
    const page = await web.open(null, new URL(link).pathname);
    await page.getByRole('radio', { name: /Very poor/ }).check();
    await page.getByLabel(/What was good/).fill('It took long.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Thank you. Your answer has arrived.').waitFor();
    expect(await page.getByRole('link', { name: 'Open the ticket again' }).getAttribute('href')).toContain(
      String(ticket['ticketNumber']),
    );
    const answer = await web.desk.request('GET', path, { token: agent });
    expect(answer.body['ticket']!['satisfactionRating']).toBe(1);
    await page.context().close();
  });
});

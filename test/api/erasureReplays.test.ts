import { randomUUID } from 'node:crypto';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { loadState } from '../../store/tickets';
import type { Answer, TestDesk } from './desk';
import { upload } from './fileDesk';
import { LeaverDesk } from './leaverDesk';
import { expectRefusal } from './oneShape';

const SURVEY_SECRET = 'a survey secret of the tests, long enough';
const PLANTED = 'xylophone';

/** Answers are kept for a day, for whoever sends a request again: those of a customer who leaves are nobody's any more. */
describe('a request that is sent again while its customer’s erasure has not come to its answer', () => {
  let leaver: LeaverDesk;
  let desk: TestDesk;
  beforeAll(async () => {
    leaver = await LeaverDesk.start({ SURVEY_SECRET });
    ({ desk } = leaver);
  });
  afterAll(() => leaver.stop());
  beforeEach(() => leaver.next());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** A request that can be sent as often as one likes. */
  const repeatable = (who: string | undefined, method: string, path: string, body: object) => {
    const headers = { 'idempotency-key': randomUUID() };
    return (): Promise<Answer> =>
      desk.request(method, path, { ...(who === undefined ? {} : { token: who }), body, headers });
  };
  const isReplay = ({ headers }: Answer): boolean => headers.get('idempotency-replayed') === 'true';

  async function surveyOf(ticketId: string): Promise<string> {
    const survey = (await loadState(desk.desk.database, ticketId))?.survey;
    if (!survey) throw new Error('no survey was sent');
    return new SurveyLinks(SURVEY_SECRET, desk.url).token(survey.id, survey.expiresAt);
  }

  it('is answered with nothing of theirs, neither to the customer nor to staff nor to who holds a link', async () => {
    const { token, agent } = leaver;
    const id = await leaver.opened();
    const open = repeatable(token, 'POST', '/tickets', {
      subject: `My ${PLANTED}`,
      description: `A broken ${PLANTED}.`,
      category: 'billing',
    });
    const say = repeatable(token, 'POST', `/tickets/${id}/responses`, { message: `More of the ${PLANTED}` });
    const key = randomUUID();
    const send = (): Promise<Answer> => upload(desk, token, { name: `${PLANTED}.txt`, bytes: PLANTED, key });
    const reply = repeatable(agent, 'POST', `/tickets/${id}/responses`, { message: `About the ${PLANTED}` });
    expect((await leaver.say(agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' })).status).toBe(
      200,
    );
    const survey = `/surveys/${await surveyOf(id)}`;
    const rate = repeatable(undefined, 'POST', survey, { rating: 5, comment: `What a ${PLANTED}` });
    const requests = [open, rate, send];
    for (const request of requests) expect((await request()).status).toBeLessThan(300);
    // These withdraw the survey.
    const later = [say, reply];
    for (const request of later) expect((await request()).status).toBeLessThan(300);
    for (const request of [...requests, ...later]) expect(isReplay(await request())).toBe(true);

    const { held, letGo } = leaver.holdCommand('close');
    const over = leaver.erase();
    await held;
    const answers: Answer[] = [];
    for (const request of [...requests, ...later]) answers.push(await request());
    letGo();
    const { report } = await over;
    for (const again of answers) {
      expect([isReplay(again), JSON.stringify(again.body).includes(PLANTED)]).toEqual([false, false]);
      expect([403, 404, 409]).toContain(again.status);
    }
    expect(report).toMatchObject({ remaining: 0 });
    expect(await desk.desk.database.idempotency.countDocuments({ customers: leaver.sub })).toBe(0);
  });

  it('nor by the link of a survey that has been answered', async () => {
    const id = await leaver.opened();
    await leaver.say(leaver.agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' });
    const survey = `/surveys/${await surveyOf(id)}`;
    const rate = repeatable(undefined, 'POST', survey, { rating: 1, comment: `What a ${PLANTED}` });
    expect((await rate()).body['survey']).toMatchObject({ comment: `What a ${PLANTED}` });
    const { held, letGo } = leaver.holdCommand('close');
    const over = leaver.erase();
    await held;
    const answers = [await desk.request('GET', survey), await rate()];
    letGo();
    await over;
    for (const answer of answers) expectRefusal(answer, 404, 'not_found');
  });

  it('carries out what staff did to a ticket once, also where its answer is not given again', async () => {
    const id = await leaver.opened();
    const change = repeatable(leaver.agent, 'PATCH', `/tickets/${id}`, { priority: 'high' });
    expect((await change()).status).toBe(200);
    const changes = (): Promise<number> =>
      desk.desk.database.events.countDocuments({ ticketId: id, type: 'priority.changed' });
    const before = await changes();
    const { held, letGo } = leaver.holdCommand('close');
    const over = leaver.erase();
    await held;
    const [again, after] = [await change(), await changes()];
    letGo();
    await over;
    expect([again.status, isReplay(again), after]).toEqual([200, false, before]);
    expect(await desk.desk.database.idempotency.countDocuments({ customers: leaver.sub })).toBe(0);
  });
});

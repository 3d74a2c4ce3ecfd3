import { redeliverAnswers } from '../../activities/survey/surveyAnswer';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { findSurvey } from '../../store/surveys';
import { loadState } from '../../store/tickets';
import { TestDesk, type Answer, type Json } from './desk';

const SURVEY_SECRET = 'a survey secret of the tests, long enough';

describe('surveys over HTTP', () => {
  let desk: TestDesk;
  let admin: string;
  let agent: string;
  let customer: string;
  let links: SurveyLinks;
  beforeAll(async () => {
    desk = await TestDesk.start({ SURVEY_SECRET });
    admin = await desk.token({ sub: 'adm', role: 'admin' });
    agent = await desk.agent();
    customer = await desk.customer('premium');
    links = new SurveyLinks(SURVEY_SECRET, 'https://desk.example');
  });
  afterAll(() => desk.stop());

  /** A resolved ticket and the token of its survey. */
  async function resolved(): Promise<{ id: string; number: string; surveyId: string; token: string }> {
    const ticket = await desk.open(customer);
    const id = String(ticket['_id']);
    const answer = await desk.request('PUT', `/tickets/${id}/resolve`, {
      token: agent,
      body: { resolution: 'done' },
    });
    expect(answer.status).toBe(200);
    return { id, number: String(ticket['ticketNumber']), ...(await surveyOf(id)) };
  }
  async function surveyOf(id: string): Promise<{ surveyId: string; token: string }> {
    const survey = (await loadState(desk.desk.database, id))?.survey;
    if (!survey) throw new Error('no survey was sent');
    return { surveyId: survey.id, token: links.token(survey.id, survey.expiresAt) };
  }
  const show = (token: string): Promise<Answer> => desk.request('GET', `/surveys/${token}`);
  const answer = (token: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    desk.request('POST', `/surveys/${token}`, { body, headers });
  const setSurveyPolicy = async (survey: Record<string, unknown>): Promise<void> => {
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = body['policy'] as unknown as { survey: Record<string, unknown> };
    Object.assign(policy.survey, survey);
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
  };
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it('are shown and answered without a login by whoever holds the link', async () => {
    const { id, number, surveyId, token } = await resolved();
    const shown = await show(token);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      success: true,
      survey: { ticketNumber: number, state: 'open', rating: null, comment: null, editableUntil: null },
    });
    const given = await answer(token, { rating: 5, comment: 'Quick and kind.' });
    expect(given.status).toBe(200);
    expect(given.body).toMatchObject({
      survey: { state: 'answered', rating: 5, comment: 'Quick and kind.' },
    });
    expect(given.body['reopen']).toBeUndefined();
    const state = await loadState(desk.desk.database, id);
    expect(state).toMatchObject({ rating: 5, survey: { state: 'answered', rating: 5 } });
    const stored = await findSurvey(desk.desk.database, surveyId);
    expect(stored).toMatchObject({ rating: 5, comment: 'Quick and kind.', answeredAt: expect.any(Date) });
    expect(stored?.pendingAnswer).toBeUndefined();
  });

  it('can be changed for a while, counting once', async () => {
    const { id, surveyId, token } = await resolved();
    await answer(token, { rating: 4, comment: 'fine' });
    const changed = await answer(token, { rating: 3 });
    expect(changed.body).toMatchObject({ survey: { rating: 3, comment: null } });
    expect((await show(token)).body).toMatchObject({
      survey: { state: 'answered', rating: 3, comment: null },
    });
    expect((await findSurvey(desk.desk.database, surveyId))?.comment).toBeNull();
    const { body } = await desk.request('GET', `/tickets/${id}/timeline`, { token: agent });
    const facts = (body['timeline'] as unknown as { type: string; data: Json }[]).filter(
      ({ type }) => type === 'survey.answered',
    );
    expect(facts.map(({ data }) => [data['rating'], data['edited']])).toEqual([
      [4, false],
      [3, true],
    ]);
  });

  it('offer to reopen after a low rating, and only where that is possible', async () => {
    const low = await resolved();
    const given = await answer(low.token, { rating: 2 });
    expect(given.body['reopen']).toEqual({ offered: true, ticketId: low.id, ticketNumber: low.number });
    const reopened = await desk.request('PUT', `/tickets/${low.id}/reopen`, {
      token: customer,
      body: { reason: 'Still broken' },
    });
    expect(reopened.status).toBe(200);
    const middling = await resolved();
    expect((await answer(middling.token, { rating: 3 })).body['reopen']).toBeUndefined();
  });

  it('are no more once the ticket went on: withdrawn, then replaced by the next', async () => {
    const first = await resolved();
    await desk.request('PUT', `/tickets/${first.id}/reopen`, {
      token: customer,
      body: { reason: 'Still broken' },
    });
    const withdrawn = await answer(first.token, { rating: 5 });
    expect(withdrawn.status).toBe(409);
    expect(withdrawn.body['error']).toMatchObject({
      code: 'illegal_transition',
      details: { from: 'withdrawn' },
    });
    await desk.request('PUT', `/tickets/${first.id}/resolve`, {
      token: agent,
      body: { resolution: 'now really' },
    });
    const replaced = await show(first.token);
    expect(replaced.status).toBe(409);
    expect(replaced.body['error']).toMatchObject({ details: { from: 'superseded' } });
    const second = await surveyOf(first.id);
    expect((await answer(second.token, { rating: 5 })).status).toBe(200);
  });

  it('do not exist for a link that is not ours', async () => {
    const { surveyId, token } = await resolved();
    const [id, expiry, signature] = token.split('.');
    const later = (Date.now() + 1e12).toString(36);
    const strange = [
      'nonsense',
      `${id}.${later}.${signature}`,
      `${id}.${expiry}`,
      `${id}.${expiry}.`,
      `${id}.${expiry}.${'A'.repeat(43)}`,
      `${token}x`,
      new SurveyLinks('another secret that is long enough too', '').token(surveyId, Date.now() + 1e9),
      links.token('f'.repeat(24) + '-s1', Date.now() + 1e9),
      '%00',
      'a'.repeat(390),
    ];
    for (const link of strange) {
      expect((await show(link)).status).toBe(404);
      expect((await answer(link, { rating: 5 })).status).toBe(404);
    }
  });

  it.each([
    ['rating', {}],
    ['rating', { rating: 0 }],
    ['rating', { rating: 6 }],
    ['rating', { rating: 4.5 }],
    ['rating', { rating: '5' }],
    ['comment', { rating: 5, comment: 7 }],
    ['comment', { rating: 5, comment: 'x'.repeat(5_001) }],
    ['comment', { rating: 5, comment: 'nul \u0000' }],
    ['surveyId', { rating: 5, surveyId: 'x' }],
  ])('refuse an answer with a faulty %s and keep nothing of it', async (field, body) => {
    const { surveyId, token } = await resolved();
    const given = await answer(token, body);
    expect(given.status).toBe(422);
    expect(given.body['error']?.['details']).toMatchObject([{ field }]);
    expect(await findSurvey(desk.desk.database, surveyId)).toMatchObject({ rating: null, comment: null });
  });

  it('take an answer that is sent again with its key once', async () => {
    const { id, token } = await resolved();
    const headers = { 'idempotency-key': 'survey-once' };
    const [first, second] = await Promise.all([
      answer(token, { rating: 5 }, headers),
      answer(token, { rating: 5 }, headers),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const { body } = await desk.request('GET', `/tickets/${id}/timeline`, { token: agent });
    const facts = body['timeline'] as unknown as { type: string }[];
    expect(facts.filter(({ type }) => type === 'survey.answered')).toHaveLength(1);
  });

  it('keep an answer that comes while the engine is away, and take it in once it is back', async () => {
    const { id, surveyId, token } = await resolved();
    const away = await TestDesk.start({
      ROLE: 'api',
      SURVEY_SECRET,
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      MONGODB_DATABASE: desk.config.mongodb.database,
      COMMAND_TIMEOUT_MS: '1000',
    });
    try {
      const given = await away.request('POST', `/surveys/${token}`, {
        body: { rating: 4, comment: 'in the dark' },
      });
      expect(given.status).toBe(200);
      expect(given.body).toMatchObject({ survey: { state: 'answered', rating: 4, comment: 'in the dark' } });
      const shown = await away.request('GET', `/surveys/${token}`);
      expect(shown.body).toMatchObject({ survey: { state: 'answered', rating: 4 } });
    } finally {
      await away.desk.stop();
    }
    expect((await loadState(desk.desk.database, id))?.rating).toBeNull();
    const { database, temporal } = desk.desk;
    expect(await redeliverAnswers(database, temporal.engine, new Date())).toBe(1);
    expect(await loadState(database, id)).toMatchObject({ rating: 4, survey: { state: 'answered' } });
    expect(await findSurvey(database, surveyId)).toMatchObject({ rating: 4, comment: 'in the dark' });
    expect(await redeliverAnswers(database, temporal.engine, new Date())).toBe(0);
  });

  it('are over when they have expired, and when the time to change an answer has passed', async () => {
    await setSurveyPolicy({ editableFor: 'PT1S' });
    const answered = await resolved();
    expect((await answer(answered.token, { rating: 5 })).status).toBe(200);
    await wait(1_100);
    const change = await answer(answered.token, { rating: 1 });
    expect(change.status).toBe(409);
    expect(change.body['error']).toMatchObject({
      code: 'illegal_transition',
      details: { from: 'answered' },
    });
    await setSurveyPolicy({ reminderAfter: 'PT1S', expiresAfter: 'PT2S' });
    const late = await resolved();
    await wait(2_100);
    for (const over of [await show(late.token), await answer(late.token, { rating: 5 })]) {
      expect(over.status).toBe(409);
      expect(over.body['error']).toMatchObject({ code: 'illegal_transition', details: { from: 'expired' } });
    }
    expect((await loadState(desk.desk.database, late.id))?.rating).toBeNull();
    expect((await loadState(desk.desk.database, answered.id))?.rating).toBe(5);
  });
});

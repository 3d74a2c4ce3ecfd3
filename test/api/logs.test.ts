import { spawnSync } from 'node:child_process';
import { request as rawRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { loadState } from '../../store/tickets';
import { TestDesk } from './desk';
import { uploaded } from './fileDesk';

/** In every word that is sent. */
const PLANTED = 'marzipan';
const SURVEY_SECRET = 'a survey secret of the tests, long enough';
const ROOT = resolve(__dirname, '../..');

describe('the log', () => {
  let desk: TestDesk;
  const lines: string[] = [];
  beforeAll(async () => {
    const logs = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    desk = await TestDesk.start({ SURVEY_SECRET }, {}, logs);
  });
  afterAll(() => desk.stop());

  it('tells of each request, down to debug, but holds no word, no token, no link, no name and no address', async () => {
    const customer = await desk.customer('premium', {
      sub: 'owner',
      name: `Ada ${PLANTED}`,
      email: `${PLANTED}@example.com`,
    });
    const agent = await desk.agent({ name: `Sarah ${PLANTED}`, email: `sarah@${PLANTED}.example` });
    await desk.request('GET', '/agents/me', { token: agent });
    const file = await uploaded(desk, customer, { name: `${PLANTED}.txt`, bytes: PLANTED, key: 'logged' });
    const ticket = await desk.open(customer, {
      subject: `My ${PLANTED}`,
      description: `No ${PLANTED} left.`,
      attachments: [file],
    });
    const path = `/tickets/${String(ticket['_id'])}`;
    const send = (method: string, at: string, token: string | undefined, body?: unknown): Promise<unknown> =>
      desk.request(method, at, { token, body });
    await send('PUT', `${path}/assignee`, agent, { agentId: null });
    await send('POST', `${path}/responses`, agent, { message: `Your ${PLANTED} comes.` });
    await send('POST', `${path}/notes`, agent, { message: `They love ${PLANTED}.` });
    await send('PATCH', path, agent, { tags: [PLANTED] });
    await send('PUT', `${path}/resolve`, agent, { resolution: `New ${PLANTED} sent.` });

    // What is refused, and what goes wrong, is where words are most easily quoted.
    await send('POST', '/tickets', customer, `{"subject":"${PLANTED}"`);
    await send('POST', '/tickets', customer, `"${PLANTED}"`);
    await send('POST', '/tickets', customer, { [PLANTED]: 1, subject: { $ne: PLANTED } });
    await send('POST', '/tickets', customer, {
      subject: PLANTED,
      description: `\u0000${PLANTED}`,
      category: PLANTED,
    });
    await send('GET', `/tickets?q=${PLANTED}`, customer);
    await send('GET', `/tickets/${PLANTED}`, customer);
    await send('GET', `//${PLANTED}?token=${PLANTED}`, customer);
    await send('GET', `/tickets?cursor=${PLANTED}`, customer);
    await send('GET', '/tickets', `${PLANTED}.${PLANTED}.${PLANTED}`);
    await send('GET', '/tickets', `psk_0123456789ABCDEFGHJKMNPQRS_${PLANTED}`);
    await desk.request('GET', '/tickets', {
      headers: { authorization: `Basic ${PLANTED}`, cookie: `a=${PLANTED}` },
    });
    await desk.request('POST', '/tickets', {
      token: customer,
      body: `a=${PLANTED}`,
      headers: { 'content-type': 'text/plain' },
    });
    await desk.request('POST', '/tickets', {
      token: customer,
      body: {},
      headers: { 'idempotency-key': `${PLANTED} ${PLANTED}`, 'if-match': PLANTED },
    });
    await desk.request('GET', `/tickets/%ff${PLANTED}`, { token: customer });
    await raw({ 'x-long': PLANTED.repeat(5_000) });

    const { body } = await desk.request('GET', `/attachments/${file}/link`, { token: customer });
    const url = String(body['link']?.['url']);
    const fileToken = new URL(url, desk.url).searchParams.get('token') ?? '';
    expect(fileToken).not.toBe('');
    expect((await fetch(new URL(url, desk.url))).status).toBe(200);
    expect(
      (await fetch(new URL(url.replace(fileToken, `${PLANTED}.a.b`), desk.url))).status,
    ).toBeGreaterThanOrEqual(400);

    const survey = (await loadState(desk.desk.database, String(ticket['_id'])))?.survey;
    if (!survey) throw new Error('no survey was sent');
    const surveyToken = new SurveyLinks(SURVEY_SECRET, '').token(survey.id, survey.expiresAt);
    expect((await desk.request('GET', `/surveys/${surveyToken}`)).status).toBe(200);
    await send('POST', `/surveys/${surveyToken}`, undefined, { rating: 4, comment: `More ${PLANTED}!` });
    await send('POST', `/surveys/${surveyToken}`, undefined, { rating: PLANTED });

    const log = lines.join('');
    // It is there to be read: each of these requests has its line.
    expect(log).toContain('/api/v1/support/surveys/:token');
    expect(log).toContain('/api/v1/support/attachments/:id');
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.filter((line) => line.toLowerCase().includes(PLANTED))).toEqual([]);
    for (const secret of [customer, agent, fileToken, surveyToken, SURVEY_SECRET, desk.config.auditSecret]) {
      expect(lines.filter((line) => line.includes(secret) || line.includes(secret.slice(-24)))).toEqual([]);
    }
    expect(log).not.toMatch(/Bearer |[?&]token=/);
  });

  it('has no password of a configuration that is not valid, and no secret', () => {
    const secrets = {
      MONGODB_URI: `mongodb://desk:${PLANTED}@db.example:notaport /x`,
      JWT_SECRET: PLANTED,
      SURVEY_SECRET: PLANTED,
      AUDIT_SECRET: PLANTED,
      DIRECTORY_TOKEN: PLANTED,
      S3_SECRET_ACCESS_KEY: PLANTED,
      TEMPORAL_API_KEY: PLANTED,
      TEMPORAL_TLS_KEY: PLANTED,
      MONGODB_TLS_KEY: PLANTED,
    };
    const { status, stdout, stderr } = start({ ...secrets, PORT: 'none' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/The configuration has \d+ faults/);
    // All of them are named, and none is told.
    for (const name of [
      'MONGODB_URI',
      'JWT_SECRET',
      'SURVEY_SECRET',
      'AUDIT_SECRET',
      'TEMPORAL_TLS_KEY',
      'MONGODB_TLS_KEY',
    ]) {
      expect(stderr).toContain(name);
    }
    expect(`${stdout}${stderr}`).not.toContain(PLANTED);
  });

  /** The program with an environment that is not valid: it ends before it starts anything. */
  function start(env: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(
      process.execPath,
      ['-r', join(ROOT, 'test/setup/typescript.cjs'), join(ROOT, 'src/main.ts')],
      {
        env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
        encoding: 'utf8',
      },
    );
  }

  /** Sends headers that `fetch` would not. */
  function raw(headers: Record<string, string>): Promise<void> {
    return new Promise((done, reject) => {
      const request = rawRequest(`${desk.url}/health/live`, { headers }, (response) => {
        response.resume();
        response.on('end', done);
      });
      request.on('error', reject);
      request.end();
    });
  }
});

import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const OPEN = { subject: 'Empty itinerary', description: 'Day 3 stays empty.', category: 'technical' };

describe('Idempotency-Key', () => {
  let desk: TestDesk;
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer();
    agent = await desk.agent();
    await desk.request('GET', '/tickets', { token: agent });
  });
  afterAll(() => desk.stop());

  const open = (key: string, body: object = OPEN, token = customer): Promise<Answer> =>
    desk.request('POST', '/tickets', { token, body, headers: { 'idempotency-key': key } });

  it('gives the same answer to the same request, and opens one ticket', async () => {
    const first = await open('k1');
    const second = await open('k1', {
      category: 'technical',
      description: OPEN.description,
      subject: OPEN.subject,
    });
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(first.headers.get('idempotency-replayed')).toBeNull();
  });

  it('gives one ticket to many who ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => open('k2')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body['ticket']?.['_id'])).size).toBe(1);
  });

  it('refuses another body, and takes the same key of another person or for another ticket', async () => {
    const mine = await open('k3');
    expectRefusal(await open('k3', { ...OPEN, subject: 'Another' }), 409, 'idempotency_conflict');
    const theirs = await open('k3', OPEN, await desk.customer());
    expect(theirs.body['ticket']?.['_id']).not.toBe(mine.body['ticket']?.['_id']);
  });

  it('may be used again after a request that was not carried out', async () => {
    expectRefusal(await open('k4', { ...OPEN, subject: '' }), 422, 'validation_failed');
    expect((await open('k4')).status).toBe(201);
  });

  it('has one effect even when the answer was lost with the process that made it', async () => {
    const first = await open('k5');
    const id = String(first.body['ticket']?.['_id']);
    const say = (): Promise<Answer> =>
      desk.request('POST', `/tickets/${id}/responses`, {
        token: agent,
        body: { message: 'once' },
        headers: { 'idempotency-key': 'k5' },
      });
    await say();
    // What a crash between effect and answer leaves: the effect, and no kept answer.
    await desk.desk.database.idempotency.deleteMany({});
    const again = await say();
    expect(again.status).toBe(201);
    expect(again.body['ticket']?.['responseHistory']).toMatchObject([{ message: 'once' }]);
    expect((await open('k5')).body['ticket']?.['_id']).toBe(id);
    expect(await desk.desk.database.tickets.countDocuments({ _id: id })).toBe(1);
  });

  it('refuses keys that are none', async () => {
    for (const key of ['a b', 'x'.repeat(256)]) expectRefusal(await open(key), 422, 'validation_failed');
  });

  it('keeps a refusal by the rules, too', async () => {
    const ticket = await desk.open(customer);
    const resolve = (): Promise<Answer> =>
      desk.request('PUT', `/tickets/${String(ticket['_id'])}/reopen`, {
        token: customer,
        body: { reason: 'not fixed' },
        headers: { 'idempotency-key': 'k6' },
      });
    const refused = await resolve();
    expectRefusal(refused, 409, 'illegal_transition');
    expect((await resolve()).body).toEqual(refused.body);
  });
});

describe('If-Match', () => {
  let desk: TestDesk;
  let agent: string;
  let ticket: Json;
  beforeAll(async () => {
    desk = await TestDesk.start();
    agent = await desk.agent();
    await desk.request('GET', '/tickets', { token: agent });
    ticket = await desk.open(await desk.customer());
  });
  afterAll(() => desk.stop());

  const path = (): string => `/tickets/${String(ticket['_id'])}`;
  const change = (priority: string, ifMatch: string): Promise<Answer> =>
    desk.request('PATCH', path(), { token: agent, body: { priority }, headers: { 'if-match': ifMatch } });

  it('lets through who has seen the latest version, and nobody else', async () => {
    let etag = '';
    for (let i = 0; i < 100 && !etag; i += 1) {
      const read = await desk.request('GET', path(), { token: agent });
      if (read.body['ticket']?.['assignedAgent']) etag = read.headers.get('etag') ?? '';
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const changed = await change('high', etag);
    expect([changed.status, changed.body['ticket']?.['priority']]).toEqual([200, 'high']);
    const stale = await change('low', etag);
    expectRefusal(stale, 412, 'version_conflict');
    expect(stale.body['error']?.['details']).toMatchObject({ current: changed.body['ticket']?.['version'] });
    expectRefusal(await change('low', '"nonsense"'), 412, 'version_conflict');
    expect((await change('low', changed.headers.get('etag') ?? '')).status).toBe(200);
    expect((await change('medium', '*')).status).toBe(200);
  });

  it('refuses a message to a ticket that has changed, and keeps no word of it', async () => {
    const answer = await desk.request('POST', `${path()}/responses`, {
      token: agent,
      body: { message: 'too late' },
      headers: { 'if-match': '"1"' },
    });
    expectRefusal(answer, 412, 'version_conflict');
    expect(await desk.desk.database.messages.countDocuments({ text: 'too late' })).toBe(0);
  });
});

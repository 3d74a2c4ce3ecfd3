import { TestDesk } from './desk';
import { expectRefusal } from './oneShape';
import { SseClient } from './sseClient';

interface Change {
  agentId: string;
  state: 'here' | 'typing' | 'gone';
  until: string | null;
}

describe('who else has a ticket open', () => {
  let desk: TestDesk;
  /** Another API process on the same database, as behind a load balancer. */
  let other: TestDesk;
  let customer: string;
  let ada: string;
  let ben: string;
  let path: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    const { database } = desk.config.mongodb;
    other = await TestDesk.start({
      MONGODB_DATABASE: database,
      TEMPORAL_TASK_QUEUE: desk.config.temporal.taskQueue,
    });
    customer = await desk.customer();
    ada = await desk.agent({ sub: 'ada', name: 'Ada' });
    ben = await desk.agent({ sub: 'ben', name: 'Ben' });
    for (const token of [ada, ben]) await desk.request('GET', '/tickets', { token });
    path = `/tickets/${String((await desk.open(customer))['_id'])}`;
  });
  afterAll(async () => {
    await other.stop();
    await desk.stop();
  });

  const say = (token: string, body: unknown, at = desk) =>
    at.request('PUT', `${path}/presence`, { token, body });
  const follow = (token: string, at = desk): Promise<SseClient> =>
    SseClient.open(`${at.url}/api/v1/support${path}/events`, { authorization: `Bearer ${token}` });
  const states = (stream: SseClient): string[] =>
    stream.of('presence').map(({ data }) => `${(data as Change).agentId} ${(data as Change).state}`);

  it('is seen by colleagues at once, through whichever process, and not by oneself or the customer', async () => {
    const [benSees, adaSees, customerSees] = [
      await follow(ben, other),
      await follow(ada),
      await follow(customer),
    ];
    expect((await say(ada, {})).body['presence']).toEqual([]);
    await benSees.until(() => states(benSees).includes('ada here'));
    await say(ada, { typing: true });
    await benSees.until(() => states(benSees).includes('ada typing'));
    const told = benSees.of('presence').at(-1)?.data as Change;
    expect(Date.parse(told.until ?? '')).toBeGreaterThan(Date.now() + 20_000);

    const both = await say(ben, {}, other);
    expect(both.body['presence']).toMatchObject([{ agentId: 'ada', name: 'Ada', typing: true }]);
    await adaSees.until(() => states(adaSees).includes('ben here'));
    const left = await desk.request('DELETE', `${path}/presence`, { token: ada });
    expect(left.body['presence']).toMatchObject([{ agentId: 'ben', typing: false }]);
    await benSees.until(() => states(benSees).includes('ada gone'));
    expect(states(benSees).every((said) => said.startsWith('ada '))).toBe(true);
    expect(states(adaSees).every((said) => said.startsWith('ben '))).toBe(true);
    // A fact that comes after all this: what the customer was to hear has been sent by now.
    await desk.request('POST', `${path}/responses`, { token: customer, body: { message: 'Hello?' } });
    await customerSees.until(() => customerSees.facts().length > 0);
    expect(states(customerSees)).toEqual([]);
    // Names are words, and no words are in a stream.
    expect(JSON.stringify(benSees.messages)).not.toContain('Ada');
    for (const stream of [benSees, adaSees, customerSees]) stream.close();
  });

  it('forgets who has gone without a word', async () => {
    await say(ada, {});
    const seen = async (): Promise<unknown> =>
      (await desk.request('GET', `${path}/presence`, { token: ben })).body['presence'];
    expect(await seen()).toMatchObject([{ agentId: 'ada' }]);
    await desk.desk.database.presence.updateOne(
      { agentId: 'ada' },
      { $set: { expiresAt: new Date(Date.now() - 1) } },
    );
    expect(await seen()).toEqual([]);
  });

  it('is staff’s business', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const body = method === 'PUT' ? {} : undefined;
      expectRefusal(
        await desk.request(method, `${path}/presence`, { token: customer, body }),
        403,
        'forbidden',
      );
    }
    expectRefusal(
      await desk.request('PUT', '/tickets/nope/presence', { token: ada, body: {} }),
      404,
      'not_found',
    );
    expectRefusal(await say(ada, { typing: 'yes' }), 422, 'validation_failed');
  });

  it('loses no draft: of two who answer what they have both seen one is told of the other, and nothing of theirs is kept', async () => {
    const read = await desk.request('GET', path, { token: ada });
    const headers = { 'if-match': read.headers.get('etag') ?? '' };
    const reply = (token: string, message: string, at: TestDesk) =>
      at.request('POST', `${path}/responses`, { token, body: { message }, headers });
    const answers = await Promise.all([reply(ada, 'From Ada.', desk), reply(ben, 'From Ben.', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const [won, lost] = answers[0].status === 201 ? ['Ada', 'Ben'] : ['Ben', 'Ada'];
    const refused = answers.find(({ status }) => status === 412);
    const current = (await desk.request('GET', path, { token: ada })).body['ticket'];
    expect(refused?.body['error']).toMatchObject({
      code: 'version_conflict',
      details: { current: current?.['version'] },
    });
    const texts = await desk.desk.database.messages.distinct('text');
    expect(texts).toContain(`From ${won}.`);
    expect(texts).not.toContain(`From ${lost}.`);
  });
});

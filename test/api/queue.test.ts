import { queueOf } from '../../store/agentQueue';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

describe('an agent’s queue over HTTP', () => {
  let desk: TestDesk;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    agent = await desk.agent({ sub: 'me', level: 2 });
    await desk.request('GET', '/tickets', { token: agent });
  });
  afterAll(() => desk.stop());

  const queue = async (query = '', token = agent): Promise<Json> =>
    (await desk.request('GET', `/agents/me/queue${query}`, { token })).body;
  const reasons = (body: Json): unknown =>
    (body['queue'] as unknown as { why: string }[]).map(({ why }) => why);

  it('has pages first, then what is near, what waits, and what waits for the customer; nothing that is done', async () => {
    const customer = await desk.customer('vip');
    const open = (more: Record<string, unknown>): Promise<string> =>
      desk.open(customer, more).then((ticket) => String(ticket['_id']));
    const waiting = await open({ priority: 'low' });
    const asked = await open({ priority: 'high' });
    const near = await open({ priority: 'critical' });
    const done = await open({ priority: 'high' });
    const paged = await open({ priority: 'high', category: 'emergency' });
    const say = (id: string, body: unknown) =>
      desk.request('POST', `/tickets/${id}/responses`, { token: agent, body });
    expect((await say(asked, { message: 'Which day?', awaitCustomer: true })).status).toBe(201);
    expect((await say(done, { message: 'Done.', resolve: true })).status).toBe(201);

    const body = await queue();
    expect(reasons(body)).toEqual(['page', 'due-soon', 'waiting-on-me', 'awaiting-customer']);
    expect((body['queue'] as unknown as Json[]).map((entry) => entry['ticket']?.['_id'])).toEqual([
      paged,
      near,
      waiting,
      asked,
    ]);
    expect(body['counts']).toEqual({
      page: 1,
      breached: 0,
      'due-soon': 1,
      'waiting-on-me': 1,
      'in-hand': 0,
      'awaiting-customer': 1,
    });
    expect(JSON.stringify(body)).not.toContain(done);

    const pages: unknown[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Json = await queue(`?limit=1${next}`);
      pages.push(...(reasons(page) as unknown[]));
      const cursor = page['nextCursor'] as unknown as string | null;
      next = cursor === null ? null : `&cursor=${cursor}`;
    }
    expect(pages).toEqual(reasons(body));

    await desk.request('POST', `/tickets/${paged}/acknowledge`, { token: agent, body: {} });
    expect(reasons(await queue())).not.toContain('page');
  });

  it('calls a ticket due soon by what is used of its hours, not by the warnings that a policy has', async () => {
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = { ...(body['policy'] as object), thresholds: [0.9] };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    const other = await desk.agent({ sub: 'other', level: 2 });
    await desk.request('GET', '/tickets', { token: other });
    const ticket = await desk.open(await desk.customer('premium'), { priority: 'low' });
    const path = `/tickets/${String(ticket['_id'])}/assignee`;
    const assigned = await desk.request('PUT', path, { token: agent, body: { agentId: 'other' } });
    expect(assigned.status).toBe(200);
    expect(reasons(await queue('', other))).toEqual(['waiting-on-me']);
  });

  it('is empty for who has nothing, and no place for customers or for cursors of other lists', async () => {
    expect(await queue('', await desk.agent({ sub: 'idle', level: 1 }))).toMatchObject({
      queue: [],
      nextCursor: null,
    });
    expectRefusal(
      await desk.request('GET', '/agents/me/queue', { token: await desk.customer() }),
      403,
      'forbidden',
    );
    expectRefusal(
      await desk.request('GET', '/agents/me/queue?cursor=abc', { token: agent }),
      422,
      'validation_failed',
    );
  });

  it('is found by indexes alone', async () => {
    expect((await queueOf(desk.desk.database, 'me')).length).toBeGreaterThan(0);
    const { database } = desk.desk;
    const plans = [
      await database.tickets.find({ paging: 'me' }).hint('paging').explain('queryPlanner'),
      await database.leases.find({ agentId: 'me', releasedAt: null }).hint('held').explain('queryPlanner'),
    ];
    for (const plan of plans) {
      const text = JSON.stringify(
        (plan as { queryPlanner: { winningPlan: unknown } }).queryPlanner.winningPlan,
      );
      expect(text).toContain('IXSCAN');
      expect(text).not.toContain('COLLSCAN');
    }
  });
});

import { TestDesk, type Answer } from './desk';
import { expectRefusal } from './oneShape';

describe('with the engine away', () => {
  let desk: TestDesk;
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    // Nothing listens on port 1.
    desk = await TestDesk.start({ ROLE: 'api', TEMPORAL_ADDRESS: '127.0.0.1:1', ENGINE_TIMEOUT_MS: '200' });
    customer = await desk.customer('vip');
    agent = await desk.agent();
  });
  afterAll(() => desk.stop());

  it('accepts tickets and customers’ messages, and shows them as they will be', async () => {
    const ticket = await desk.open(customer);
    expect(ticket).toMatchObject({
      status: 'open',
      sla: { clocks: [{ state: 'running' }, { state: 'running' }] },
    });
    const path = `/tickets/${String(ticket['_id'])}`;
    const said = await desk.request('POST', `${path}/responses`, {
      token: customer,
      body: { message: 'Hello?' },
    });
    expect(said.status).toBe(201);
    const read = await desk.request('GET', path, { token: customer });
    expect(read.body['ticket']?.['responseHistory']).toMatchObject([
      { author: 'customer', message: 'Hello?', pending: true },
    ]);
    // What the reconciler needs is stored: the ticket as not started, the message with its command.
    const { database } = desk.desk;
    expect(await database.tickets.findOne({ _id: String(ticket['_id']) })).toMatchObject({
      engine: { started: false },
    });
    expect(await database.messages.findOne({ text: 'Hello?' })).toMatchObject({
      state: 'pending',
      command: { type: 'customer-message', data: { thanks: false } },
    });
  });

  it('gives one ticket and one message to a customer who asks again', async () => {
    const body = { subject: 'Once', description: 'Only once.', category: 'billing' };
    const headers = { 'idempotency-key': 'away' };
    const first = await desk.request('POST', '/tickets', { token: customer, body, headers });
    await desk.desk.database.idempotency.deleteMany({});
    const second = await desk.request('POST', '/tickets', { token: customer, body, headers });
    expect([second.status, second.body['ticket']?.['_id']]).toEqual([201, first.body['ticket']?.['_id']]);
    const path = `/tickets/${String(first.body['ticket']?.['_id'])}/responses`;
    for (let i = 0; i < 2; i += 1) {
      await desk.desk.database.idempotency.deleteMany({});
      const said = await desk.request('POST', path, { token: customer, body: { message: 'twice' }, headers });
      expect(said.status).toBe(201);
    }
    expect(await desk.desk.database.messages.countDocuments({ text: 'twice' })).toBe(1);
  });

  it('asks staff to come back, and shows nothing of what they said', async () => {
    const ticket = await desk.open(customer);
    const path = `/tickets/${String(ticket['_id'])}`;
    for (const [method, tail, body] of [
      ['POST', '/responses', { message: 'from staff' }],
      ['POST', '/notes', { message: 'from staff' }],
      ['PATCH', '', { priority: 'high' }],
      ['PUT', '/resolve', { resolution: 'from staff' }],
      ['PUT', '/assignee', { agentId: null }],
      ['POST', '/escalate', { reason: 'from staff' }],
    ] as const) {
      const answer = await desk.request(method, `${path}${tail}`, { token: agent, body });
      expectRefusal(answer, 503, 'engine_unavailable');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const read = await desk.request('GET', path, { token: agent });
    expect(read.body['ticket']).toMatchObject({
      responseHistory: [],
      notes: [],
      priority: 'medium',
      status: 'open',
    });
  });

  it('says that it is not ready, and is alive', async () => {
    const ready = await desk.request('GET', '//health/ready');
    expectRefusal(ready, 503, 'engine_unavailable');
    expect(ready.body['error']?.['details']).toMatchObject({ mongodb: 'up', temporal: 'down' });
    expect((await desk.request('GET', '//health/live')).status).toBe(200);
  });

  it('refuses a message that comes too late for a closed ticket', async () => {
    const ticket = await desk.open(customer);
    const id = String(ticket['_id']);
    const longAgo = Date.now() - 30 * 24 * 3_600_000;
    await desk.desk.database.tickets.updateOne(
      { _id: id },
      { $set: { status: 'closed', 'state.status': 'closed', 'state.closedAt': longAgo } },
    );
    const late = await desk.request('POST', `/tickets/${id}/responses`, {
      token: customer,
      body: { message: 'late' },
    });
    expectRefusal(late, 409, 'ticket_closed');
    expect(await desk.desk.database.messages.countDocuments({ text: 'late' })).toBe(0);
  });

  it('refuses a message that time has shut out, though the engine has not seen to that', async () => {
    const ticket = await desk.open(customer);
    const id = String(ticket['_id']);
    const said = (message: string): Promise<Answer> =>
      desk.request('POST', `/tickets/${id}/responses`, { token: customer, body: { message } });
    const resolvedAgo = (days: number): Promise<unknown> => {
      const since = Date.now() - days * 24 * 3_600_000;
      return desk.desk.database.tickets.updateOne(
        { _id: id },
        { $set: { 'state.status': 'resolved', 'state.statusSince': since, 'state.clocks': [] } },
      );
    };
    // Closed after three days by now, and beyond reopening a week later.
    await resolvedAgo(9);
    expect((await said('in time')).status).toBe(201);
    await resolvedAgo(11);
    expectRefusal(await said('shut out'), 409, 'ticket_closed');
    expect(await desk.desk.database.messages.countDocuments({ text: 'shut out' })).toBe(0);
  });
});

import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';
import { SseClient } from './sseClient';

const EMERGENCY = { category: 'emergency', priority: 'critical' };

describe('pages over HTTP', () => {
  let desk: TestDesk;
  let customer: string;
  let first: string;
  let second: string;
  let lead: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer('vip');
    first = await desk.agent({ sub: 'first', level: 2, name: 'First' });
    second = await desk.agent({ sub: 'second', level: 2, name: 'Second' });
    lead = await desk.token({ sub: 'lead', role: 'lead', level: 4, name: 'Lead' });
    // The desk knows its agents once they have been there.
    for (const token of [first, second, lead]) await desk.request('GET', '/tickets', { token });
  });
  afterAll(() => desk.stop());

  async function page(ticketId: string): Promise<Json | undefined> {
    const read = await desk.request('GET', `/tickets/${ticketId}`, { token: lead });
    return read.body['ticket']?.['page'];
  }
  const acknowledge = (ticketId: string, token: string, headers?: Record<string, string>) =>
    desk.request('POST', `/tickets/${ticketId}/acknowledge`, { token, body: {}, headers });
  const tokenOf = (agentId: string): string => (agentId === 'first' ? first : second);

  it('reach the agent at once, and are acknowledged from any device, once', async () => {
    const stream = await SseClient.open(`${desk.url}/api/v1/support/events`, {
      authorization: `Bearer ${first}`,
    });
    const ticket = await desk.open(customer, EMERGENCY);
    const id = String(ticket['_id']);
    expect(ticket['page']).toBeUndefined();
    const asked = (type: string) => () =>
      stream
        .facts<{ type: string; ticketId: string }>()
        .some((fact) => fact.type === type && fact.ticketId === id);
    await stream.until(asked('page.asked'));
    const open = await page(id);
    expect(open).toMatchObject({
      number: 1,
      cause: 'emergency',
      state: 'open',
      level: 2,
      acknowledgedBy: null,
      dueAt: expect.stringMatching(/Z$/) as string,
    });
    const paged = String(open?.['pagedAgents']?.[0]?.['id']);
    const other = paged === 'first' ? 'second' : 'first';

    expectRefusal(await acknowledge(id, tokenOf(other)), 403, 'forbidden');
    const done = await acknowledge(id, tokenOf(paged));
    expect([done.status, done.body['message']]).toEqual([200, 'Page acknowledged']);
    expect(done.body['ticket']?.['page']).toMatchObject({
      state: 'acknowledged',
      dueAt: null,
      acknowledgedBy: { id: paged },
    });
    await stream.until(asked('page.acknowledged'));
    stream.close();

    const version = done.body['ticket']?.['version'];
    const again = await acknowledge(id, tokenOf(paged));
    expect([again.status, again.body['message']]).toEqual([200, 'Page acknowledged']);
    const late = await acknowledge(id, lead);
    expect([late.status, late.body['message']]).toEqual([200, 'The page had been acknowledged before']);
    expect(late.body['ticket']).toMatchObject({ version, page: { acknowledgedBy: { id: paged } } });

    const notices = await desk.desk.database.notifications.find({ ticketId: id, kind: 'page' }).toArray();
    expect(notices).toMatchObject([{ to: { kind: 'agent', id: paged }, leaves: true }]);
    // Written by the opening itself, before there was a workflow: the workflow hands it over all the same. There is no way
    // out of the house yet, so that nothing calls it delivered.
    const handedOver = {
      ticketId: id,
      kind: 'page' as const,
      state: 'no-channel' as const,
      deliveredAt: null,
    };
    for (const until = Date.now() + 90_000; Date.now() < until;) {
      if ((await desk.desk.database.notifications.countDocuments(handedOver)) > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await desk.desk.database.notifications.countDocuments(handedOver)).toBe(1);
  });

  it('give the ticket to the lead who answers for others', async () => {
    const id = String((await desk.open(customer, EMERGENCY))['_id']);
    const done = await acknowledge(id, lead);
    expect(done.body['ticket']).toMatchObject({
      assignedAgent: { id: 'lead', name: 'Lead' },
      page: { acknowledgedBy: { id: 'lead', name: 'Lead' } },
    });
    const leases = await desk.desk.database.leases.find({ ticketId: id, releasedAt: null }).toArray();
    expect(leases).toMatchObject([{ agentId: 'lead' }]);
    const agents = await desk.desk.database.agents.find({}).toArray();
    for (const agent of agents) {
      const held = await desk.desk.database.leases.countDocuments({ agentId: agent._id, releasedAt: null });
      expect([agent._id, agent.load]).toEqual([agent._id, held]);
    }
  });

  it('stay with the ticket’s agent when the lead who answers has no capacity left', async () => {
    await desk.desk.database.agents.updateOne({ _id: 'lead' }, { $set: { capacity: 0, ratio: 1 } });
    const id = String((await desk.open(customer, EMERGENCY))['_id']);
    const before = (await desk.request('GET', `/tickets/${id}`, { token: lead })).body['ticket'];
    const done = await acknowledge(id, lead);
    expect([done.status, done.body['message']]).toEqual([200, 'Page acknowledged']);
    expect(done.body['ticket']?.['assignedAgent']).toEqual(before?.['assignedAgent']);
    await desk.desk.database.agents.updateOne({ _id: 'lead' }, { $set: { capacity: 20, ratio: 0 } });
  });

  it('are no business of the customer', async () => {
    const id = String((await desk.open(customer, EMERGENCY))['_id']);
    expectRefusal(await acknowledge(id, customer), 403, 'forbidden');
    const read = await desk.request('GET', `/tickets/${id}`, { token: customer });
    expect(read.body['ticket']).not.toHaveProperty('page');
    const timeline = await desk.request('GET', `/tickets/${id}/timeline`, { token: customer });
    expect(JSON.stringify(timeline.body)).not.toContain('page.');
    const full = await desk.request('GET', `/tickets/${id}/timeline`, { token: lead });
    expect(JSON.stringify(full.body)).toContain('page.asked');
  });

  it('are refused where there is none, and with a body that says something', async () => {
    const id = String((await desk.open(customer))['_id']);
    expectRefusal(await acknowledge(id, lead), 409, 'illegal_transition');
    const talkative = await desk.request('POST', `/tickets/${id}/acknowledge`, {
      token: lead,
      body: { why: 'because' },
    });
    expectRefusal(talkative, 422, 'validation_failed');
  });

  it('that have gone on to a higher level answer who was asked before truthfully, and no one else', async () => {
    const id = String((await desk.open(customer, EMERGENCY))['_id']);
    const paged = String((await page(id))?.['pagedAgents']?.[0]?.['id']);
    const other = paged === 'first' ? 'second' : 'first';
    const up = await desk.request('POST', `/tickets/${id}/escalate`, {
      token: lead,
      body: { reason: 'For the top.', toLevel: 4 },
    });
    expect(up.body['ticket']?.['page']).toMatchObject({ number: 2, level: 4, pagedAgents: [{ id: 'lead' }] });
    const version = up.body['ticket']?.['version'];
    const late = await acknowledge(id, tokenOf(paged));
    expect([late.status, late.body['message']]).toEqual([
      200,
      'The page has gone on to level 4 before it was acknowledged',
    ]);
    expect(late.body['ticket']).toMatchObject({ version, page: { state: 'open', acknowledgedBy: null } });
    expectRefusal(await acknowledge(id, tokenOf(other)), 404, 'not_found');
    expect((await acknowledge(id, lead)).body['message']).toBe('Page acknowledged');
    const later = await acknowledge(id, tokenOf(paged));
    expect([later.status, later.body['message']]).toEqual([200, 'The page had been acknowledged before']);
    expect(later.body['ticket']?.['page']).toMatchObject({ acknowledgedBy: { id: 'lead' } });
  });

  it('fall silent on the console of who was asked before: that it went on, who has the ticket, who acknowledged', async () => {
    const id = String((await desk.open(customer, EMERGENCY))['_id']);
    const paged = String((await page(id))?.['pagedAgents']?.[0]?.['id']);
    const [console, bystander] = [
      await SseClient.open(`${desk.url}/api/v1/support/events`, {
        authorization: `Bearer ${tokenOf(paged)}`,
      }),
      await SseClient.open(`${desk.url}/api/v1/support/events`, {
        authorization: `Bearer ${tokenOf(paged === 'first' ? 'second' : 'first')}`,
      }),
    ];
    // Of what was before its opening a stream may still tell.
    const opened = await desk.desk.database.events.countDocuments({ ticketId: id });
    const heard = (stream: SseClient): string[] =>
      stream
        .facts<{ type: string; ticketId: string; seq: number }>()
        .flatMap(({ ticketId, seq, type }) => (ticketId === id && seq > opened ? type : []));
    const body = { reason: 'For the top.', toLevel: 4 };
    expect((await desk.request('POST', `/tickets/${id}/escalate`, { token: lead, body })).status).toBe(200);
    expect((await acknowledge(id, lead)).body['message']).toBe('Page acknowledged');
    await console.until(() => heard(console).includes('page.acknowledged'));
    expect(heard(console)).toEqual(
      expect.arrayContaining(['level.raised', 'ticket.unassigned', 'page.opened', 'page.asked']),
    );
    // Whoever never had to do with it hears that it has left their reach, and no more.
    await bystander.until(() => heard(bystander).length > 0);
    expect(heard(bystander)).toEqual(['level.raised']);
    for (const stream of [console, bystander]) stream.close();
  });

  it('pass over who works here no more, though they still have the ticket', async () => {
    for (const sub of ['leaves', 'stays'])
      await desk.request('GET', '/tickets', { token: await desk.agent({ sub, level: 3, name: sub }) });
    const id = String((await desk.open(customer))['_id']);
    const body = { agentId: 'leaves' };
    expect((await desk.request('PUT', `/tickets/${id}/assignee`, { token: lead, body })).status).toBe(200);
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    await desk.request('PATCH', '/agents/leaves', { token: admin, body: { active: false } });
    const up = await desk.request('POST', `/tickets/${id}/escalate`, {
      token: lead,
      body: { reason: 'For the experts.', toLevel: 3 },
    });
    expect(up.body['ticket']).toMatchObject({
      assignedAgent: { id: 'leaves' },
      page: { level: 3, state: 'open', pagedAgents: [{ id: 'stays' }] },
    });
  });

  it('go out for an emergency while the engine is away: to its level, or to the next that has somebody', async () => {
    const away = await TestDesk.start({
      ROLE: 'api',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      ENGINE_TIMEOUT_MS: '200',
    });
    try {
      const { database } = away.desk;
      const boss = await away.token({ sub: 'boss', role: 'lead', level: 4 });
      await away.request('GET', '/agents/me', { token: boss });
      // Who manages takes no tickets: nobody is there at levels 2 and 3.
      await database.agents.updateOne({ _id: 'boss' }, { $set: { capacity: 0, ratio: 1 } });
      const emergency = async (): Promise<string> =>
        String((await away.open(await away.customer('vip'), EMERGENCY))['_id']);
      const climbed = await emergency();
      const read = await away.request('GET', `/tickets/${climbed}`, { token: boss });
      expect(read.body['ticket']).toMatchObject({
        level: 4,
        assignedAgent: null,
        page: { level: 4, state: 'open', pagedAgents: [{ id: 'boss' }] },
      });
      const agent = await away.agent({ sub: 'night', level: 2 });
      await away.request('GET', '/tickets', { token: agent });
      const own = await emergency();
      for (const [ticketId, id] of [
        [climbed, 'boss'],
        [own, 'night'],
      ]) {
        const notices = await database.notifications.find({ ticketId, kind: 'page' }).toArray();
        expect(notices).toMatchObject([{ to: { id }, state: 'pending' }]);
      }
    } finally {
      await away.stop();
    }
  });
});

import { audienceOf } from '../../store/documents/eventDocument';
import { PUBLIC_FIELDS } from '../../src/api/tickets/timelineView';
import type { EventType } from '../../domain/ticket/events';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

describe('who sees what of a ticket', () => {
  let desk: TestDesk;
  let customer: string;
  let agent: string;
  let id: string;

  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer('vip', { sub: 'the-customer', name: 'Ada' });
    agent = await desk.agent({ sub: 'secret-agent-id', email: 'sarah@example.com' });
    // Somebody of level 3 as well: a level where nobody could answer a page would be passed over at once.
    for (const token of [agent, await desk.agent({ level: 3 })])
      await desk.request('GET', '/tickets', { token });
    const ticket = await desk.open(customer, { priority: 'critical' });
    id = String(ticket['_id']);
    await desk.request('POST', `/tickets/${id}/responses`, { token: agent, body: { message: 'Hello!' } });
    await desk.request('POST', `/tickets/${id}/notes`, {
      token: agent,
      body: { message: 'a planted secret' },
    });
    await desk.request('PATCH', `/tickets/${id}`, {
      token: agent,
      body: { tags: ['planted-tag'], complexity: 'high' },
    });
    await desk.request('POST', `/tickets/${id}/escalate`, {
      token: agent,
      body: { reason: 'a planted reason' },
    });
    await desk.request('POST', `/tickets/${id}/escalate`, {
      token: customer,
      body: { reason: 'please hurry' },
    });
  });
  afterAll(() => desk.stop());

  it('shows a customer no note, tag, reason or agent id on any route', async () => {
    for (const path of [`/tickets/${id}`, `/tickets/${id}/timeline`, `/tickets/${id}/sla`, '/tickets']) {
      const { status, body } = await desk.request('GET', path, { token: customer });
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      expect(text).not.toMatch(
        /planted|secret-agent-id|reasonId|note\.added|tags\.changed|complexity\.changed/,
      );
    }
    const { body } = await desk.request('GET', '/tickets?q=planted', { token: customer });
    expect(body['tickets']).toEqual([]);
    expectRefusal(
      await desk.request('GET', '/tickets?tag=planted-tag', { token: customer }),
      403,
      'forbidden',
    );
  });

  it('shows staff everything, and every fact in a gapless order', async () => {
    const read = await desk.request('GET', `/tickets/${id}`, { token: agent });
    expect(read.body['ticket']).toMatchObject({
      tags: ['planted-tag'],
      notes: [{ kind: 'note', message: 'a planted secret' }, { kind: 'reason' }, { kind: 'reason' }],
      responseHistory: [{ author: 'agent', agentId: 'secret-agent-id' }],
    });
    const facts: Json[] = [];
    let cursor: string | undefined;
    do {
      const page: string = cursor === undefined ? '' : `&cursor=${cursor}`;
      const { body } = await desk.request('GET', `/tickets/${id}/timeline?limit=3${page}`, { token: agent });
      facts.push(...(body['timeline'] as unknown as Json[]));
      cursor = (body['nextCursor'] as unknown as string | null) ?? undefined;
    } while (cursor !== undefined);
    expect(facts.map((fact) => fact['seq'])).toEqual(facts.map((_fact, index) => index + 1));
    expect(facts.map((fact) => fact['type'])).toEqual(
      expect.arrayContaining([
        'ticket.opened',
        'clock.activated',
        'note.added',
        'message.published',
        'level.raised',
      ]),
    );
    expect(facts[0]).toMatchObject({
      type: 'ticket.opened',
      at: expect.stringMatching(/\.\d{3}Z$/),
      actor: { kind: 'customer' },
    });
  });

  it('explains each deadline by segments', async () => {
    const { body } = await desk.request('GET', `/tickets/${id}/sla`, { token: customer });
    const clocks = body['clocks'] as unknown as {
      kind: string;
      state: string;
      deadline: string;
      targetMs: number;
      segments: { kind: string; from: string; to: string }[];
    }[];
    expect(clocks.map(({ kind, state }) => [kind, state])).toEqual([
      ['first-response', 'met'],
      ['resolution', 'running'],
    ]);
    const resolution = clocks[1];
    const open = resolution?.segments.reduce(
      (sum, { from, to }) => sum + Date.parse(to) - Date.parse(from),
      0,
    );
    expect(open).toBe(resolution?.targetMs);
    expect(resolution?.segments.at(-1)?.to).toBe(resolution?.deadline);
  });

  it('shows ops nothing of tickets', async () => {
    const ops = await desk.token({ sub: 'ops', role: 'ops' });
    expectRefusal(await desk.request('GET', `/tickets/${id}`, { token: ops }), 403, 'forbidden');
  });

  it('agrees with the store on what is public', () => {
    for (const [type, fields] of Object.entries(PUBLIC_FIELDS)) {
      expect([type, audienceOf(type as EventType)]).toEqual([type, fields === null ? 'staff' : 'public']);
    }
  });
});

describe('opening', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  it('knows the channels of each tier', async () => {
    const free = await desk.customer('free');
    const body = { subject: 'a', description: 'b', category: 'billing', channel: 'chat' };
    const refused = await desk.request('POST', '/tickets', { token: free, body });
    expectRefusal(refused, 403, 'channel_not_in_tier');
    expect(refused.body['error']?.['details']).toEqual({ channel: 'chat', tier: 'free' });
    expect((await desk.open(await desk.customer('premium'), { channel: 'chat' }))['channel']).toBe('chat');
  });

  it('takes the tier from the directory, not from a later token', async () => {
    const known = await desk.customer('free', { sub: 'known' });
    expect((await desk.open(known))['tier']).toBe('free');
    expect((await desk.open(await desk.customer('vip', { sub: 'known' })))['tier']).toBe('free');
  });

  it('opens on behalf of a known customer only', async () => {
    const agent = await desk.agent();
    await desk.open(await desk.customer('vip', { sub: 'served' }));
    expect((await desk.open(agent, { userId: 'served' }))['tier']).toBe('vip');
    const body = { subject: 'a', description: 'b', category: 'billing' };
    for (const userId of [undefined, 'nobody']) {
      const refused = await desk.request('POST', '/tickets', { token: agent, body: { ...body, userId } });
      expectRefusal(refused, 422, 'validation_failed');
    }
    const customer = await desk.customer('vip', { sub: 'other' });
    expectRefusal(
      await desk.request('POST', '/tickets', { token: customer, body: { ...body, userId: 'served' } }),
      403,
      'forbidden',
    );
  });

  it('numbers tickets without a gap or a double under concurrency', async () => {
    const customers = await Promise.all(Array.from({ length: 10 }, () => desk.customer()));
    const tickets = await Promise.all([...customers, ...customers].map((token) => desk.open(token)));
    const numbers = tickets
      .map((ticket) => Number(String(ticket['ticketNumber']).slice(9)))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => (numbers[0] ?? 0) + index));
  });
});

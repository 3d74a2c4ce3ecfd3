import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

describe('escalation over HTTP', () => {
  let desk: TestDesk;
  let lead: string;
  let senior: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    lead = await desk.token({ sub: 'lead', role: 'lead', level: 4, name: 'Lead' });
    senior = await desk.agent({ sub: 'senior', level: 2, name: 'Senior' });
    const others = [
      await desk.agent({ sub: 'front', level: 1, name: 'Front' }),
      await desk.agent({ sub: 'expert', level: 3, name: 'Expert' }),
      await desk.agent({ sub: 'manager', level: 2, name: 'Manager' }),
    ];
    // The desk knows its agents once they have been there. Somebody on each level: one without anybody is passed over.
    for (const token of [senior, lead, ...others]) await desk.request('GET', '/agents/me', { token });
    // Who leads takes no tickets here; and nobody but the vip's own customers asks for this manager.
    for (const id of ['lead', 'manager'])
      await desk.desk.database.agents.updateOne({ _id: id }, MANAGES_ONLY);
  });
  afterAll(() => desk.stop());

  const MANAGES_ONLY = { $set: { skills: [] } };
  const escalate = (id: string, token: string, body: unknown): Promise<Answer> =>
    desk.request('POST', `/tickets/${id}/escalate`, { token, body });
  const opened = async (token: string, more: Record<string, unknown> = {}): Promise<string> =>
    String((await desk.open(token, more))['_id']);
  const seen = async (id: string): Promise<Json | undefined> =>
    (await desk.request('GET', `/tickets/${id}`, { token: lead })).body['ticket'];
  const levelOf = async (id: string): Promise<unknown> => (await seen(id))?.['level'];
  const factsOf = async (id: string, type: string): Promise<unknown> => {
    const { body } = await desk.request('GET', `/tickets/${id}/timeline`, { token: lead });
    return (body['timeline'] as unknown as { type: string }[]).filter((fact) => fact.type === type);
  };

  it.each([2, 3, 4])('goes by hand, with a reason, to level %i, and to an agent of it', async (toLevel) => {
    const id = await opened(await desk.customer('premium'));
    expect(await levelOf(id)).toBe(1);
    for (const reason of [undefined, '', '  ', 7]) {
      const unreasoned = await escalate(id, senior, { toLevel, reason });
      expectRefusal(unreasoned, 422, 'validation_failed');
      expect(unreasoned.body['error']?.['details']).toMatchObject([{ field: 'reason' }]);
    }
    expect(await levelOf(id)).toBe(1);

    const raised = await escalate(id, senior, { toLevel, reason: 'Needs the planner team.' });
    expect(raised.status).toBe(200);
    expect(raised.body['ticket']).toMatchObject({
      level: toLevel,
      page: { cause: 'escalated', level: toLevel },
    });
    expect(await factsOf(id, 'level.raised')).toMatchObject([
      { actor: { id: 'senior' }, data: { from: 1, to: toLevel, cause: { kind: 'agent' } } },
    ]);
    expect(raised.body['ticket']?.['notes']).toMatchObject([
      { kind: 'reason', message: 'Needs the planner team.', authorId: 'senior' },
    ]);
    const { assignedAgent } = (await seen(id)) as unknown as { assignedAgent: { id: string } | null };
    // Whoever is of the level or above; the lead takes no tickets: at the top nobody has it, and everybody is asked.
    const fitting = { 2: ['senior', 'expert'], 3: ['expert'], 4: [null] }[toLevel];
    expect(fitting).toContain(assignedAgent?.id ?? null);
    expectRefusal(await escalate(id, senior, { toLevel, reason: 'Again.' }), 409, 'illegal_transition');
    expectRefusal(await escalate(id, senior, { toLevel: 5, reason: 'Beyond.' }), 422, 'validation_failed');
  });

  it.each(['premium', 'vip'] as const)('is for a customer of %s one level, once a ticket', async (tier) => {
    const customer = await desk.customer(tier);
    const [id, other] = [await opened(customer), await opened(customer)];
    const from = tier === 'vip' ? 2 : 1;
    expectRefusal(await escalate(id, customer, { reason: 'Far up!', toLevel: 4 }), 422, 'validation_failed');
    expectRefusal(await escalate(id, customer, {}), 422, 'validation_failed');
    expect(await levelOf(id)).toBe(from);
    expect((await escalate(id, customer, { reason: 'It is our holiday.' })).status).toBe(200);
    expect(await levelOf(id)).toBe(from + 1);
    expectRefusal(await escalate(id, customer, { reason: 'Still!' }), 409, 'illegal_transition');
    expect(await levelOf(id)).toBe(from + 1);
    // Once a ticket: another one of theirs has its own.
    expect((await escalate(other, customer, { reason: 'This one too.' })).status).toBe(200);
    expect(await levelOf(other)).toBe(from + 1);
  });

  it('is not for customers of the free tier, nor for another’s ticket', async () => {
    const free = await desk.customer('free');
    const id = await opened(free);
    expectRefusal(await escalate(id, free, { reason: 'Please.' }), 403, 'forbidden');
    expect(await levelOf(id)).toBe(1);
    const stranger = await desk.customer('vip');
    expectRefusal(await escalate(id, stranger, { reason: 'Theirs.' }), 404, 'not_found');
  });

  it('is taken back by a lead, with a reason, and not by an agent', async () => {
    const id = await opened(await desk.customer('premium'));
    await escalate(id, senior, { reason: 'Up.', toLevel: 3 });
    expectRefusal(await escalate(id, senior, { reason: 'Down.', toLevel: 1 }), 403, 'forbidden');
    expectRefusal(await escalate(id, lead, { toLevel: 1 }), 422, 'validation_failed');
    expect(await levelOf(id)).toBe(3);
    const lowered = await escalate(id, lead, { reason: 'Known to the front line.', toLevel: 1 });
    expect(lowered.body['ticket']).toMatchObject({ level: 1, page: { state: 'ended' } });
    expect(await factsOf(id, 'level.lowered')).toMatchObject([
      { actor: { id: 'lead' }, data: { from: 3, to: 1, cause: { kind: 'lead' } } },
    ]);
    expect(lowered.body['ticket']?.['notes']?.[1]).toMatchObject({
      kind: 'reason',
      message: 'Known to the front line.',
      authorId: 'lead',
    });
  });

  it('is not needed for a vip: level 2 from the start, the account manager first', async () => {
    const customer = await desk.customer('vip', { sub: 'valued' });
    await desk.request('GET', '/tickets', { token: customer });
    const managed = { accountManagerId: 'manager' };
    expect((await desk.request('PUT', '/customers/valued', { token: lead, body: managed })).status).toBe(200);
    // Busier than the senior from the second on, and without the skill: theirs all the same.
    for (const more of [{}, { category: 'billing' }]) {
      const ticket = await seen(await opened(customer, more));
      expect(ticket).toMatchObject({ level: 2, assignedAgent: { id: 'manager' } });
      expect(ticket?.['page'] ?? null).toBeNull();
    }
    expect(await seen(await opened(await desk.customer('vip')))).toMatchObject({
      level: 2,
      assignedAgent: { id: 'senior' },
    });
  });

  it.each(['free', 'premium', 'vip'] as const)(
    'of an emergency of %s begins with a page at once',
    async (tier) => {
      const customer = await desk.customer(tier);
      const emergency = await seen(await opened(customer, { category: 'emergency', priority: 'critical' }));
      const level = tier === 'vip' ? 2 : 1;
      expect(emergency).toMatchObject({
        level,
        page: { number: 1, cause: 'emergency', state: 'open', level, acknowledgedBy: null },
      });
      const asked = emergency?.['page']?.['pagedAgents'] as unknown as { id: string }[];
      expect(asked.map(({ id }) => id)).toEqual([emergency?.['assignedAgent']?.['id']]);
      const asks = await factsOf(String(emergency?.['_id']), 'page.asked');
      expect(asks).toMatchObject([{ at: emergency?.['createdAt'] }]);
    },
  );
});

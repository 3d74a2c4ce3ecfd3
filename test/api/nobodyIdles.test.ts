import { STATE_QUERY, workflowIdOf } from '../../workflows/contract';
import { TestDesk, type Json } from './desk';

/** Tests fail much earlier; this is for a machine that is busy. */
jest.setTimeout(120_000);
const PATIENCE_MS = 90_000;

/**
 * The reconciler, which would repair a trigger that is missing, does not look here: each of these brings a ticket that waits
 * and an agent who has room together by itself. Each test has a language, and with it customers and agents, of its own.
 */
describe('no agent idles while a fitting ticket waits: it is taken', () => {
  let desk: TestDesk;
  let admin: string;
  let language: string;
  let tests = 0;
  let agents = 0;
  beforeAll(async () => {
    // Whoever is nudged late on a busy machine is nudged all the same.
    desk = await TestDesk.start({ ENGINE_TIMEOUT_MS: '30000', COMMAND_TIMEOUT_MS: '60000' });
    await desk.pauseReconciler();
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = { ...(body['policy'] as object), routing: { giveBackAfter: 'PT1S' } };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    // The worker may take the version before for the current one for a second (store/policyBook.ts).
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    tests += 1;
    language = `q${String.fromCharCode(96 + tests)}`;
  });

  const ask = async (method: string, path: string, body: unknown, token = admin): Promise<Json> => {
    const answer = await desk.request(method, path, { token, body });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  async function hire(more: Record<string, unknown> = {}): Promise<string> {
    agents += 1;
    const id = `agent-${agents}`;
    await ask('POST', '/agents', {
      id,
      name: id,
      email: `${id}@desk.test`,
      level: 1,
      skills: ['technical'],
      languages: [language],
      capacity: 1,
      ...more,
    });
    return id;
  }
  const alter = (id: string, change: unknown): Promise<Json> => ask('PATCH', `/agents/${id}`, change);
  const say = (id: string, body: unknown): Promise<Json> => ask('PUT', `/agents/${id}/availability`, body);
  const holder = async (id: string): Promise<string | null> =>
    (await desk.desk.database.tickets.findOne({ _id: id }))?.assigneeId ?? null;
  async function open(
    more: Record<string, unknown> = {},
    tier: 'premium' | 'vip' = 'premium',
  ): Promise<string> {
    const customer = await desk.customer(tier, { sub: `${tier}-${language}`, locale: language });
    return String((await desk.open(customer, more))['_id']);
  }
  /** Nobody can take it, and it has had the look that each ticket has at its start. */
  async function openWaiting(more: Record<string, unknown> = {}, tier?: 'vip'): Promise<string> {
    const id = await open(more, tier);
    await desk.desk.temporal.client.workflow.getHandle(workflowIdOf(id)).query(STATE_QUERY);
    expect(await holder(id)).toBeNull();
    return id;
  }
  async function taken(id: string, by: string): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; (await holder(id)) !== by;) {
      if (Date.now() > until) throw new Error(`held by ${await holder(id)}, never by ${by}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  /** A ticket of an agent who has room for no other, and one that waits for them. */
  async function busy(
    more: Record<string, unknown> = {},
  ): Promise<[agent: string, held: string, waits: string]> {
    const agent = await hire({ skills: ['technical', 'emergency'] });
    const held = await open(more);
    await taken(held, agent);
    return [agent, held, await openWaiting()];
  }

  it.each<[string, string, string, unknown]>([
    ['closed', 'PUT', 'close', { resolution: 'Done.', satisfactionRating: 5 }],
    ['resolved', 'PUT', 'resolve', { resolution: 'Done.' }],
    ['escalated above its agent', 'POST', 'escalate', { reason: 'For an expert.', toLevel: 3 }],
  ])('when another is %s', async (_what, method, path, body) => {
    const [agent, held, waits] = await busy();
    await ask(method, `/tickets/${held}/${path}`, body);
    await taken(waits, agent);
  });

  it('when another is given to a colleague by hand', async () => {
    const [agent, held, waits] = await busy();
    await ask('PUT', `/tickets/${held}/assignee`, { agentId: await hire({ languages: ['zz'] }) });
    await taken(waits, agent);
  });

  it('when another goes to the lead who answers for its page', async () => {
    const [agent, held, waits] = await busy({ category: 'emergency' });
    const lead = await hire({ level: 4, languages: ['zz'] });
    const token = await desk.token({ sub: lead, role: 'lead', level: 4 });
    await ask('POST', `/tickets/${held}/acknowledge`, {}, token);
    await taken(held, lead);
    await taken(waits, agent);
  });

  it('by whoever is new', async () => {
    const waits = await openWaiting();
    await taken(waits, await hire());
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['gets more capacity', { level: 2, capacity: 0 }, { capacity: 1 }],
    ['learns what it is about', { level: 2, skills: ['billing'] }, { skills: ['billing', 'technical'] }],
    ['rises to its level', { level: 1 }, { level: 2 }],
  ])('by whoever %s', async (_what, before, change) => {
    const agent = await hire(before);
    const waits = await openWaiting({}, 'vip');
    await alter(agent, change);
    await taken(waits, agent);
  });

  it('by whoever learns its language', async () => {
    const agent = await hire({ languages: ['zz'] });
    const waits = await openWaiting();
    await alter(agent, { languages: ['zz', language] });
    await taken(waits, agent);
  });

  it.each(['away', 'off'])('by whoever comes back from being %s', async (availability) => {
    const agent = await hire();
    await say(agent, { availability });
    const waits = await openWaiting();
    await say(agent, { availability: 'on' });
    await taken(waits, agent);
  });

  it('by whoever is back by themselves', async () => {
    const agent = await hire();
    await say(agent, { availability: 'away', until: new Date(Date.now() + 5_000).toISOString() });
    await taken(await open(), agent);
  });

  it('by whoever is found at their console again', async () => {
    const agent = await hire();
    const token = await desk.token({ sub: agent, role: 'agent', level: 1 });
    await ask('POST', '/agents/me/heartbeat', { active: false }, token);
    const waits = await openWaiting();
    await ask('POST', '/agents/me/heartbeat', { active: true }, token);
    await taken(waits, agent);
  });

  it.each([
    ['is off for longer than the grace period', (id: string) => say(id, { availability: 'off' })],
    ['works here no more', (id: string) => alter(id, { active: false })],
  ])('from whoever %s', async (_what, leave) => {
    const leaver = await hire();
    const left = await open();
    await taken(left, leaver);
    const agent = await hire();
    await leave(leaver);
    await taken(left, agent);
  });

  it('when it is about what they know after all', async () => {
    const agent = await hire();
    const waits = await openWaiting({ category: 'billing' });
    await ask('PATCH', `/tickets/${waits}`, { category: 'technical' });
    await taken(waits, agent);
  });

  it('when it turns out to be in their language', async () => {
    const agent = await hire({ languages: ['zy'] });
    const waits = await openWaiting();
    await ask('PATCH', `/tickets/${waits}`, { language: 'zy' });
    await taken(waits, agent);
  });

  it('when it is lowered to their level', async () => {
    const agent = await hire();
    const waits = await open();
    await taken(waits, agent);
    await ask('POST', `/tickets/${waits}/escalate`, { reason: 'For the top.', toLevel: 4 });
    expect(await holder(waits)).toBeNull();
    await ask('POST', `/tickets/${waits}/escalate`, { reason: 'It was simple.', toLevel: 1 });
    await taken(waits, agent);
  });

  it.each(['accountManagerId', 'deputyManagerId'])(
    'by whoever is appointed for its vip as %s',
    async (role) => {
      const agent = await hire({ level: 2, skills: [], languages: ['zz'] });
      const waits = await openWaiting({}, 'vip');
      await ask('PUT', `/customers/vip-${language}`, { [role]: agent });
      await taken(waits, agent);
    },
  );

  it('by whom its vip’s absent manager names', async () => {
    const more = { level: 2, skills: [], languages: ['zz'] };
    const [manager, deputy] = [await hire(more), await hire(more)];
    await say(manager, { availability: 'away' });
    const waits = await openWaiting({}, 'vip');
    await ask('PUT', `/customers/vip-${language}`, { accountManagerId: manager });
    await say(manager, { availability: 'off', deputyId: deputy });
    await taken(waits, deputy);
  });

  it('as many at once as there is room, the most urgent first, and the others as room comes', async () => {
    const agent = await hire({ capacity: 0 });
    const urgent = [];
    for (const priority of ['critical', 'high', 'medium']) urgent.push(await openWaiting({ priority }));
    const low = [await openWaiting({ priority: 'low' }), await openWaiting({ priority: 'low' })];
    await alter(agent, { capacity: 3 });
    for (const id of urgent) await taken(id, agent);
    expect(await Promise.all(low.map(holder))).toEqual([null, null]);
    await alter(agent, { capacity: 4 });
    await taken(low[0]!, agent);
    await ask('PUT', `/tickets/${urgent[0]}/close`, { resolution: 'Done.', satisfactionRating: 5 });
    await taken(low[1]!, agent);
  });
});

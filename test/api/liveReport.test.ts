import { countsPipeline } from '../../store/liveReport';
import { fillInPromises } from '../../store/openPromises';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

const HOUR = 3_600_000;

describe('the live report', () => {
  let desk: TestDesk;
  let lead: string;
  let admin: string;
  let vip: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'adm', role: 'admin' });
    lead = await desk.token({ sub: 'lea', role: 'lead', level: 4, name: 'Lea', email: 'lea@desk.example' });
    await desk.request('GET', '/agents/me', { token: lead });
    await add({ id: 'one', name: 'One', level: 2, team: 'service', capacity: 3 });
    await add({ id: 'two', name: 'Two', level: 3, team: 'engineering', capacity: 10 });
    await desk.request('PUT', '/agents/two/availability', { token: admin, body: { availability: 'away' } });
    await desk.request('PUT', '/agents/lea/availability', { token: admin, body: { availability: 'off' } });
    vip = await desk.customer('vip', { zoneinfo: 'UTC' });
  });
  afterAll(() => desk.stop());

  async function add(more: Record<string, unknown>): Promise<void> {
    const body = {
      email: `${String(more['id'])}@desk.example`,
      skills: ['technical', 'emergency'],
      languages: ['en'],
      ...more,
    };
    expect((await desk.request('POST', '/agents', { token: admin, body })).status).toBe(201);
  }

  const report = async (query = '', token = admin): Promise<Json> => {
    const answer = await desk.request('GET', `/reports/live${query}`, { token });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const listed = async (query: string): Promise<unknown[]> => {
    const { body } = await desk.request('GET', `/tickets?${query}`, { token: admin });
    return (body['tickets'] as unknown as Json[]).map(({ _id }) => _id);
  };

  it('is for leads and admins', async () => {
    for (const token of [await desk.customer(), await desk.agent()])
      expectRefusal(await desk.request('GET', '/reports/live', { token }), 403, 'forbidden');
    expectRefusal(await desk.request('GET', '/reports/live'), 401, 'unauthenticated');
    expectRefusal(
      await desk.request('GET', '/reports/live?zone=Mars', { token: lead }),
      422,
      'validation_failed',
    );
  });

  it('counts an empty desk as nothing, and knows who is there', async () => {
    const asked = Date.now();
    const body = await report('?zone=Pacific/Auckland', lead);
    expect(body).toMatchObject({
      zone: 'Pacific/Auckland',
      tickets: { open: 0, late: 0, dueIn15m: 0, dueToday: 0, unassigned: 0, waitingSince: null },
      staff: { on: 1, away: 1, off: 1, load: 0, capacity: 3 },
      pagesOpen: 0,
      pages: [],
      agentsLeftOut: 0,
    });
    const end = Date.parse(String(body['todayUntil']));
    expect(end).toBeGreaterThan(asked);
    expect(end - Date.now()).toBeLessThanOrEqual(25 * HOUR);
    expect(
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Auckland', timeStyle: 'medium' }).format(end),
    ).toBe('00:00:00');
  });

  it('has the right numbers of a known desk, by level and by team, and lists lead to the same tickets', async () => {
    const open = async (more: Record<string, unknown>): Promise<string> =>
      String((await desk.open(vip, more))['_id']);
    const inAnHour = await open({ priority: 'critical' });
    const inTwo = await open({ priority: 'high' });
    const inFour = await open({ priority: 'medium' });
    // The only one who is there has three: the next waits.
    const waiting = await open({ priority: 'low' });
    const answered = await desk.request('POST', `/tickets/${inTwo}/responses`, {
      token: admin,
      body: { message: 'Which day?', awaitCustomer: true },
    });
    expect(answered.status).toBe(201);

    const body = await report();
    expect(body['tickets']).toMatchObject({
      open: 4,
      late: 0,
      dueIn15m: 0,
      dueIn1h: 1,
      dueIn4h: 2,
      unassigned: 1,
    });
    const since = (await desk.desk.database.tickets.findOne({ _id: waiting }))?.waiting?.since.toISOString();
    expect(body['tickets']?.['waitingSince']).toBe(since);
    const levels = body['levels'] as unknown as Json[];
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
    expect(levels[1]).toMatchObject({
      tickets: { open: 4, dueIn1h: 1, unassigned: 1 },
      staff: { on: 1, away: 0, off: 0, load: 3, capacity: 3 },
    });
    expect(levels[2]).toMatchObject({ tickets: { open: 0 }, staff: { on: 0, away: 1, capacity: 0 } });
    const teams = body['teams'] as unknown as Json[];
    expect(teams.map(({ team }) => team)).toEqual(['engineering', 'service', null]);
    expect(teams[1]).toMatchObject({ tickets: { open: 3, dueIn4h: 2, unassigned: 0 }, staff: { on: 1 } });
    expect(body['agents']?.[0]).toMatchObject({ id: 'one', load: 3, capacity: 3, dueIn1h: 1, late: 0 });

    expect(await listed('dueWithin=60')).toEqual([inAnHour]);
    expect((await listed('dueWithin=240')).sort()).toEqual([inAnHour, inFour].sort());
    expect((await listed('dueWithin=240&team=service')).sort()).toEqual([inAnHour, inFour].sort());
    expect(await listed('team=engineering&status=open')).toEqual([]);
    expect(await listed('assignee=none')).toEqual([waiting]);
    expect(await listed('late=true')).toEqual([]);
    expectRefusal(await desk.request('GET', '/tickets?team=service', { token: vip }), 403, 'forbidden');
  });

  it('counts a promise as late once it is missed, and no more once it is kept', async () => {
    const { policy } = (await desk.request('GET', '/policy', { token: admin })).body;
    const document = policy as unknown as { tiers: Record<string, { response: Record<string, unknown> }> };
    document.tiers['premium']!.response['high'] = { goal: 'PT1S', deadline: 'PT1S' };
    // Open at every hour, so that a second passes.
    Object.assign(document.tiers['premium']!, { calendar: { zone: 'desk', weekly: null, holidays: [] } });
    expect((await desk.request('PUT', '/policy', { token: admin, body: document })).status).toBe(200);
    const before = await report();
    const ticket = await desk.open(await desk.customer('premium'), { priority: 'high' });
    const late = async (): Promise<number> => Number((await report())['tickets']?.['late']);
    await until(async () => (await late()) === Number(before['tickets']?.['late']) + 1);
    expect(await listed('late=true')).toContain(ticket['_id']);
    expect(await listed('dueWithin=1')).not.toContain(ticket['_id']);
    await desk.request('POST', `/tickets/${String(ticket['_id'])}/responses`, {
      token: admin,
      body: { message: 'Here we are.' },
    });
    await until(async () => (await late()) === Number(before['tickets']?.['late']));
    expect(await listed('late=true')).not.toContain(ticket['_id']);
  });

  it('has the pages that nobody has acknowledged, the oldest first, without a word of the ticket', async () => {
    const before = Number((await report())['pagesOpen']);
    const paged = await desk.open(vip, {
      category: 'emergency',
      priority: 'critical',
      subject: 'Secret words',
    });
    const body = await report();
    expect(Number(body['pagesOpen'])).toBe(before + 1);
    const pages = body['pages'] as unknown as Json[];
    expect(pages.at(-1)).toMatchObject({
      ticketNumber: paged['ticketNumber'],
      cause: 'emergency',
      asked: [{ id: 'one', name: 'One' }],
    });
    expect(pages.map(({ openedAt }) => String(openedAt))).toEqual(
      pages.map(({ openedAt }) => String(openedAt)).sort(),
    );
    expect(JSON.stringify(body)).not.toContain('Secret');
    await desk.request('POST', `/tickets/${String(paged['_id'])}/acknowledge`, { token: admin, body: {} });
    expect(Number((await report())['pagesOpen'])).toBe(before);
  });

  it('is counted from the index alone, without reading a ticket', async () => {
    const at = new Date();
    const plan = await desk.desk.database.tickets
      .aggregate(countsPipeline({ in15m: at, in1h: at, in4h: at, today: at }), { hint: 'promises' })
      .explain('executionStats');
    const text = JSON.stringify(plan);
    expect(text).toContain('IXSCAN');
    expect(text).not.toContain('COLLSCAN');
    expect(text).not.toContain('"FETCH"');
    expect(text).toMatch(/"totalDocsExamined":0\b/);
    expect(text).not.toMatch(/"(?:totalD|d)ocsExamined":[1-9]/);
  });

  it('counts tickets that were written before it was kept', async () => {
    const { database } = desk.desk;
    const before = await report();
    await database.tickets.updateMany({}, { $unset: { promise: 1 } });
    expect((await report())['tickets']).toMatchObject({ open: 0 });
    await fillInPromises(database);
    expect((await report())['tickets']).toEqual(before['tickets']);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 90_000;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import { takeInAgent } from '../../store/agents';
import { CATEGORIES, type Level } from '../../domain/vocabulary';
import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const PLAN = {
  zone: 'Europe/Berlin',
  rotation: ['ada', 'bob'],
  startsOn: '2026-03-16',
  handover: { weekday: 1, time: '09:00' },
};
const HOUR = 3_600_000;

describe('on-call schedules over HTTP', () => {
  let desk: TestDesk;
  let admin: string;
  let lead: string;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'root', role: 'admin' });
    lead = await desk.token({ sub: 'lena', role: 'lead', level: 4, name: 'Lena' });
    agent = await desk.agent();
    const levels: [string, Level][] = [
      ['ada', 3],
      ['bob', 4],
      ['low', 2],
    ];
    for (const [id, level] of levels) {
      await takeInAgent(desk.desk.database, id, {
        name: `Agent ${id}`,
        email: `${id}@desk.test`,
        level,
        skills: [...CATEGORIES],
        languages: ['en'],
        capacity: 5,
        availability: 'on',
      });
    }
  });
  afterAll(() => desk.stop());

  const put = (
    token: string,
    body: unknown,
    headers: Record<string, string> = {},
    level = 3,
  ): Promise<Answer> => desk.request('PUT', `/on-call/${level}`, { token, body, headers });
  const add = (token: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    desk.request('POST', '/on-call/3/overrides', { token, body, headers });
  const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
  const fieldsOf = ({ body }: Answer): string[] =>
    (body['error']?.['details'] as unknown as { field: string }[]).map(({ field }) => field);
  const overridesOf = ({ body }: Answer): Json[] => body['schedule']?.['overrides'] as unknown as Json[];

  it('says that nobody is on call where there is no schedule', async () => {
    const { status, body } = await desk.request('GET', '/on-call', { token: agent });
    expect(status).toBe(200);
    expect(body['onCall']).toEqual([
      { level: 3, reaches: null, now: null, next: null },
      { level: 4, reaches: null, now: null, next: null },
    ]);
    expectRefusal(await desk.request('GET', '/on-call/3', { token: agent }), 404, 'not_found');
    for (const level of ['2', '5', '03', 'x', '3.0']) {
      expectRefusal(await desk.request('GET', `/on-call/${level}`, { token: agent }), 404, 'not_found');
      expectRefusal(
        await desk.request('PUT', `/on-call/${level}`, { token: admin, body: PLAN }),
        404,
        'not_found',
      );
    }
    const body2 = { agentId: 'ada', from: inHours(0), until: inHours(1) };
    expectRefusal(await add(admin, body2), 404, 'not_found');
  });

  it('lets a lead and an admin plan, and staff read who is on call, until when, and who is next', async () => {
    const planned = await put(lead, PLAN);
    expect(planned.status).toBe(200);
    expect(planned.headers.get('etag')).toBe('"1"');
    expect(planned.body['schedule']).toMatchObject({
      level: 3,
      version: 1,
      zone: 'Europe/Berlin',
      startsOn: '2026-03-16',
      handover: { weekday: 1, time: '09:00' },
      rotation: [
        { id: 'ada', name: 'Agent ada' },
        { id: 'bob', name: 'Agent bob' },
      ],
      overrides: [],
    });
    expect((await put(admin, PLAN, { 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    const { body } = await desk.request('GET', '/on-call', { token: agent });
    const three = body['onCall']![0]!;
    const now = three['now'] as unknown as { agent: { id: string }; from: string; until: string };
    expect(three['reaches']).toEqual(now.agent);
    expect(Date.parse(now.from)).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(now.until)).toBeGreaterThan(Date.now());
    expect(three['next']).toMatchObject({
      from: now.until,
      agent: { id: now.agent.id === 'ada' ? 'bob' : 'ada' },
    });
  });

  it('refuses others than leads and admins to change, and customers to read', async () => {
    const body = { agentId: 'ada', from: inHours(0), until: inHours(1) };
    for (const token of [agent, await desk.customer(), await desk.token({ sub: 'o', role: 'ops' })]) {
      expectRefusal(await put(token, PLAN), 403, 'forbidden');
      expectRefusal(await add(token, body), 403, 'forbidden');
      expectRefusal(await desk.request('DELETE', '/on-call/3/overrides/x', { token }), 403, 'forbidden');
    }
    expectRefusal(await desk.request('GET', '/on-call', { token: await desk.customer() }), 403, 'forbidden');
  });

  it('refuses a writer who has not seen the last version', async () => {
    expectRefusal(await put(admin, PLAN, { 'if-match': '"1"' }), 412, 'version_conflict');
    expectRefusal(await put(admin, PLAN, { 'if-match': '"99"' }), 412, 'version_conflict');
    const body = { agentId: 'ada', from: inHours(0), until: inHours(1) };
    expectRefusal(await add(admin, body, { 'if-match': '"1"' }), 412, 'version_conflict');
  });

  it.each([
    ['zone', { zone: 'Moon/Base' }],
    ['rotation', { rotation: 'ada' }],
    ['rotation', { rotation: [{ $ne: null }] }],
    ['rotation', { rotation: Array.from({ length: 53 }, () => 'ada') }],
    ['rotation.1', { rotation: ['ada', 'nobody'] }],
    ['rotation.0', { rotation: ['low'] }],
    ['startsOn', { startsOn: '2026-02-30' }],
    ['startsOn', { startsOn: 20260316 }],
    ['handover', { handover: null }],
    ['handover.weekday', { handover: { weekday: 8, time: '09:00' } }],
    ['handover.time', { handover: { weekday: 1, time: '24:00' } }],
    ['handover.second', { handover: { weekday: 1, time: '09:00', second: 1 } }],
    ['overrides', { overrides: [] }],
  ])('refuses a faulty %s, naming it', async (field, change) => {
    const answer = await put(admin, { ...PLAN, ...change });
    expectRefusal(answer, 422, 'validation_failed');
    expect(fieldsOf(answer)).toEqual([field]);
  });

  it.each([
    ['agentId', { agentId: 'nobody' }],
    ['agentId', { agentId: 'low' }],
    ['agentId', { agentId: null }],
    ['from', { from: 'now' }],
    ['until', { until: '2026-02-30T00:00:00Z' }],
    ['until', { from: '2020-01-01T00:00:00Z', until: '2020-01-02T00:00:00Z' }],
    ['from', { from: '2999-01-01T00:00:00Z' }],
    ['until', { from: '2030-01-02T00:00:00Z', until: '2030-01-01T00:00:00Z' }],
  ])('refuses an override with a faulty %s', async (field, change) => {
    const answer = await add(admin, { agentId: 'ada', from: inHours(0), until: inHours(1), ...change });
    expectRefusal(answer, 422, 'validation_failed');
    expect(fieldsOf(answer)).toContain(field);
  });

  it('lets somebody stand in at once and for exactly that long, and takes it back', async () => {
    const key = { 'idempotency-key': 'stand-in' };
    const from = inHours(-1);
    const until = inHours(1);
    const added = await add(lead, { agentId: 'bob', from, until }, key);
    expect(added.status).toBe(200);
    await add(lead, { agentId: 'bob', from, until }, key);
    const [override, ...rest] = overridesOf(await desk.request('GET', '/on-call/3', { token: agent }));
    expect(rest).toEqual([]);
    expect(override).toMatchObject({ agent: { id: 'bob', name: 'Agent bob' }, from, until });
    const { body } = await desk.request('GET', '/on-call', { token: agent });
    expect(body['onCall']![0]).toMatchObject({
      reaches: { id: 'bob' },
      now: { from, until, overrideId: override?.['id'] },
    });
    const path = `/on-call/3/overrides/${String(override?.['id'])}`;
    expect(overridesOf(await desk.request('DELETE', path, { token: admin }))).toEqual([]);
    expectRefusal(await desk.request('DELETE', path, { token: admin }), 404, 'not_found');
  });

  it('shows the shifts of a span, cut to it', async () => {
    const shifts = (query: string): Promise<Answer> =>
      desk.request('GET', `/on-call/3/shifts?${query}`, { token: agent });
    const { body } = await shifts('from=2026-03-20T00:00:00Z&until=2026-04-01T00:00:00Z');
    expect(body['shifts']).toEqual(
      [
        ['ada', '2026-03-20T00:00:00.000Z', '2026-03-23T08:00:00.000Z'],
        ['bob', '2026-03-23T08:00:00.000Z', '2026-03-30T07:00:00.000Z'],
        ['ada', '2026-03-30T07:00:00.000Z', '2026-04-01T00:00:00.000Z'],
      ].map(([id, from, until]) => ({ agent: { id, name: `Agent ${id}` }, from, until, overrideId: null })),
    );
    for (const query of [
      '',
      'from=2026-03-20T00:00:00Z',
      'from=2026-03-20&until=2026-03-21',
      'from=2026-03-20T00:00:00Z&until=2026-03-20T00:00:00Z',
      'from=2026-03-20T00:00:00Z&until=2027-03-22T00:00:00Z',
      'from=2026-03-20T00:00:00Z&until=2026-03-21T00:00:00Z&surprise=1',
    ]) {
      expectRefusal(await shifts(query), 422, 'validation_failed');
    }
  });
});

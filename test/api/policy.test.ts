import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { PolicyBook } from '../../store/policyBook';
import { TestDesk, type Json } from './desk';

const minutesBetween = (from: Json | undefined, to: Json | undefined): number =>
  (Date.parse(String(to)) - Date.parse(String(from))) / 60_000;

describe('the policy over HTTP', () => {
  let desk: TestDesk;
  let admin: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'adm', role: 'admin' });
  });
  afterAll(() => desk.stop());

  const current = async (): Promise<Json> => {
    const { body } = await desk.request('GET', '/policy', { token: admin });
    return body['policy']!;
  };
  const changed = async (change: (policy: typeof DEFAULT_POLICY) => void): Promise<typeof DEFAULT_POLICY> => {
    const policy = (await current()) as unknown as typeof DEFAULT_POLICY;
    change(policy);
    return policy;
  };
  const put = async (body: unknown, headers: Record<string, string> = {}): ReturnType<TestDesk['request']> =>
    desk.request('PUT', '/policy', { token: admin, body, headers });

  it('is the shipped one at first, with its version as ETag', async () => {
    const answer = await desk.request('GET', '/policy', { token: admin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({ success: true, policy: DEFAULT_POLICY });
  });

  it('is for admins alone', async () => {
    const tokens = [
      await desk.customer(),
      await desk.agent(),
      await desk.token({ sub: 'lea', role: 'lead' }),
    ];
    for (const token of tokens) {
      for (const [method, path] of [
        ['GET', '/policy'],
        ['PUT', '/policy'],
        ['GET', '/policy/versions'],
        ['POST', '/policy/replan'],
      ] as const) {
        const body = method === 'GET' ? {} : { body: {} };
        expect((await desk.request(method, path, { token, ...body })).status).toBe(403);
      }
    }
    expect((await desk.request('GET', '/policy')).status).toBe(401);
  });

  it('is stored as the next version, counts at once, and leaves the one before as it was', async () => {
    const before = await current();
    const document = await changed((policy) => {
      policy.tiers.vip.response.critical = { goal: 'PT30M', deadline: 'PT45M' };
    });
    const answer = await put(document);
    expect(answer.status).toBe(200);
    const version = Number(before['version']) + 1;
    expect(answer.headers.get('etag')).toBe(`"${version}"`);
    expect(answer.body['policy']).toEqual({ ...document, version });
    expect(await current()).toEqual({ ...document, version });
    const { body } = await desk.request('GET', '/policy/versions', { token: admin });
    expect(body['versions']?.[0]).toMatchObject({ version, createdBy: 'adm', policy: { version } });
    expect(body['versions']?.[1]).toMatchObject({ version: version - 1, policy: before });
    const opened = await desk.open(await desk.customer('vip'), { priority: 'critical' });
    expect(minutesBetween(opened['createdAt'], opened['slaDeadline'])).toBe(45);
  });

  it('is seen by another instance within a second or so', async () => {
    const other = new PolicyBook(desk.desk.database);
    await other.current();
    const answer = await put(await current());
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await other.current())._id).toBe(answer.body['policy']?.['version']);
  });

  it('takes only a document made from the current version; of many at once one wins', async () => {
    const document = await current();
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(document)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
    const stale = await put(document);
    expect(stale.status).toBe(412);
    expect(stale.body['error']).toMatchObject({ code: 'version_conflict' });
    const ahead = await put({ ...document, version: 999 });
    expect(ahead.status).toBe(412);
    const { body } = await desk.request('GET', '/policy/versions?limit=100', { token: admin });
    const versions = (body['versions'] as unknown as { version: number }[]).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_version, index) => versions.length - index));
  });

  it('follows If-Match where it is given', async () => {
    const document = await current();
    expect((await put(document, { 'if-match': '"1"' })).status).toBe(412);
    const answer = await put({ ...document, version: 1 }, { 'if-match': `"${String(document['version'])}"` });
    expect(answer.status).toBe(200);
    expect(answer.body['policy']?.['version']).toBe(Number(document['version']) + 1);
  });

  it('refuses a faulty document whole, naming every fault, and stores nothing', async () => {
    const before = await current();
    const document = await changed((policy) => {
      policy.deskZone = 'Mars/Base';
      policy.thresholds = [0.9, 0.1];
      policy.tiers.free.calendar.weekly = {};
    });
    const answer = await put({ ...document, extra: 1 });
    expect(answer.status).toBe(422);
    const faults = answer.body['error']?.['details'] as unknown as { field: string }[];
    expect(faults.map(({ field }) => field).sort()).toEqual([
      'deskZone',
      'extra',
      'thresholds',
      'tiers.free.calendar.weekly',
    ]);
    for (const body of ['[]', '"policy"', '3', 'null', '{}'])
      expect((await put(body)).status).toBeGreaterThanOrEqual(400);
    expect(await current()).toEqual(before);
  });

  it('pages through its versions', async () => {
    const first = await desk.request('GET', '/policy/versions?limit=1', { token: admin });
    const next = String(first.body['nextCursor']);
    const second = await desk.request('GET', `/policy/versions?limit=1&cursor=${next}`, { token: admin });
    const of = (answer: typeof first): number => Number(answer.body['versions']?.[0]?.['version']);
    expect(of(second)).toBe(of(first) - 1);
    const bad = await desk.request('GET', '/policy/versions?cursor=bm8', { token: admin });
    expect(bad.status).toBe(422);
  });

  it('is applied to running tickets only on demand, after a preview of exactly what moves', async () => {
    const customer = await desk.customer('vip');
    const tickets = await Promise.all(
      Array.from({ length: 5 }, () => desk.open(customer, { priority: 'low' })),
    );
    const closed = tickets[4]!;
    const close = await desk.request('PUT', `/tickets/${String(closed['_id'])}/close`, {
      token: customer,
      body: { resolution: 'found it' },
    });
    expect(close.status).toBe(200);
    const document = await changed((policy) => {
      policy.tiers.vip.response.low = { goal: 'PT5H', deadline: 'PT6H' };
    });
    const version = Number((await put(document)).body['policy']?.['version']);
    const filter = { tier: ['vip'], status: ['open', 'in-progress'] };

    const preview = await desk.request('POST', '/policy/replan', { token: admin, body: { filter } });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      success: true,
      dryRun: true,
      policyVersion: version,
      complete: true,
    });
    const moves = preview.body['moves'] as unknown as Json[];
    const running = tickets.slice(0, 4);
    for (const ticket of running) {
      const move = moves.find(({ ticketId }) => String(ticketId) === String(ticket['_id']));
      expect(move?.['clocks']?.[0]).toMatchObject({ clock: 'first-response', was: ticket['slaDeadline'] });
      expect(minutesBetween(ticket['createdAt'], move?.['clocks']?.[0]?.['now'])).toBe(360);
    }
    expect(moves.some(({ ticketId }) => String(ticketId) === String(closed['_id']))).toBe(false);
    const deadlineOf = async (ticket: Json): Promise<Json | undefined> => {
      const { body } = await desk.request('GET', `/tickets/${String(ticket['_id'])}`, { token: customer });
      return body['ticket']?.['slaDeadline'];
    };
    for (const ticket of running) expect(await deadlineOf(ticket)).toBe(ticket['slaDeadline']);

    const apply = await desk.request('POST', '/policy/replan', {
      token: admin,
      body: { dryRun: false, filter },
    });
    expect(apply.status).toBe(200);
    expect(apply.body).toMatchObject({
      dryRun: false,
      policyVersion: version,
      tickets: preview.body['tickets'],
    });
    for (const ticket of running) {
      expect(minutesBetween(ticket['createdAt'], await deadlineOf(ticket))).toBe(360);
    }
    expect(await deadlineOf(closed)).toBe(closed['slaDeadline']);
    const again = await desk.request('POST', '/policy/replan', {
      token: admin,
      body: { dryRun: false, filter },
    });
    expect(again.body).toMatchObject({ tickets: 0 });
  });

  it('says what a draft would move before it is in force, and what it would promise', async () => {
    const customer = await desk.customer('vip');
    const ticket = await desk.open(customer, { priority: 'low' });
    const before = await current();
    const draft = await changed((policy) => {
      policy.tiers.vip.response.low = { goal: 'PT2H', deadline: 'PT3H' };
    });
    const ask = (body: unknown) => desk.request('POST', '/policy/replan', { token: admin, body });
    const preview = await ask({ policy: draft, filter: { tier: ['vip'] } });
    expect(preview.body).toMatchObject({ dryRun: true, policyVersion: Number(before['version']) + 1 });
    const moves = preview.body['moves'] as unknown as Json[];
    const move = moves.find(({ ticketId }) => String(ticketId) === String(ticket['_id']));
    expect(minutesBetween(ticket['createdAt'], move?.['clocks']?.[0]?.['now'])).toBe(180);
    const promised = await desk.request('POST', '/sla/preview', {
      token: admin,
      body: {
        tier: 'vip',
        priority: 'low',
        timezone: 'UTC',
        createdAt: '2026-11-25T10:00:00.000Z',
        policy: draft,
      },
    });
    expect(promised.body['deadline']).toBe('2026-11-25T13:00:00.000Z');
    expect(await current()).toEqual(before);

    const faulty = await ask({ policy: { ...draft, deskZone: 'Mars' } });
    expect(faulty.status).toBe(422);
    expect(faulty.body['error']?.['details']).toMatchObject([{ field: 'policy.deskZone' }]);
    expect((await ask({ policy: draft, dryRun: false })).body['error']?.['details']).toMatchObject([
      { field: 'policy' },
    ]);
    expect((await ask({ policy: draft, policyVersion: 1 })).status).toBe(422);
  });

  it('says what a replan would breach, and explains it in the timeline once it has', async () => {
    const customer = await desk.customer('vip');
    const ticket = await desk.open(customer, { priority: 'medium' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const document = await changed((policy) => {
      policy.tiers.vip.response.medium = { goal: 'PT1S', deadline: 'PT1S' };
    });
    await put(document);
    const body = { filter: { tier: ['vip'] } };
    const preview = await desk.request('POST', '/policy/replan', { token: admin, body });
    expect(Number(preview.body['breaching'])).toBeGreaterThanOrEqual(1);
    await desk.request('POST', '/policy/replan', { token: admin, body: { ...body, dryRun: false } });
    const until = Date.now() + 90_000;
    for (;;) {
      const path = `/tickets/${String(ticket['_id'])}/timeline`;
      const { body: timeline } = await desk.request('GET', path, { token: admin });
      const facts = timeline['timeline'] as unknown as { type: string; data: Json }[];
      const replanned = facts.find(
        ({ type, data }) => type === 'clock.replanned' && String(data['clock']) === 'first-response',
      );
      expect(replanned?.data['cause']).toMatchObject({ kind: 'policy' });
      if (facts.some(({ type }) => type === 'clock.breached')) break;
      expect(Date.now()).toBeLessThan(until);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

  it.each([
    ['a version that does not exist', { policyVersion: 99_999 }],
    ['a version that is a string', { policyVersion: '1' }],
    ['a dry run that is a word', { dryRun: 'yes' }],
    ['an unknown field', { everything: true }],
    ['an unknown filter', { filter: { customer: 'x' } }],
    ['a filter that is a list', { filter: [] }],
    ['a tier that does not exist', { filter: { tier: ['gold'] } }],
    ['no tier at all', { filter: { tier: [] } }],
  ])('refuses a replan with %s', async (_name, body) => {
    const answer = await desk.request('POST', '/policy/replan', { token: admin, body });
    expect(answer.status).toBe(422);
    expect(answer.body['error']).toMatchObject({ code: 'validation_failed' });
  });
});

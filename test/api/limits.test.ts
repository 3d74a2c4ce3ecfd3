import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestDesk, type Answer } from './desk';
import { upload } from './fileDesk';
import { expectRefusal } from './oneShape';

const LIMITS = {
  RATE_LIMITS: 'true',
  RATE_LIMIT_CUSTOMER: '40',
  RATE_LIMIT_STAFF: '400',
  RATE_LIMIT_ADDRESS: '20',
  TRUSTED_PROXIES: '127.0.0.1,::1',
};

describe('limits', () => {
  let desk: TestDesk;
  let other: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start(LIMITS);
    other = await TestDesk.start({
      ...LIMITS,
      MONGODB_DATABASE: desk.config.mongodb.database,
      TEMPORAL_TASK_QUEUE: desk.config.temporal.taskQueue,
    });
  });
  afterAll(async () => {
    await other.stop();
    await desk.stop();
  });

  const read = (token: string | undefined, at = desk, address = '198.51.100.1'): Promise<Answer> =>
    at.request('GET', '/tickets', { token, headers: { 'x-forwarded-for': address } });

  it('are of each person, shared by all API processes, and say what is left and when to come back', async () => {
    const [busy, calm] = [await desk.customer(), await desk.customer()];
    const first = await read(busy);
    expect(first.headers.get('ratelimit-policy')).toBe('"customer";q=40;w=60');
    const [, left, seconds] = /^"customer";r=(\d+);t=(\d+)$/.exec(first.headers.get('ratelimit') ?? '') ?? [];
    expect(Number(left)).toBeLessThan(40);
    expect(Number(left)).toBeGreaterThan(0);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    const statuses: number[] = [first.status];
    let refused: Answer | undefined;
    for (let index = 1; index < 90; index += 1) {
      const answer = await read(busy, index % 2 === 0 ? desk : other);
      statuses.push(answer.status);
      if (answer.status === 429) refused ??= answer;
    }
    const passed = statuses.filter((status) => status === 200).length;
    // Shares of 5 % are taken at once: what two processes have left over of theirs is not used.
    expect(passed).toBeGreaterThanOrEqual(36);
    expect(passed).toBeLessThanOrEqual(40);
    if (!refused) throw new Error('nothing was refused');
    expectRefusal(refused, 429, 'rate_limited');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(refused.headers.get('ratelimit')).toMatch(/^"customer";r=0;t=\d+$/);
    expect((await read(calm)).status).toBe(200);
    expect((await read(await desk.agent())).headers.get('ratelimit-policy')).toBe('"staff";q=400;w=60');
  });

  it('let as many pass at once as the limit allows, and not one more', async () => {
    const [hasty, again] = [await desk.customer(), await desk.customer()];
    const all = await Promise.all(Array.from({ length: 45 }, () => read(hasty)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(40);
    for (const refused of all.filter(({ status }) => status !== 200)) {
      expectRefusal(refused, 429, 'rate_limited');
    }
    const half = await Promise.all(Array.from({ length: 20 }, () => read(again)));
    expect(half.map(({ status }) => status)).toEqual(Array<number>(20).fill(200));
    const left = (await read(again)).headers.get('ratelimit');
    expect(left).toMatch(/^"customer";r=19;/);
  });

  it('are of the address for whoever has no valid token', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 30; index += 1) {
      statuses.push((await read(index % 2 === 0 ? undefined : 'not.a.token', desk, '203.0.113.9')).status);
    }
    expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
    expect((await read(undefined, desk, '203.0.113.10')).status).toBe(401);
    // Who shows who they are is not held up by others behind the same address.
    expect((await read(await desk.customer(), desk, '203.0.113.9')).status).toBe(200);
  });

  it.each([
    ['of one network of IPv6', (index: number) => `2001:db8:7:1::${index}`, '2001:db8:7:2::1'],
    [
      'of IPv4 written as IPv6',
      (index: number) =>
        ['203.0.113.77', '::ffff:203.0.113.77', '::FFFF:cb00:714d'][index % 3] ?? '203.0.113.77',
      '::ffff:203.0.113.78',
    ],
  ])('are not got round with the addresses %s', async (_name, address, another) => {
    const statuses: number[] = [];
    for (let index = 0; index < 25; index += 1) {
      statuses.push((await read(undefined, desk, address(index))).status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(5).fill(429)]);
    expect((await read(undefined, desk, another)).status).toBe(401);
  });

  it('are of the tickets that a tier opens within an hour, with a clear message', async () => {
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    const current = (await desk.request('GET', '/policy', { token: admin })).body['policy'] as unknown as {
      tiers: Record<string, object>;
    };
    const tiers = { ...current.tiers, free: { ...current.tiers['free'], opensPerHour: 2 } };
    const put = await desk.request('PUT', '/policy', { token: admin, body: { ...current, tiers } });
    expect(put.status).toBe(200);
    const eager = await desk.customer('free');
    const open = () =>
      desk.request('POST', '/tickets', {
        token: eager,
        body: { subject: 'Again', description: 'And again.', category: 'technical' },
      });
    const ticket = (await open()).body['ticket'];
    expect((await open()).status).toBe(201);
    const refused = await open();
    expectRefusal(refused, 429, 'rate_limited');
    expect(refused.body['error']?.['message']).toMatch(/^The tier free opens up to 2 tickets an hour/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500);
    const message = await desk.request('POST', `/tickets/${String(ticket?.['_id'])}/responses`, {
      token: eager,
      body: { message: 'It is urgent.' },
    });
    expect(message.status).toBe(201);
    expect(
      (await desk.request('POST', '/tickets', { token: await desk.customer('free'), body: {} })).status,
    ).toBe(422);
  });

  describe('of what is opened within an hour, once a tier has one', () => {
    const BODY = { subject: 'Again', description: 'And again.', category: 'technical' };
    const open = (token: string, more: object = {}, at = desk, headers: Record<string, string> = {}) =>
      at.request('POST', '/tickets', { token, body: { ...BODY, ...more }, headers });
    const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort();

    beforeAll(async () => {
      const admin = await desk.token({ sub: 'admin', role: 'admin' });
      const read = async (at: TestDesk) =>
        (await at.request('GET', '/policy', { token: admin })).body['policy'];
      const current = (await read(desk)) as unknown as { tiers: Record<string, object> };
      const tiers = { ...current.tiers, free: { ...current.tiers['free'], opensPerHour: 2 } };
      const put = await desk.request('PUT', '/policy', { token: admin, body: { ...current, tiers } });
      const version = put.body['policy']?.['version'];
      expect(version).toBeDefined();
      while ((await read(other))?.['version'] !== version) await sleep(50);
    });

    it('no more get through when many come at once, to whichever process', async () => {
      const eager = await desk.customer('free');
      const answers = await Promise.all(
        Array.from({ length: 15 }, (_, index) => open(eager, {}, index % 2 === 0 ? desk : other)),
      );
      expect(statuses(answers)).toEqual([201, 201, ...Array<number>(13).fill(429)]);
      const { body } = await desk.request('GET', '/tickets', { token: eager });
      expect(body['tickets']).toHaveLength(2);
    });

    it('what is not opened is not counted, and neither is the same one again', async () => {
      const careful = await desk.customer('free');
      const missing = { attachments: ['0123456789abcdef01234567'] };
      for (let index = 0; index < 3; index += 1) {
        expectRefusal(await open(careful, missing), 422, 'validation_failed');
      }
      expect((await open(careful)).status).toBe(201);
      const key = { 'idempotency-key': 'the-second' };
      const second = await open(careful, {}, desk, key);
      expect(second.status).toBe(201);
      // As when the process was killed before it kept its answer.
      await desk.desk.database.idempotency.deleteMany({});
      const again = await open(careful, {}, desk, key);
      expect([again.status, again.body['ticket']?.['_id']]).toEqual([201, second.body['ticket']?.['_id']]);
      expectRefusal(await open(careful), 429, 'rate_limited');
    });

    it('staff who open for a customer are not held up by it', async () => {
      const eager = await desk.customer('free', { sub: 'cust-eager' });
      expect(statuses(await Promise.all([open(eager), open(eager), open(eager)]))).toEqual([201, 201, 429]);
      expect((await open(await desk.agent(), { userId: 'cust-eager' })).status).toBe(201);
    });
  });

  it('are of files that wait to be sent, also when many come at once', async () => {
    const agent = await desk.agent();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        upload(index % 2 === 0 ? desk : other, agent, { bytes: `file ${index}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(50).fill(201),
      ...Array<number>(10).fill(429),
    ]);
  });

  it('are of time: a request that dribbles in is cut off', async () => {
    const { port } = new URL(desk.url);
    const began = Date.now();
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1');
      let text = '';
      socket.write('POST /api/v1/support/tickets HTTP/1.1\r\nhost: x\r\n');
      const drip = setInterval(() => socket.write('x-drip: y\r\n'), 500);
      socket.on('data', (data) => (text += data.toString('latin1')));
      socket.on('close', () => {
        clearInterval(drip);
        resolve(text);
      });
      socket.on('error', (error) => {
        clearInterval(drip);
        reject(error);
      });
    });
    expect(answer === '' || /^HTTP\/1\.1 4\d\d /.test(answer)).toBe(true);
    expect(Date.now() - began).toBeLessThan(60_000);
  });
});

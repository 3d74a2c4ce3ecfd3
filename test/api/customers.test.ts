import { redeliverTierChanges } from '../../activities/tier/tierChange';
import { PolicyBook } from '../../store/policyBook';
import { findCustomer } from '../../store/customers';
import { SECRET, TestDesk, type Answer, type Json } from './desk';
import { SignJWT } from 'jose';

/** A token of the account system: the role `ops` with a scope. */
const scoped = (scope: unknown, role = 'ops'): Promise<string> =>
  new SignJWT({ role, scope })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('billing')
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET));

describe('customers over HTTP', () => {
  let desk: TestDesk;
  let admin: string;
  let agent: string;
  let accounts: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'adm', role: 'admin' });
    agent = await desk.agent({ sub: 'sarah' });
    accounts = await scoped('accounts');
    await desk.request('GET', '/tickets', { token: agent });
  });
  afterAll(() => desk.stop());

  const person = async (sub: string, tier: 'free' | 'premium' | 'vip' = 'premium'): Promise<string> => {
    const token = await desk.customer(tier, {
      sub,
      name: 'Ada L',
      email: 'ada@example.com',
      zoneinfo: 'Europe/Berlin',
    });
    await desk.request('GET', '/tickets', { token });
    return token;
  };
  const ticketOf = async (token: string, id: unknown): Promise<Json> => {
    const { body } = await desk.request('GET', `/tickets/${String(id)}`, { token });
    return body['ticket']!;
  };
  const subscribe = (id: string, tier: unknown, token: string): Promise<Answer> =>
    desk.request('PUT', `/customers/${id}/subscription`, { token, body: { tier } });

  it('shows staff a customer with tickets, ratings and account manager', async () => {
    const token = await person('ada');
    const open = await desk.open(token);
    const closed = await desk.open(token, { priority: 'high' });
    await desk.request('PUT', `/tickets/${String(closed['_id'])}/close`, {
      token,
      body: { resolution: 'works', satisfactionRating: 4 },
    });
    await desk.request('PUT', '/customers/ada', {
      token: admin,
      body: {
        name: 'Ada Lovelace',
        email: 'ada@example.org',
        zone: 'Europe/London',
        language: 'en',
        accountManagerId: 'sarah',
      },
    });
    const answer = await desk.request('GET', '/customers/ada', { token: agent });
    expect(answer.status).toBe(200);
    expect(answer.body['customer']).toMatchObject({
      id: 'ada',
      name: 'Ada Lovelace',
      email: 'ada@example.org',
      tier: 'premium',
      zone: 'Europe/London',
      language: 'en',
      accountManager: { id: 'sarah', name: 'Sarah Johnson', email: 'sarah@example.com' },
      tickets: { open: 1, resolved: 0, closed: 1, breached: 0 },
      ratings: {
        count: 1,
        average: 4,
        latest: [{ ticketId: closed['_id'], ticketNumber: closed['ticketNumber'], rating: 4 }],
      },
    });
    const recent = answer.body['customer']?.['recentTickets'] as unknown as Json[];
    expect(recent.map(({ _id }) => String(_id)).sort()).toEqual(
      [String(open['_id']), String(closed['_id'])].sort(),
    );
  });

  it('shows an agent no rating of a ticket that is out of their reach', async () => {
    const token = await person('rater', 'vip');
    const rated = await desk.open(token);
    await desk.request('PUT', `/tickets/${String(rated['_id'])}/close`, {
      token,
      body: { resolution: 'works', satisfactionRating: 2 },
    });
    const ratingsFor = async (reader: string) => {
      const { body } = await desk.request('GET', '/customers/rater', { token: reader });
      const customer = body['customer'];
      return [customer?.['recentTickets'], customer?.['ratings']?.['latest']];
    };
    const junior = await desk.agent({ sub: 'junior', level: 1 });
    expect(await ratingsFor(junior)).toEqual([[], []]);
    const lead = await desk.token({ sub: 'lead', role: 'lead', level: 4 });
    expect(await ratingsFor(lead)).toMatchObject([[{ _id: rated['_id'] }], [{ ticketId: rated['_id'] }]]);
  });

  it('keeps nothing in the audit of an id that is none', async () => {
    const body = { name: 'Jane', email: 'jane@example.com', zone: 'UTC', language: 'en' };
    for (const [path, asked] of [
      ['/customers/Jane%20Doe', body],
      ['/customers/Jane%20Doe/subscription', { tier: 'vip' }],
    ] as const) {
      const { status } = await desk.request('PUT', path, { token: accounts, body: asked });
      expect(status).toBe(404);
    }
    const records = await desk.desk.database.audit.find().toArray();
    expect(records.length).toBeGreaterThan(0);
    expect(JSON.stringify(records)).not.toContain('Jane Doe');
  });

  it('knows nobody who is not there, by whatever id', async () => {
    for (const id of ['nobody', '%00', '..%2Fagents', '$where', 'a'.repeat(300)]) {
      expect((await desk.request('GET', `/customers/${id}`, { token: agent })).status).toBe(404);
    }
  });

  it('lets only staff read, and only admins and the account system write', async () => {
    const customer = await person('curious');
    expect((await desk.request('GET', '/customers/curious', { token: customer })).status).toBe(403);
    const body = { name: 'X', email: 'x@example.com', zone: 'UTC', language: 'en' };
    const refused = [
      customer,
      agent,
      await desk.token({ sub: 'o', role: 'ops' }),
      await scoped('accounts-read'),
      await scoped(['accounts']),
      await scoped('accounts', 'customer'),
    ];
    for (const token of refused) {
      expect((await desk.request('PUT', '/customers/curious', { token, body })).status).toBe(403);
      expect((await subscribe('curious', 'vip', token)).status).toBe(403);
    }
    expect((await findCustomer(desk.desk.database, 'curious'))?.tier).toBe('premium');
    for (const token of [admin, accounts, await scoped('read accounts')]) {
      expect((await desk.request('PUT', '/customers/curious', { token, body })).status).toBe(200);
    }
  });

  it('takes in a customer whom the account system announces', async () => {
    const body = { name: 'New', email: 'new@example.com', zone: 'Asia/Tokyo', language: 'ja' };
    const answer = await desk.request('PUT', '/customers/announced', { token: accounts, body });
    expect(answer.body['customer']).toMatchObject({
      id: 'announced',
      tier: 'free',
      ...body,
      accountManager: null,
    });
    expect((await subscribe('announced', 'vip', accounts)).body['customer']).toMatchObject({ tier: 'vip' });
    const token = await desk.customer('free', { sub: 'announced' });
    expect(await desk.open(token, { channel: 'phone' })).toMatchObject({ tier: 'vip', channel: 'phone' });
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'a\u0000b' }],
    ['email', { email: 'no address' }],
    ['zone', { zone: 'Moon/Base' }],
    ['language', { language: 'English' }],
    ['accountManagerId', { accountManagerId: 'unknown-agent' }],
    ['accountManagerId', { accountManagerId: { $ne: null } }],
    ['tier', { tier: 'vip' }],
    ['_id', { _id: 'other' }],
  ])('refuses a faulty %s, naming it', async (field, change) => {
    const body = { name: 'X', email: 'x@example.com', zone: 'UTC', language: 'en', ...change };
    const answer = await desk.request('PUT', '/customers/faulty', { token: admin, body });
    expect(answer.status).toBe(422);
    expect(answer.body['error']?.['details']).toMatchObject([{ field }]);
    expect(await findCustomer(desk.desk.database, 'faulty')).toBeNull();
  });

  it('refuses a subscription to what is no tier', async () => {
    for (const tier of ['gold', 1, null, undefined, ['vip']]) {
      expect((await subscribe('ada', tier, admin)).status).toBe(422);
    }
  });

  it('plans the clocks of open tickets anew when the tier changes, and says why in the timeline', async () => {
    const token = await person('grower', 'free');
    const open = await desk.open(token, { priority: 'low' });
    const other = await desk.open(token, { priority: 'critical' });
    const answer = await subscribe('grower', 'vip', accounts);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      success: true,
      customer: { tier: 'vip' },
      replanned: 2,
      pending: false,
    });
    const now = await ticketOf(token, open['_id']);
    expect(now).toMatchObject({ tier: 'vip', level: 2 });
    // What free counted until then is spent: all of it or, outside of its hours, nothing.
    const counted = (ticket: Json | undefined, hours: number): number =>
      Date.parse(String(ticket?.['slaDeadline'])) - hours * 3_600_000;
    for (const [ticket, hours] of [
      [now, 8],
      [await ticketOf(token, other['_id']), 1],
    ] as const) {
      expect(counted(ticket, hours)).toBeGreaterThanOrEqual(Date.parse(String(ticket['createdAt'])));
      expect(counted(ticket, hours)).toBeLessThanOrEqual(Date.parse(String(ticket['updatedAt'])));
    }
    const { body } = await desk.request('GET', `/tickets/${String(open['_id'])}/timeline`, { token: agent });
    const facts = body['timeline'] as unknown as { type: string; actor: Json; data: Json }[];
    expect(facts.find(({ type }) => type === 'tier.changed')).toMatchObject({
      actor: { kind: 'account-system', id: 'billing' },
      data: { from: 'free', to: 'vip' },
    });
    expect(facts.find(({ type }) => type === 'clock.replanned')?.data).toMatchObject({
      cause: { kind: 'tier', from: 'free', to: 'vip' },
      wasDeadlineAt: open['slaDeadline'],
      deadlineAt: now['slaDeadline'],
    });
    expect((await subscribe('grower', 'vip', accounts)).body).toMatchObject({ replanned: 0 });
  });

  it('keeps to the policy version that each ticket was opened under', async () => {
    const token = await person('pinned', 'free');
    const old = await desk.open(token, { priority: 'low' });
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = body['policy'] as unknown as { tiers: { premium: { response: { low: unknown } } } };
    policy.tiers.premium.response.low = { goal: 'PT1H', deadline: 'PT3H' };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    const fresh = await desk.open(token, { priority: 'low' });
    await subscribe('pinned', 'premium', accounts);
    const targetOf = async (ticket: Json): Promise<unknown> => {
      const clocks = (await ticketOf(token, ticket['_id']))['sla']?.['clocks'] as unknown as {
        kind: string;
        targetMs: number;
      }[];
      return clocks.find(({ kind }) => kind === 'first-response')?.targetMs;
    };
    expect(await targetOf(old)).toBe(24 * 3_600_000);
    expect(await targetOf(fresh)).toBe(3 * 3_600_000);
  });

  it('loses no change while the engine is away: tickets are told once it is back', async () => {
    await desk.pauseReconciler();
    const token = await person('patient', 'premium');
    const ticket = await desk.open(token, { priority: 'low' });
    const away = await TestDesk.start({
      ROLE: 'api',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      MONGODB_DATABASE: desk.config.mongodb.database,
      COMMAND_TIMEOUT_MS: '1000',
    });
    try {
      const answer = await away.request('PUT', '/customers/patient/subscription', {
        token: accounts,
        body: { tier: 'vip' },
      });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ customer: { tier: 'vip' }, replanned: 0, pending: true });
      expect((await ticketOf(token, ticket['_id']))['tier']).toBe('premium');
    } finally {
      await away.desk.stop();
    }
    const { database, temporal } = desk.desk;
    const book = new PolicyBook(database);
    await redeliverTierChanges(database, book, temporal.engine);
    expect((await ticketOf(token, ticket['_id']))['tier']).toBe('vip');
    // A look that comes later settles the change; after that there is nothing to tell.
    expect((await findCustomer(database, 'patient'))?.tierChangePending).toBe(true);
    await redeliverTierChanges(database, book, temporal.engine, () => Date.now() + 60_000);
    expect((await findCustomer(database, 'patient'))?.tierChangePending).toBeUndefined();
    expect(await redeliverTierChanges(database, book, temporal.engine)).toBe(0);
  });

  it('ends with the last of many changes at once', async () => {
    const token = await person('undecided', 'premium');
    const tickets = await Promise.all([desk.open(token), desk.open(token)]);
    const tiers = ['vip', 'free', 'vip', 'premium', 'free', 'vip'];
    await Promise.all(tiers.map((tier) => subscribe('undecided', tier, accounts)));
    const { database, temporal } = desk.desk;
    await redeliverTierChanges(database, new PolicyBook(database), temporal.engine);
    const customer = await findCustomer(database, 'undecided');
    for (const { _id } of tickets) expect((await ticketOf(token, _id))['tier']).toBe(customer?.tier);
  });
});

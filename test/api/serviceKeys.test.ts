import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';
import { SseClient } from './sseClient';

describe('the keys of services', () => {
  let desk: TestDesk;
  let admin: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'admin', role: 'admin' });
  });
  afterAll(() => desk.stop());

  const make = (body: object, headers: Record<string, string> = {}) =>
    desk.request('POST', '/service-keys', { token: admin, body, headers });
  const describe_ = (token: string, id = 'new-customer') =>
    desk.request('PUT', `/customers/${id}`, {
      token,
      body: { name: 'N', email: 'n@example.com', zone: 'UTC', language: 'en' },
    });
  async function key(scopes: string[], more: object = {}): Promise<{ id: string; key: string }> {
    const { status, body } = await make({ name: 'The account system', scopes, ...more });
    expect(status).toBe(201);
    return { id: String(body['serviceKey']?.['id']), key: String(body['key']) };
  }

  it('open what their scopes name, and nothing else', async () => {
    const accounts = await key(['accounts']);
    expect((await describe_(accounts.key)).status).toBe(200);
    const tier = { token: accounts.key, body: { tier: 'vip' } };
    expect((await desk.request('PUT', '/customers/new-customer/subscription', tier)).status).toBe(200);
    for (const path of [
      '/tickets',
      '/events',
      '/policy',
      '/audit',
      '/service-keys',
      '/customers/new-customer',
    ]) {
      expectRefusal(await desk.request('GET', path, { token: accounts.key }), 403, 'forbidden');
    }
    const facts = await key(['facts']);
    expectRefusal(await describe_(facts.key), 403, 'forbidden');
    const [done] = (await desk.request('GET', `/audit?customer=new-customer&limit=1`, { token: admin })).body[
      'audit'
    ] as unknown as Json[];
    expect(done?.['who']).toMatchObject({ id: `service-${accounts.id}`, role: 'ops' });
  });

  it('are over when they are revoked or have expired, at once', async () => {
    const { id, key: bearer } = await key(['accounts']);
    expect((await describe_(bearer)).status).toBe(200);
    const revoked = await desk.request('DELETE', `/service-keys/${id}`, { token: admin });
    expect(revoked.body['serviceKey']?.['revokedAt']).toMatch(/Z$/);
    expectRefusal(await describe_(bearer), 401, 'unauthenticated');
    const late = await key(['accounts'], { expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await describe_(late.key)).status).toBe(200);
    await desk.desk.database.serviceKeys.updateOne({ _id: late.id }, { $set: { expiresAt: new Date() } });
    expectRefusal(await describe_(late.key), 401, 'unauthenticated');
    expectRefusal(await desk.request('DELETE', '/service-keys/nope', { token: admin }), 404, 'not_found');
  });

  it('are made once, however often, where the process was killed before it could answer', async () => {
    const headers = { 'idempotency-key': 'make-again' };
    const body = { name: 'Again', scopes: ['accounts'] };
    const first = await make(body, headers);
    // What a killed process leaves: the key, and a claim without an answer whose time is over.
    const { idempotency, serviceKeys } = desk.desk.database;
    await idempotency.updateMany({}, { $set: { answer: null, heldUntil: new Date(0) } });
    const again = await make(body, headers);
    expect(again.status).toBe(201);
    expect(await serviceKeys.countDocuments({ name: 'Again' })).toBe(1);
    expect(again.body['serviceKey']).toEqual(first.body['serviceKey']);
    // The one secret that has come to whoever asked is the one that opens.
    expect((await describe_(String(again.body['key']))).status).toBe(200);
    expectRefusal(await describe_(String(first.body['key'])), 401, 'unauthenticated');
    // A key in use is no answer that was lost: its secret stays.
    await idempotency.deleteMany({});
    const later = await make(body, headers);
    expect(later.body['serviceKey']?.['id']).not.toBe(first.body['serviceKey']?.['id']);
    expect((await describe_(String(again.body['key']))).status).toBe(200);
  });

  it('are shown once and kept as a digest only', async () => {
    const headers = { 'idempotency-key': 'make-one' };
    const body = { name: 'Once', scopes: ['facts'] };
    const first = await make(body, headers);
    const again = await make(body, headers);
    expect(String(first.body['key'])).toMatch(/^psk_/);
    expect(again.body).toEqual({ ...first.body, key: null });
    const secret = String(first.body['key']).split('_').at(-1) ?? '';
    expect(secret.length).toBeGreaterThan(40);
    for (const collection of await desk.desk.database.db.listCollections().toArray()) {
      const documents = await desk.desk.database.db.collection(collection.name).find().toArray();
      expect([collection.name, JSON.stringify(documents).includes(secret)]).toEqual([collection.name, false]);
    }
    const listed = await desk.request('GET', '/service-keys', { token: admin });
    expect(JSON.stringify(listed.body)).toContain('Once');
    expect(JSON.stringify(listed.body)).not.toMatch(/digest/);
  });

  it('are refused where they are no keys', async () => {
    const { id, key: bearer } = await key(['accounts']);
    const other = await key(['accounts']);
    for (const wrong of [
      'psk_',
      `psk_${id}_`,
      `psk_${id}_x`,
      `psk_${other.id}_${bearer.split('_').at(-1) ?? ''}`,
      `${bearer}x`,
      'psk_$where_1',
    ]) {
      expectRefusal(await describe_(wrong), 401, 'unauthenticated');
    }
    for (const body of [
      { name: 'X', scopes: [] },
      { name: 'X', scopes: ['everything'] },
      { name: '', scopes: ['facts'] },
      { name: 'X', scopes: ['facts'], expiresAt: '2020-01-01T00:00:00Z' },
      { name: 'X', scopes: ['facts'], expiresAt: '2199-01-01T00:00:00Z' },
    ]) {
      expectRefusal(await make(body), 422, 'validation_failed');
    }
  });
});

describe('the open streams of services', () => {
  let desk: TestDesk;
  let other: TestDesk;
  let admin: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    other = await TestDesk.start({
      MONGODB_DATABASE: desk.config.mongodb.database,
      TEMPORAL_TASK_QUEUE: desk.config.temporal.taskQueue,
    });
    admin = await desk.token({ sub: 'admin', role: 'admin' });
  });
  afterAll(async () => {
    await other.stop();
    await desk.stop();
  });

  it('end in every process when the key is revoked, and nobody else’s with them', async () => {
    const make = async (): Promise<{ id: string; key: string }> => {
      const body = { name: 'A reader of facts', scopes: ['facts'] };
      const made = (await desk.request('POST', '/service-keys', { token: admin, body })).body;
      return { id: String(made['serviceKey']?.['id']), key: String(made['key']) };
    };
    const stream = (at: TestDesk, bearer: string): Promise<SseClient> =>
      SseClient.open(`${at.url}/api/v1/support/events`, { authorization: `Bearer ${bearer}` });
    const [gone, kept] = [await make(), await make()];
    const [here, there, calm, person] = await Promise.all([
      stream(desk, gone.key),
      stream(other, gone.key),
      stream(other, kept.key),
      stream(other, admin),
    ]);
    expect([here, there, calm, person].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await desk.request('DELETE', `/service-keys/${gone.id}`, { token: admin });
    await Promise.all([here, there].map((client) => client.until(() => client.ended)));
    for (const client of [here, there]) {
      expect(client.of('close').map(({ data }) => data)).toEqual([{ reason: 'key_revoked' }]);
    }
    const id = String((await desk.open(await desk.customer()))['_id']);
    for (const client of [calm, person]) {
      await client.until(() => client.facts<Json>().some((fact) => String(fact['ticketId']) === id));
      client.close();
    }
  });
});

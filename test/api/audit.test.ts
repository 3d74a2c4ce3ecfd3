import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { keptAnchors } from '../../src/cli/keptAnchors';
import { untilTrue } from '../resilience/desk/untilTrue';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';
import { SseClient } from './sseClient';

describe('the audit over HTTP', () => {
  let desk: TestDesk;
  let admin: string;
  let agent: string;
  let customer: string;
  let ticketId: string;
  let logged = '';
  beforeAll(async () => {
    const logs = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    desk = await TestDesk.start({ TRUSTED_PROXIES: '127.0.0.1,::1' }, {}, logs);
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    agent = await desk.agent({ sub: 'reader', level: 2 });
    customer = await desk.customer('premium', { sub: 'watched', name: 'A planted name' });
    await desk.request('GET', '/agents/me', { token: agent });
    ticketId = String((await desk.open(customer, { subject: 'A planted subject' }))['_id']);
  });
  afterAll(() => desk.stop());

  async function audit(query: string): Promise<Json[]> {
    const { status, body } = await desk.request('GET', `/audit?${query}`, { token: admin });
    expect(status).toBe(200);
    return body['audit'] as unknown as Json[];
  }
  const deeds = async (query: string): Promise<string[]> =>
    (await audit(query)).map((record) => String(record['did']));

  it('has every read by staff and every write: who, in which role, what, on whose data, when, from where', async () => {
    await desk.request('GET', `/tickets/${ticketId}`, {
      token: agent,
      headers: { 'x-forwarded-for': '203.0.113.77', 'x-request-id': 'the-read' },
    });
    const [read] = await audit(`who=reader&ticket=${ticketId}&limit=1`);
    expect(read).toMatchObject({
      who: { id: 'reader', role: 'agent' },
      did: 'GET /tickets/:id',
      status: 200,
      customers: ['watched'],
      tickets: [ticketId],
      from: '203.0.113.0/24',
      requestId: 'the-read',
    });
    await desk.request('POST', `/tickets/${ticketId}/notes`, {
      token: agent,
      body: { message: 'planted note' },
    });
    await desk.request('GET', '/tickets', { token: agent });
    await desk.request('GET', '/customers/watched', { token: agent });
    await desk.request('GET', '/tickets?q=planted', { token: agent });
    const stream = await SseClient.open(`${desk.url}/api/v1/support/tickets/${ticketId}/events`, {
      authorization: `Bearer ${agent}`,
    });
    stream.close();
    expect((await deeds('who=reader&customer=watched')).sort()).toEqual(
      [
        'GET /customers/:id',
        'GET /tickets',
        'GET /tickets',
        'GET /tickets/:id',
        'GET /tickets/:id/events',
        'POST /tickets/:id/notes',
      ].sort(),
    );
    expect(await deeds(`who=watched&ticket=${ticketId}`)).toEqual(['POST /tickets']);
  });

  it('has on whose data an answer was that is given once more', async () => {
    const send = () =>
      desk.request('PATCH', `/tickets/${ticketId}`, {
        token: agent,
        body: { priority: 'high' },
        headers: { 'idempotency-key': 'twice' },
      });
    await send();
    expect((await send()).headers.get('idempotency-replayed')).toBe('true');
    expect(await deeds('who=reader&customer=watched&did=PATCH')).toHaveLength(2);
  });

  it('has what was refused as well, and not what customers read of their own', async () => {
    await desk.request('GET', '/audit', { token: agent });
    expect((await audit('who=reader&limit=1'))[0]).toMatchObject({ did: 'GET /audit', status: 403 });
    await desk.request('GET', `/tickets/${ticketId}`, { token: customer });
    expect(await deeds('who=watched')).not.toContain('GET /tickets/:id');
    await desk.request('PUT', `/tickets/${ticketId}/presence`, { token: agent, body: {} });
    expect(await deeds('who=reader')).not.toContain('PUT /tickets/:id/presence');
  });

  it('has no words', async () => {
    const everything = JSON.stringify(await desk.desk.database.audit.find().toArray());
    expect(everything).toContain(ticketId);
    expect(everything).not.toMatch(/planted/i);
  });

  it('has its anchors in the log as well, as the check against it reads them', async () => {
    const stored = await desk.desk.database.audit
      .find({ kind: 'anchor' })
      .sort({ chain: 1, seq: 1 })
      .toArray();
    expect(stored.length).toBeGreaterThan(0);
    // It is stored, then logged.
    await untilTrue('the last one is in the log', () => stored.every(({ hash }) => logged.includes(hash)));
    const dir = mkdtempSync(join(tmpdir(), 'priority-support-anchors-'));
    writeFileSync(join(dir, 'desk.log'), logged);
    const anchors = await keptAnchors(join(dir, 'desk.log'));
    rmSync(dir, { recursive: true });
    // Each tells of its own place, and may tell of others'.
    for (const { chain, seq, hash } of stored) {
      expect(anchors).toContainEqual(expect.objectContaining({ chain, seq, hash }));
    }
  });

  it('shows one route alone', async () => {
    expect(new Set(await deeds('did=GET%20%2Ftickets%2F:id'))).toEqual(new Set(['GET /tickets/:id']));
    expect(new Set(await deeds('did=POST'))).toEqual(new Set(['POST /tickets', 'POST /tickets/:id/notes']));
    expect(await deeds('did=DELETE')).toEqual([]);
    for (const did of ['GET%20tickets', 'get', '.*', 'GET%20%2F$where%20x']) {
      expectRefusal(
        await desk.request('GET', `/audit?did=${did}`, { token: admin }),
        422,
        'validation_failed',
      );
    }
  });

  it('is for admins, in pages, and can be verified', async () => {
    for (const token of [agent, customer, await desk.token({ sub: 'l', role: 'lead', level: 4 })]) {
      expectRefusal(await desk.request('GET', '/audit', { token }), 403, 'forbidden');
    }
    expectRefusal(
      await desk.request('GET', '/audit?from=yesterday', { token: admin }),
      422,
      'validation_failed',
    );
    const first = await desk.request('GET', '/audit?limit=2', { token: admin });
    const next = await desk.request('GET', `/audit?limit=2&cursor=${String(first.body['nextCursor'])}`, {
      token: admin,
    });
    const ids = (answer: typeof first) =>
      (answer.body['audit'] as unknown as Json[]).map(({ id }) => String(id));
    expect(ids(next).filter((id) => ids(first).includes(id))).toEqual([]);

    const verification = () => desk.request('GET', '/audit/verification', { token: admin });
    expect((await verification()).body).toMatchObject({ intact: true, faults: [] });
    await desk.desk.database.audit.updateOne(
      { 'who.id': 'reader', did: 'GET /tickets/:id' },
      { $set: { status: 404 } },
    );
    expect((await verification()).body).toMatchObject({ intact: false, faults: [{ problem: 'altered' }] });
  });
});

import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { compactVerify } from 'jose';
import mongoose from 'mongoose';
import { strFromU8, unzipSync } from 'fflate';
import { TestDesk, type Json } from './desk';
import { fetched, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

/** In every word of the customer, of staff about them, and in their name and address. */
const PLANTED = 'xylophone';
const KEY = 'the audit secret of these tests, long enough';

describe('a customer’s data', () => {
  let desk: TestDesk;
  let admin: string;
  let agent: string;
  const lines: string[] = [];
  beforeAll(async () => {
    const logs = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    desk = await TestDesk.start({ AUDIT_SECRET: KEY }, {}, logs);
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    agent = await desk.agent({ sub: 'sarah', level: 3, name: 'Sarah' });
    await desk.request('GET', '/agents/me', { token: agent });
  });
  afterAll(() => desk.stop());

  const person = (sub: string, tier: 'premium' | 'vip' = 'premium'): Promise<string> =>
    desk.customer(tier, { sub, name: `Ada ${PLANTED}`, email: `${PLANTED}@example.com` });

  /** Two tickets with words in every place that takes some. */
  async function fill(token: string): Promise<Json[]> {
    const words = (what: string): object => ({ message: `${what} ${PLANTED}` });
    const tickets: Json[] = [];
    for (const index of [1, 2]) {
      const file = (who: string): Promise<string> =>
        uploaded(desk, who, {
          name: `${PLANTED}-${index}.txt`,
          bytes: `the ${PLANTED}`,
          key: `f-${randomUUID()}`,
        });
      const ticket = await desk.open(token, {
        subject: `${index}: my ${PLANTED}`,
        description: `A broken ${PLANTED}.`,
        category: 'billing',
        attachments: [await file(token)],
      });
      const path = `/tickets/${String(ticket['_id'])}`;
      const headers = { 'idempotency-key': `say-${String(ticket['_id'])}` };
      const [said, replied, noted] = [await file(token), await file(agent), await file(agent)];
      await desk.request('POST', `${path}/responses`, {
        token,
        body: { ...words('More of the'), attachments: [said] },
        headers,
      });
      await desk.request('POST', `${path}/responses`, {
        token: agent,
        body: { ...words('About your'), attachments: [replied] },
        headers,
      });
      await desk.request('POST', `${path}/notes`, {
        token: agent,
        body: { ...words('They love the'), attachments: [noted] },
      });
      await desk.request('POST', `${path}/escalate`, { token, body: { reason: `my ${PLANTED}` } });
      tickets.push(ticket);
    }
    await desk.request('PUT', `/tickets/${String(tickets[1]?.['_id'])}/resolve`, {
      token: agent,
      body: { resolution: `A new ${PLANTED} was sent.` },
    });
    await desk.desk.database.surveys.updateMany({}, { $set: { comment: `What a ${PLANTED}` } });
    // Never sent.
    await uploaded(desk, token, { name: `${PLANTED}.txt`, bytes: `another ${PLANTED}` });
    return tickets;
  }

  /** Where the planted word still is: collections, histories of Temporal, the log. */
  async function found(ticketIds: string[], customerId: string): Promise<string[]> {
    const places: string[] = [];
    const { db } = desk.desk.database;
    for (const { name } of await db.listCollections().toArray()) {
      const documents = await db.collection(name).find().toArray();
      const bytes = documents.map(({ data }) => (data instanceof mongoose.mongo.Binary ? data.buffer : ''));
      const all = [JSON.stringify(documents), ...bytes.map((part) => Buffer.from(part).toString())];
      if (all.join().toLowerCase().includes(PLANTED)) places.push(name);
    }
    const { client } = desk.desk.temporal;
    for (const id of [...ticketIds.map((ticketId) => `ticket-${ticketId}`), `erasure-${customerId}`]) {
      const history = await client.workflow
        .getHandle(id)
        .fetchHistory()
        .catch(() => undefined);
      const text = Buffer.from(JSON.stringify(history ?? {})).toString();
      const decoded = [...text.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map((match) =>
        Buffer.from(match[1] ?? '', 'base64').toString(),
      );
      const bytes = (history?.events ?? []).map((event) => JSON.stringify(event, bytesAsText));
      if ([text, ...decoded, ...bytes].join().toLowerCase().includes(PLANTED)) places.push(id);
    }
    if (lines.join('').toLowerCase().includes(PLANTED)) places.push('log');
    return places;
  }

  async function erased(token: string, ref: string): Promise<Json> {
    for (const until = Date.now() + 30_000; ;) {
      const { body } = await desk.request('GET', `/customers/${ref}/erasure`, { token });
      if (String(body['erasure']?.['state']) === 'done') return body['erasure']!;
      if (Date.now() > until) throw new Error('the erasure did not end');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('can be had whole, as the customer sees it: no notes, no ids of agents', async () => {
    const token = await person('exporter');
    const [first] = await fill(token);
    const answer = await fetch(`${desk.url}/api/v1/support/customers/me/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    // The customer, two tickets, of each what was sent with it and in public, and what was not sent.
    expect(Object.keys(files).filter((name) => name.startsWith('files/'))).toHaveLength(7);
    expect(Object.keys(files)).toHaveLength(10);
    const number = String(first?.['ticketNumber']);
    const sent = Object.keys(files).filter((name) => name.startsWith(`files/${number}/`));
    expect(sent.map((name) => strFromU8(files[name] ?? new Uint8Array()))).toEqual(
      [1, 2, 3].map(() => `the ${PLANTED}`),
    );
    const read = (name: string): Json => JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as Json;
    expect(read('customer.json')).toMatchObject({ id: 'exporter', email: `${PLANTED}@example.com` });
    const ticket = read(`tickets/${String(first?.['ticketNumber'])}.json`);
    expect(ticket['ticket']).toMatchObject({ subject: `1: my ${PLANTED}` });
    expect(ticket['ticket']?.['responseHistory']).toHaveLength(2);
    expect((ticket['timeline'] as unknown as Json[]).length).toBeGreaterThan(3);
    expect(JSON.stringify(ticket)).not.toMatch(/They love|sarah"/);

    const byAdmin = await desk.request('GET', '/customers/exporter/export', { token: admin });
    expect(byAdmin.status).toBe(200);
    expectRefusal(
      await desk.request('GET', '/customers/exporter/export', { token: agent }),
      403,
      'forbidden',
    );
    const other = await person('other');
    expectRefusal(
      await desk.request('GET', '/customers/exporter/export', { token: other }),
      404,
      'not_found',
    );
    expectRefusal(await desk.request('DELETE', '/customers/exporter', { token: other }), 404, 'not_found');
  });

  it('goes without a trace of words: from every collection, the search, histories and the log; facts stay', async () => {
    await desk.desk.database.db.collection('customers').updateMany({}, { $set: { name: '', email: '' } });
    for (const name of [
      'tickets',
      'messages',
      'surveys',
      'idempotency',
      'attachments',
      'files.files',
      'files.chunks',
    ]) {
      await desk.desk.database.db.collection(name).deleteMany({});
    }
    const token = await person('leaver');
    const tickets = await fill(token);
    const ids = tickets.map(({ _id }) => String(_id));
    await desk.desk.database.outreach.insertOne({
      _id: 'f'.repeat(24),
      customerId: 'leaver',
      agentId: 'sarah',
      dueAt: new Date(),
      state: 'done',
      openedAt: new Date(),
      doneAt: new Date(),
      doneBy: 'sarah',
      note: `spoke of the ${PLANTED}`,
    });
    const planted = await found(ids, 'leaver');
    const filed = await desk.desk.database.attachments.find({ ticketId: { $in: ids } }).toArray();
    expect(filed).toHaveLength(8);
    expect(planted.sort()).toEqual([
      'attachments',
      'customers',
      'files.chunks',
      'idempotency',
      'messages',
      'outreach',
      'surveys',
      'tickets',
    ]);
    const facts = await desk.desk.database.events.countDocuments({ customerId: 'leaver' });

    const asked = await desk.request('DELETE', '/customers/me', { token });
    expect([asked.status, asked.body['erasure']?.['state']]).toEqual([202, 'requested']);
    const erasure = await erased(token, 'me');
    expect(await found(ids, 'leaver')).toEqual([]);

    expect(erasure['report']).toMatchObject({
      customerId: 'leaver',
      remaining: 0,
      erased: { tickets: 2, surveys: 1, outreach: 1, files: 9 },
    });
    for (const name of ['attachments', 'files.files', 'files.chunks']) {
      expect([name, await desk.desk.database.db.collection(name).countDocuments()]).toEqual([name, 0]);
    }
    for (const { _id } of filed) {
      expect((await fetched(desk, `/attachments/${_id}`, { token: agent })).status).toBe(404);
    }
    const { payload } = await compactVerify(String(erasure['signed']), new TextEncoder().encode(KEY));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(erasure['report']);
    await expect(
      compactVerify(String(erasure['signed']), new TextEncoder().encode(`${KEY}!`)),
    ).rejects.toThrow();

    // Facts stay, and tell of the close; the person and their tickets are gone.
    expect(await desk.desk.database.events.countDocuments({ customerId: 'leaver' })).toBeGreaterThan(facts);
    const staffSees = await desk.request('GET', `/tickets/${ids[0] ?? ''}`, { token: agent });
    expect(staffSees.body['ticket']).toMatchObject({ status: 'closed', subject: '', description: '' });
    expectRefusal(await desk.request('GET', `/tickets/${ids[0] ?? ''}`, { token }), 404, 'not_found');
    expect((await desk.request('GET', '/tickets', { token })).body['tickets']).toEqual([]);
    expectRefusal(await desk.request('GET', '/customers/leaver', { token: agent }), 404, 'not_found');
    const again = await desk.request('POST', '/tickets', {
      token,
      body: { subject: 'Me again', description: 'Hello.', category: 'billing' },
    });
    expect(again.status).toBe(403);
    expect((await desk.request('GET', `/tickets?q=${PLANTED}`, { token: agent })).body['tickets']).toEqual(
      [],
    );
  });

  it('stays while it is under a legal hold', async () => {
    const token = await person('held');
    const ticket = await desk.open(token, { subject: `held ${PLANTED}` });
    const hold = (on: boolean) =>
      desk.request('PUT', '/customers/held/hold', { token: admin, body: { hold: on } });
    expect((await hold(true)).body).toEqual({ success: true, hold: true });
    expectRefusal(await desk.request('DELETE', '/customers/me', { token }), 409, 'legal_hold');
    expectRefusal(await desk.request('DELETE', '/customers/held', { token: admin }), 409, 'legal_hold');
    expect((await desk.request('GET', `/tickets/${String(ticket['_id'])}`, { token })).status).toBe(200);
    const held = () => desk.request('GET', '/customers/held/hold', { token: admin });
    expect((await held()).body).toEqual({ success: true, hold: true });
    await hold(false);
    expect((await held()).body).toEqual({ success: true, hold: false });
    expect((await desk.request('DELETE', '/customers/held', { token: admin })).status).toBe(202);
    await erased(admin, 'held');
  });

  it('is kept no longer than the policy says: words of tickets that were closed long ago go, others stay', async () => {
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = { ...(body['policy'] as object), retention: { historyDays: 30, wordsMonths: 6 } };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    const [kept, held] = [await person('keeper'), await person('held-long')];
    const ids: string[] = [];
    for (const token of [kept, kept, held]) {
      const attachments = [await uploaded(desk, token, { name: 'a.txt', bytes: PLANTED })];
      ids.push(String((await desk.open(token, { subject: PLANTED, attachments }))['_id']));
    }
    const hold = await desk.request('PUT', '/customers/held-long/hold', {
      token: admin,
      body: { hold: true },
    });
    expect(hold.status).toBe(200);
    const [old = '', recent = '', underHold = ''] = ids;
    const long = new Date(Date.now() - 200 * 86_400_000);
    await desk.desk.database.tickets.updateMany(
      { _id: { $in: [old, underHold] } },
      { $set: { status: 'closed', updatedAt: long } },
    );
    const { taskQueue } = desk.config.temporal;
    await desk.desk.temporal.client.schedule.getHandle(`reconcile-${taskQueue}`).trigger();
    const subject = async (id: string): Promise<string | undefined> =>
      (await desk.desk.database.tickets.findOne({ _id: id }))?.subject;
    for (const until = Date.now() + 20_000; (await subject(old)) !== '';) {
      if (Date.now() > until) throw new Error('nothing was erased');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await subject(recent)).toBe(PLANTED);
    expect(await subject(underHold)).toBe(PLANTED);
    const files = async (id: string): Promise<number> =>
      desk.desk.database.attachments.countDocuments({ ticketId: id });
    for (const until = Date.now() + 20_000; (await files(old)) > 0;) {
      if (Date.now() > until) throw new Error('the file was not removed');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect([await files(recent), await files(underHold)]).toEqual([1, 1]);
    expect(await desk.desk.database.events.countDocuments({ ticketId: old })).toBeGreaterThan(0);
  });
});

/** Payloads of histories are bytes. */
function bytesAsText(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString() : value;
}

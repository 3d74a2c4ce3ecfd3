import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { compactVerify } from 'jose';
import mongoose from 'mongoose';
import { strFromU8, unzipSync } from 'fflate';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { untilTrue } from '../resilience/desk/untilTrue';
import { TestDesk, type Json } from './desk';
import { fetched, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

/** The status of gRPC. */
const NOT_FOUND = 5;
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

  /** Sends as a client does that repeats what was not answered: the answer is kept for a day. */
  async function keyed(method: string, path: string, token: string | undefined, body: object): Promise<Json> {
    const answer = await desk.request(method, path, {
      ...(token === undefined ? {} : { token }),
      body,
      headers: { 'idempotency-key': randomUUID() },
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Two tickets with words in every place that takes some, each sent with a key. */
  async function fill(token: string): Promise<Json[]> {
    const tickets: Json[] = [];
    for (const index of [1, 2]) {
      const file = (who: string): Promise<string> =>
        uploaded(desk, who, {
          name: `${PLANTED}-${index}.txt`,
          bytes: `the ${PLANTED}`,
          key: `f-${randomUUID()}`,
        });
      const { ticket = {} } = await keyed('POST', '/tickets', token, {
        subject: `${index}: my ${PLANTED}`,
        description: `A broken ${PLANTED}.`,
        category: 'billing',
        attachments: [await file(token)],
      });
      const path = `/tickets/${String(ticket['_id'])}`;
      const say = (who: string, where: string, words: object): Promise<Json> =>
        keyed('POST', `${path}/${where}`, who, words);
      await say(token, 'responses', { message: `More of the ${PLANTED}`, attachments: [await file(token)] });
      await say(agent, 'responses', { message: `About your ${PLANTED}`, attachments: [await file(agent)] });
      await say(agent, 'notes', {
        message: `@sarah they love the ${PLANTED}`,
        attachments: [await file(agent)],
      });
      await keyed('PATCH', path, agent, { tags: [PLANTED, 'billing'] });
      await say(token, 'escalate', { reason: `my ${PLANTED}` });
      await say(agent, 'escalate', { reason: `their ${PLANTED}`, toLevel: 4 });
      tickets.push(ticket);
    }
    const path = `/tickets/${String(tickets[1]?.['_id'])}`;
    const resolve = (): Promise<Json> =>
      keyed('PUT', `${path}/resolve`, agent, { resolution: `A new ${PLANTED} was sent.` });
    await resolve();
    await keyed('PUT', `${path}/reopen`, token, { reason: `Not my ${PLANTED}` });
    await resolve();
    await keyed('PUT', `${path}/reopen`, agent, { reason: `Not their ${PLANTED}` });
    // What a tag said before is a word as well.
    await keyed('PATCH', path, agent, { tags: ['billing'] });
    await resolve();
    const { survey } =
      (await desk.desk.database.tickets.findOne({ _id: String(tickets[1]?.['_id']) }))?.state ?? {};
    const links = new SurveyLinks(desk.config.surveySecret, desk.url);
    const link = links.token(survey?.id ?? '', survey?.expiresAt ?? 0);
    await keyed('POST', `/surveys/${link}`, undefined, { rating: 5, comment: `What a ${PLANTED}` });
    // Never sent.
    await uploaded(desk, token, { name: `${PLANTED}.txt`, bytes: `another ${PLANTED}`, key: randomUUID() });
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
    for (const [id, text] of await histories(ticketIds, customerId)) {
      if (text.toLowerCase().includes(PLANTED)) places.push(id);
    }
    if (lines.join('').toLowerCase().includes(PLANTED)) places.push('log');
    return places;
  }

  /** Every history of the desk in Temporal as text, by workflow: tickets, erasures, absences, check-ins, looks of the reconciler. */
  async function histories(ticketIds: string[], customerId: string): Promise<Map<string, string>> {
    const { client } = desk.desk.temporal;
    const listed = client.workflow.list({ query: `TaskQueue = '${desk.config.temporal.taskQueue}'` });
    // What has begun in this moment may not be listed yet.
    const ids = new Set([...ticketIds.map((ticketId) => `ticket-${ticketId}`), `erasure-${customerId}`]);
    for await (const { workflowId } of listed) ids.add(workflowId);
    const texts = new Map<string, string>();
    for (const id of ids) {
      const history = await client.workflow
        .getHandle(id)
        .fetchHistory()
        .catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === NOT_FOUND) return undefined;
          throw error;
        });
      if (history) texts.set(id, (history.events ?? []).map(readable).join());
    }
    return texts;
  }

  async function erased(token: string, ref: string): Promise<Json> {
    for (const until = Date.now() + 100_000; ;) {
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
    expect(JSON.stringify(ticket)).not.toMatch(/they love|sarah"/);

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
      'tags',
      'idempotency',
      'attachments',
      'files.files',
      'files.chunks',
    ]) {
      await desk.desk.database.db.collection(name).deleteMany({});
    }
    const token = await person('leaver', 'vip');
    const tickets = await fill(token);
    const ids = tickets.map(({ _id }) => String(_id));
    await desk.desk.database.outreach.insertOne({
      _id: 'f'.repeat(24),
      customerId: 'leaver',
      agentId: 'sarah',
      dueAt: new Date(),
      state: 'open',
      openedAt: new Date(),
      doneAt: null,
      doneBy: null,
      note: null,
    });
    await keyed('POST', `/outreach/${'f'.repeat(24)}/done`, agent, { note: `spoke of the ${PLANTED}` });
    await keyed('PUT', '/customers/leaver', admin, {
      name: `Ada ${PLANTED}`,
      email: `${PLANTED}@example.com`,
      zone: 'Europe/Berlin',
      language: 'en',
      accountManagerId: 'sarah',
      checkIn: { every: { weekday: 1, time: '10:00' }, zone: 'UTC' },
    });
    await keyed('PUT', '/agents/me/availability', agent, {
      availability: 'away',
      until: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const checkIn = desk.desk.temporal.client.schedule.getHandle('check-in-leaver');
    await checkIn.trigger();
    await untilTrue('the check-in and the absence are listed', async () => {
      const listed = [...(await histories(ids, 'leaver')).keys()];
      return [/^availability-/, /^check-in-leaver/].every((id) => listed.some((each) => id.test(each)));
    });
    const planted = await found(ids, 'leaver');
    // The histories can be read: what is not found in them is not in them.
    const before = await histories(ids, 'leaver');
    expect(ids.map((id) => before.get(`ticket-${id}`)?.includes('leaver'))).toEqual([true, true]);
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
      'tags',
      'tickets',
    ]);
    const facts = await desk.desk.database.events.countDocuments({ customerId: 'leaver' });

    const asked = await desk.request('DELETE', '/customers/me', { token });
    expect([asked.status, asked.body['erasure']?.['state']]).toEqual([202, 'requested']);
    const erasure = await erased(token, 'me');
    expect(await found(ids, 'leaver')).toEqual([]);
    // What the look went through: none of these was left out because it was not listed yet.
    const looked = [...(await histories(ids, 'leaver')).keys()];
    for (const id of [/^erasure-leaver$/, /^availability-/, /^check-in-leaver/]) {
      expect(looked).toContainEqual(expect.stringMatching(id));
    }

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
    const subject = async (id: string): Promise<string | undefined> =>
      (await desk.desk.database.tickets.findOne({ _id: id }))?.subject;
    await desk.lookUntil('its words are erased', async () => (await subject(old)) === '');
    expect(await subject(recent)).toBe(PLANTED);
    expect(await subject(underHold)).toBe(PLANTED);
    const files = async (id: string): Promise<number> =>
      desk.desk.database.attachments.countDocuments({ ticketId: id });
    await desk.lookUntil('its file is removed', async () => (await files(old)) === 0);
    expect([await files(recent), await files(underHold)]).toEqual([1, 1]);
    expect(await desk.desk.database.events.countDocuments({ ticketId: old })).toBeGreaterThan(0);
  });
});

/** An event of a history with its payloads, which are base64 in its JSON, as text. */
function readable(event: object): string {
  const text = JSON.stringify(event);
  const payloads = [...text.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, bytes = '']) =>
    Buffer.from(bytes, 'base64').toString(),
  );
  return [text, ...payloads].join();
}

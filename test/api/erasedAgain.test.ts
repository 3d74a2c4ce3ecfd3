import { compactVerify } from 'jose';
import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const KEY = 'the audit secret of these tests, long enough';

describe('an erasure that is asked for again', () => {
  let desk: TestDesk;
  let admin: string;
  let token: string;
  let ticketId: string;
  let first: Json;
  beforeAll(async () => {
    desk = await TestDesk.start({ AUDIT_SECRET: KEY });
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    token = await desk.customer('premium', { sub: 'asked-again', name: 'Ada', email: 'ada@example.com' });
    ticketId = String((await desk.open(token))['_id']);
    expect((await ask()).status).toBe(202);
    first = await done();
  });
  afterAll(() => desk.stop());

  const ask = (by = token, headers: Record<string, string> = {}): Promise<Answer> =>
    desk.request('DELETE', '/customers/asked-again', { token: by, headers });

  /** The erasure once it is done. */
  async function done(): Promise<Json> {
    for (const until = Date.now() + 100_000; ;) {
      const { body } = await desk.request('GET', '/customers/asked-again/erasure', { token: admin });
      if (String(body['erasure']?.['state']) === 'done') return body['erasure']!;
      if (Date.now() > until) throw new Error('the erasure did not end');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  /** When the workflow of the erasure began. */
  const began = async (): Promise<number> => {
    const { startTime } = await desk.desk.temporal.client.workflow
      .getHandle('erasure-asked-again')
      .describe();
    return startTime.getTime();
  };

  it('is told of as it is where it is done and nothing has come since, whoever asks', async () => {
    const before = await began();
    const key = { 'idempotency-key': 'once-more' };
    for (const answer of [await ask(), await ask(admin), await ask(token, key), await ask(token, key)]) {
      expect([answer.status, answer.body['erasure']]).toEqual([200, first]);
    }
    expect(await began()).toBe(before);
    expect(first).toMatchObject({ state: 'done', earlier: [], report: { erased: { tickets: 1 } } });
  });

  it('begins anew where words were left behind, and keeps the report of the first', async () => {
    // As a request leaves them that was killed between its two looks.
    await desk.desk.database.messages.updateOne({ ticketId }, { $set: { text: 'left behind' } });
    const again = await ask();
    expect([again.status, again.body['erasure']?.['state']]).toEqual([202, 'requested']);
    const second = await done();
    expect(second['report']).toMatchObject({ remaining: 0, erased: { tickets: 0, messages: 1 } });
    expect(second['earlier']).toEqual([first['signed']]);
    const { payload } = await compactVerify(String(second['earlier']?.[0]), new TextEncoder().encode(KEY));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(first['report']);
    expect((await ask()).body['erasure']).toEqual(second);
  });

  it('is handed over again where the engine heard of it when the one before was about to end', async () => {
    const { erasures } = desk.desk.database;
    const before = new Date(Date.now() - 120_000);
    await desk.desk.database.messages.updateOne({ ticketId }, { $set: { text: 'left behind' } });
    await erasures.updateOne(
      { _id: 'asked-again' },
      { $set: { state: 'requested', started: true, requestedAt: before } },
    );
    await desk.look();
    expect((await done())['report']).toMatchObject({ remaining: 0 });
  });

  it('begins anew for who has become known again, and is refused under a hold', async () => {
    const described = { name: 'Ada', email: 'ada@example.com', zone: 'UTC', language: 'en' };
    expect(
      (await desk.request('PUT', '/customers/asked-again', { token: admin, body: described })).status,
    ).toBe(200);
    await desk.open(token, { subject: 'Here again' });
    const hold = (on: boolean) =>
      desk.request('PUT', '/customers/asked-again/hold', { token: admin, body: { hold: on } });
    await hold(true);
    expectRefusal(await ask(), 409, 'legal_hold');
    await hold(false);
    expect((await ask()).status).toBe(202);
    const third = await done();
    expect(third['report']).toMatchObject({ remaining: 0, erased: { tickets: 1 } });
    expect(third['earlier']).toHaveLength(2);
    await hold(true);
    expectRefusal(await ask(), 409, 'legal_hold');
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strFromU8, unzipSync } from 'fflate';
import { TestDesk, type Answer } from './desk';
import { uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

/** Customers with a valid token of whom the account system says that it does not know them. */
describe('a customer whom the account system never described', () => {
  let accounts: Server;
  let desk: TestDesk;
  let admin: string;
  beforeAll(async () => {
    accounts = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => accounts.listen(0, '127.0.0.1', resolve));
    const { port } = accounts.address() as AddressInfo;
    desk = await TestDesk.start({ DIRECTORY_URL: `http://127.0.0.1:${port}` });
    admin = await desk.token({ sub: 'admin', role: 'admin' });
  });
  afterAll(async () => {
    await desk.stop();
    await new Promise((resolve) => accounts.close(resolve));
  });

  const person = (sub: string): Promise<string> =>
    desk.customer('vip', { sub, name: 'Ada', email: 'ada@example.com', zoneinfo: 'Europe/Berlin' });
  const hold = (ref: string, on: boolean): Promise<Answer> =>
    desk.request('PUT', `/customers/${ref}/hold`, { token: admin, body: { hold: on } });
  const exported = async (token: string, ref: string): Promise<Record<string, string>> => {
    const answer = await fetch(`${desk.url}/api/v1/support/customers/${ref}/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  };
  async function erased(token: string, ref: string): Promise<Answer['body']> {
    for (const until = Date.now() + 100_000; ;) {
      const { body } = await desk.request('GET', `/customers/${ref}/erasure`, { token });
      if (String(body['erasure']?.['state']) === 'done') return body['erasure']!;
      if (Date.now() > until) throw new Error('the erasure did not end');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  /** As it was left by desks that noted nobody. */
  const forget = (sub: string): Promise<unknown> => desk.desk.database.customers.deleteOne({ _id: sub });

  it('is noted with their first ticket: it can be exported, held and erased', async () => {
    const token = await person('nobody');
    const ticket = await desk.open(token, { subject: 'From nobody' });
    const number = String(ticket['ticketNumber']);
    expect(ticket['tier']).toBe('free');
    expect((await exported(token, 'me'))[`tickets/${number}.json`]).toContain('From nobody');
    expect((await hold('nobody', true)).status).toBe(200);
    expectRefusal(await desk.request('DELETE', '/customers/me', { token }), 409, 'legal_hold');
    expect((await hold('nobody', false)).status).toBe(200);
    expect((await desk.request('DELETE', '/customers/me', { token })).status).toBe(202);
    const { report = {} } = await erased(token, 'me');
    expect(report).toMatchObject({ remaining: 0, erased: { tickets: 1 } });
    expect(await desk.desk.database.tickets.countDocuments({ subject: 'From nobody' })).toBe(0);
    const body = { subject: 'Me again', description: 'Hello.', category: 'billing' };
    expectRefusal(await desk.request('POST', '/tickets', { token, body }), 403, 'forbidden');
  });

  it('stays as described where the account system describes them after their first ticket', async () => {
    const token = await person('described-later');
    await desk.open(token);
    const described = { name: 'Grace', email: 'g@example.com', zone: 'Asia/Tokyo', language: 'ja' };
    const put = await desk.request('PUT', '/customers/described-later', { token: admin, body: described });
    expect(put.status).toBe(200);
    await desk.open(token);
    expect(await desk.desk.database.customers.findOne({ _id: 'described-later' })).toMatchObject(described);
  });

  it('can be held, exported and erased with tickets or files from before they were noted', async () => {
    const token = await person('from-before');
    await desk.open(token, { subject: 'Long ago' });
    await forget('from-before');
    expect((await hold('from-before', true)).body).toEqual({ success: true, hold: true });
    expectRefusal(await desk.request('DELETE', '/customers/me', { token }), 409, 'legal_hold');
    await forget('from-before');
    expect(Object.values(await exported(admin, 'from-before')).join()).toContain('Long ago');
    await forget('from-before');
    expect((await desk.request('DELETE', '/customers/from-before', { token: admin })).status).toBe(202);
    expect((await erased(admin, 'from-before'))['report']).toMatchObject({ erased: { tickets: 1 } });

    const uploader = await person('uploader');
    await uploaded(desk, uploader, { name: 'mine.txt', bytes: 'mine' });
    expect((await desk.request('DELETE', '/customers/uploader', { token: admin })).status).toBe(202);
    expect((await erased(admin, 'uploader'))['report']).toMatchObject({ erased: { files: 1 } });
  });

  it('may ask for what there is of them where that is nothing; others hear of nobody', async () => {
    const token = await person('stranger');
    for (const [method, path] of [
      ['GET', 'export'],
      ['PUT', 'hold'],
      ['GET', 'hold'],
      ['DELETE', ''],
    ] as const) {
      const body = method === 'PUT' ? { body: { hold: true } } : {};
      const url = `/customers/stranger${path && `/${path}`}`;
      expectRefusal(await desk.request(method, url, { token: admin, ...body }), 404, 'not_found');
    }
    expect(Object.keys(await exported(token, 'me'))).toEqual(['customer.json']);
    expect((await desk.request('DELETE', '/customers/me', { token })).status).toBe(202);
    expect((await erased(token, 'me'))['report']).toMatchObject({ remaining: 0 });
  });
});

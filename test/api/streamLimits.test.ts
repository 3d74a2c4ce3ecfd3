import { untilTrue } from '../resilience/desk/untilTrue';
import { TestDesk, type Json } from './desk';
import { SseClient } from './sseClient';

const PERSON = 2;
const ADDRESS = 3;
const PROCESS = 14;

/** They stay open from test to test, up to the last. */
describe('live streams at once', () => {
  let desk: TestDesk;
  const clients: SseClient[] = [];
  beforeAll(async () => {
    desk = await TestDesk.start({
      TRUSTED_PROXIES: '127.0.0.1,::1',
      STREAM_LIMIT_PERSON: String(PERSON),
      STREAM_LIMIT_ADDRESS: String(ADDRESS),
      STREAM_LIMIT_PROCESS: String(PROCESS),
    });
  });
  afterAll(() => desk.stop());
  /** A stream of a customer, somebody else each time unless it is said who, from an address. */
  async function open(address: string, token?: string): Promise<SseClient> {
    const client = await SseClient.open(`${desk.url}/api/v1/support/events`, {
      authorization: `Bearer ${token ?? (await desk.customer())}`,
      'x-forwarded-for': address,
    });
    clients.push(client);
    return client;
  }
  const statuses = async (...addresses: string[]): Promise<number[]> => {
    const opened: number[] = [];
    for (const address of addresses) opened.push((await open(address)).status);
    return opened;
  };

  it('are so many of an address, of IPv6 so many of its network, and others are not held up', async () => {
    expect(await statuses('203.0.113.7', '203.0.113.7', '::ffff:203.0.113.7', '203.0.113.7')).toEqual([
      200, 200, 200, 429,
    ]);
    expect(clients.at(-1)?.headers).toMatchObject({ 'retry-after': '10' });
    expect(await statuses('203.0.113.8')).toEqual([200]);
  });

  it('are not got round with the addresses of one network of IPv6', async () => {
    expect(await statuses('2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8::4')).toEqual([
      200, 200, 200, 429,
    ]);
    expect(await statuses('2001:db8:0:1::1')).toEqual([200]);
  });

  it('are so many of a person, from wherever they come', async () => {
    const token = await desk.customer();
    for (const last of [1, 2]) expect((await open(`192.0.2.${last}`, token)).status).toBe(200);
    expect((await open('192.0.2.3', token)).status).toBe(429);
  });

  it('are in the audit as what they were: opened, or refused', async () => {
    const agent = await desk.agent({ sub: 'follower' });
    for (const last of [11, 12, 13]) await open(`192.0.2.${last}`, agent);
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    const { body } = await desk.request('GET', '/audit?who=follower', { token: admin });
    const records = body['audit'] as unknown as Json[];
    expect(records.map(({ did, status }) => [did, status]).sort()).toEqual([
      ['GET /events', 200],
      ['GET /events', 200],
      ['GET /events', 429],
    ]);
  });

  it('are so many in all, from wherever they come, and others are let in when some close', async () => {
    const open200 = (): number => clients.filter(({ status }) => status === 200).length;
    while (open200() < PROCESS) expect(await statuses(`198.51.100.${open200()}`)).toEqual([200]);
    expect(await statuses('198.51.100.99')).toEqual([429]);
    expect(clients.at(-1)?.headers).toMatchObject({ 'retry-after': '10' });
    for (const client of clients) client.close();
    await untilTrue('there is room again', async () => (await open('198.51.100.99')).status === 200);
    for (const client of clients) client.close();
  });
});

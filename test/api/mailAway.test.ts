import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { freePorts } from '../../src/embedded/ports';
import { MailServer } from '../mail/mailServer';
import { TestDesk } from './desk';

const TICKETS = 8;

// Mails that are held up are tried again later and later.
jest.setTimeout(400_000);

describe('a mail server that takes connections and says nothing', () => {
  const sockets = new Set<Socket>();
  let ended = false;
  let silent: Server;
  let port: number;
  let desk: TestDesk;
  let admin: string;
  beforeAll(async () => {
    silent = createServer((socket) => {
      sockets.add(socket);
      // Whoever hangs up on it is hung up on, not more.
      socket.on('error', () => undefined);
      if (ended) socket.destroy();
    });
    // To be given up and taken again: one that no outgoing connection takes meanwhile.
    [port = 0] = await freePorts(1);
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    desk = await TestDesk.start({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'desk@support.example',
      PUBLIC_URL: 'https://support.example',
    });
    admin = await desk.token({ sub: 'adm', role: 'admin' });
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = body['policy'] as unknown as { tiers: { vip: { response: Record<string, unknown> } } };
    policy.tiers.vip.response['critical'] = { goal: 'PT2S', deadline: 'PT3S' };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    const agent = await desk.agent({ sub: 'night', level: 3, email: 'night@desk.example' });
    await desk.request('GET', '/tickets', { token: agent });
  });
  afterAll(async () => {
    await desk.stop();
    await hangUp();
  });

  async function hangUp(): Promise<void> {
    ended = true;
    const closed = new Promise((resolve) => silent.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  const until = async (what: string, holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 150_000; Date.now() < end;) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`not in time: ${what}`);
  };

  it('holds up no deadline, no page and no answer; once there is one that works all mails leave', async () => {
    const { events, notifications } = desk.desk.database;
    const customer = await desk.customer('vip', { email: 'ada@example.com' });
    const ids: string[] = [];
    for (let n = 0; n < TICKETS; n += 1) {
      const ticket = await desk.open(customer, { category: 'emergency', priority: 'critical' });
      ids.push(String(ticket['_id']));
    }
    const of = { ticketId: { $in: ids } };
    const facts = (type: 'page.asked' | 'clock.breached'): Promise<unknown[]> =>
      events.distinct('ticketId', { ...of, type });
    await until('every deadline is missed', async () => (await facts('clock.breached')).length === TICKETS);
    expect(await facts('page.asked')).toHaveLength(TICKETS);
    await until('a mail is on its way', () => Promise.resolve(sockets.size > 0));
    expect(await notifications.countDocuments({ ...of, state: 'delivered' })).toBe(0);
    const said = await desk.request('POST', `/tickets/${String(ids[0])}/responses`, {
      token: await desk.agent({ sub: 'night', level: 3 }),
      body: { message: 'We look into it.' },
    });
    expect(said.status).toBe(201);
    // Of no page the mail had to leave first: the notices wait, each for itself.
    const waiting = await notifications.countDocuments({ ...of, state: 'pending', kind: 'breached' });
    expect(waiting).toBeGreaterThan(0);

    await hangUp();
    const server = await MailServer.start(port);
    try {
      await until('no notice waits', async () => {
        return (await notifications.countDocuments({ ...of, state: 'pending' })) === 0;
      });
      const breached = { ...of, kind: 'breached', 'to.kind': 'agent' } as const;
      const states = await notifications.distinct('state', breached);
      expect(states).toEqual(['delivered']);
      const told = server.mailsTo('night@desk.example');
      const ofBreaches = told.filter(({ text }) => text.includes('The deadline was'));
      expect(new Set(ofBreaches.map(({ headers }) => headers.get('message-id'))).size).toBe(
        await notifications.countDocuments(breached),
      );
    } finally {
      await server.stop();
    }
  });

  it('holds up no stop: what it has not taken is left for the next worker', async () => {
    const held = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    });
    const open = new Set<Socket>();
    await new Promise<void>((resolve) => held.listen(0, '127.0.0.1', resolve));
    const { port } = held.address() as AddressInfo;
    const other = await TestDesk.start({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'desk@support.example',
      WORKER_SHUTDOWN_GRACE_MS: '200',
    });
    const agent = await other.agent({ sub: 'night', level: 2, email: 'night@desk.example' });
    await other.request('GET', '/tickets', { token: agent });
    await other.open(await other.customer('vip'), { category: 'emergency', priority: 'critical' });
    await until('a mail is on its way', () => Promise.resolve(open.size > 0));
    await other.stop();
    await until('no connection is left', () => Promise.resolve(open.size === 0));
    await new Promise((resolve) => held.close(resolve));
  });
});

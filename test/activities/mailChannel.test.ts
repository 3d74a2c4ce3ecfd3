import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailChannel } from '../../activities/mail/mailChannel';
import { MailHeldUp, Smtp, type Mail } from '../../activities/mail/smtp';
import { notificationActivities, type Outcome } from '../../activities/notify';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { Undeliverable } from '../../activities/undeliverable';
import { takeInCustomer, UNKNOWN_CUSTOMER } from '../../store/customers';
import type { Database } from '../../store/database';
import type { NotificationDocument } from '../../store/documents/notificationDocument';
import { ensureDefaultPolicy } from '../../store/policies';
import { PolicyBook } from '../../store/policyBook';
import { MailServer } from '../mail/mailServer';
import { Authority } from '../resilience/certificates';
import { agent, dropStore, freshStore, opened } from '../store/storeDesk';

const from = { name: 'Support', address: 'desk@support.example' };
const mail: Mail = {
  to: 'one@example.com',
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
  messageId: '<1@support.example>',
  references: null,
  language: 'en',
  date: new Date(0),
};

describe('Smtp', () => {
  const open: (() => unknown)[] = [];
  afterEach(async () => {
    for (let close = open.pop(); close; close = open.pop()) await close();
  });
  const smtpTo = (port: number, more: Partial<ConstructorParameters<typeof Smtp>[0]> = {}): Smtp => {
    const smtp = new Smtp({
      host: '127.0.0.1',
      port,
      secure: false,
      requireTls: false,
      credentials: null,
      from,
      ...more,
    });
    open.push(() => smtp.close());
    return smtp;
  };
  const served = async (...args: Parameters<typeof MailServer.start>): Promise<MailServer> => {
    const server = await MailServer.start(...args);
    open.push(() => server.stop());
    return server;
  };

  it('says neither a mail nor a password to a server without TLS, where it must have it', async () => {
    const server = await served();
    const credentials = { user: 'desk', pass: 'PLANTEDPASSWORD' };
    await expect(smtpTo(server.port, { requireTls: true, credentials }).send(mail)).rejects.toThrow(
      MailHeldUp,
    );
    expect([server.mails, server.logins, server.asked]).toEqual([[], [], 0]);
    await smtpTo(server.port, { credentials }).send(mail);
    expect([server.mails.length, server.logins]).toEqual([1, ['desk']]);
  });

  it.each([false, true])(
    'says nothing to a server whose certificate nobody vouches for (smtps: %s)',
    async (secure) => {
      const folder = mkdtempSync(join(tmpdir(), 'mail-tls-'));
      open.push(() => rmSync(folder, { recursive: true }));
      const { cert, key } = Authority.make(folder, 'stranger').sign('server');
      const tls = { secure, cert, key, hideSTARTTLS: false, disabledCommands: [] };
      const server = await served(0, tls);
      const credentials = { user: 'desk', pass: 'PLANTEDPASSWORD' };
      const smtp = smtpTo(server.port, { secure, requireTls: !secure, credentials });
      await expect(smtp.send(mail)).rejects.toBeInstanceOf(MailHeldUp);
      expect([server.mails, server.logins, server.asked]).toEqual([[], [], 0]);
    },
  );

  it('tells what is over from what may go better later', async () => {
    const server = await served();
    const smtp = smtpTo(server.port);
    for (const [part, code, kind] of [
      ['recipients', 550, Undeliverable],
      ['recipients', 551, Undeliverable],
      ['recipients', 450, MailHeldUp],
      ['recipients', 530, MailHeldUp],
      ['contents', 554, Undeliverable],
      ['contents', 452, MailHeldUp],
    ] as const) {
      server[part] = { code };
      const failure: unknown = await smtp.send(mail).catch((error: unknown) => error);
      server[part] = null;
      expect([part, code, failure instanceof kind]).toEqual([part, code, true]);
      expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toMatch(
        /example\.com|not taken/,
      );
    }
    await smtp.send(mail);
    expect(server.mails).toHaveLength(1);
  });

  it('takes a refused login and a server that is away for what an operator can mend', async () => {
    const strict = await served(0, {
      onAuth: (_auth, _session, callback) => callback(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    const credentials = { user: 'desk', pass: 'wrong' };
    await expect(smtpTo(strict.port, { credentials }).send(mail)).rejects.toMatchObject({ code: 'smtp-535' });
    const gone = await MailServer.start();
    await gone.stop();
    await expect(smtpTo(gone.port).send(mail)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('gives up on a server that does not answer before the activity is given up on', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    open.push(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const smtp = smtpTo((silent.address() as AddressInfo).port);
    // More than there are connections: those that wait for one give up as well.
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => smtp.send(mail)));
    expect(tries.every((one) => one.status === 'rejected' && one.reason instanceof MailHeldUp)).toBe(true);
  });
});

describe('MailChannel', () => {
  let database: Database;
  let sent: Mail[] = [];
  let outcomes: Outcome[] = [];
  let held = false;
  let channel: MailChannel;
  beforeAll(async () => {
    database = await freshStore();
    await ensureDefaultPolicy(database);
    channel = new MailChannel({
      database,
      book: new PolicyBook(database),
      accounts: { find: () => Promise.resolve(null) },
      surveyLinks: new SurveyLinks('a-survey-secret-of-good-length-0123', 'https://desk.example'),
      publicUrl: 'https://desk.example',
      domain: 'support.example',
      send: (one) => {
        if (held) return Promise.reject(new MailHeldUp('smtp-451'));
        sent.push(one);
        return Promise.resolve();
      },
    });
  });
  beforeEach(() => {
    sent = [];
    outcomes = [];
    held = false;
  });
  afterAll(() => dropStore(database));

  const customer = async (id: string, more: object = {}): Promise<void> => {
    await takeInCustomer(database, id, { ...UNKNOWN_CUSTOMER, email: `${id}@example.com` }, new Date());
    await database.customers.updateOne({ _id: id }, { $set: more });
  };
  let counted = 0;
  /** A notice of the opening of a ticket: real enough for whoever is to be told of it. */
  const notice = async (
    more: Partial<NotificationDocument>,
    about: { subject?: string } = {},
  ): Promise<string> => {
    counted += 1;
    const state = await opened(database, { customerId: more.to?.id ?? 'customer-1', ...about });
    const _id = `notice-${counted}`;
    await database.notifications.insertOne({
      _id,
      ticketId: state.id,
      seq: 1,
      kind: 'closed',
      to: { kind: 'customer', id: 'customer-1' },
      leaves: true,
      state: 'pending',
      createdAt: new Date(),
      deliveredAt: null,
      readAt: null,
      ...more,
    });
    return _id;
  };
  const notify = (...keys: string[]): Promise<void> =>
    notificationActivities(database, [channel], (outcome) => outcomes.push(outcome)).notify(keys);
  const kept = (key: string) => database.notifications.findOne({ _id: key });

  it('writes nothing into a header that a customer put into a subject', async () => {
    await customer('liar');
    const subject = 'Lost\r\nBcc: everybody@example.com\r\n\r\n<script>';
    await notify(await notice({ to: { kind: 'customer', id: 'liar' } }, { subject }));
    expect(sent[0]?.subject).toMatch(/^\[SPT-\d{4}-\d{6}\] Lost Bcc: everybody@example\.com <script>$/);
    expect(sent[0]?.to).toBe('liar@example.com');
    expect(sent[0]?.html).not.toContain('<script>');
  });

  it.each([
    ['erased', { erasedAt: new Date(), email: '' }],
    ['no-address', { email: '' }],
    ['no-address', { email: 'a@example.com, b@example.com' }],
    ['no-address', { email: 'a@example.com\r\nRCPT TO:<b@example.com>' }],
    ['no-address', { email: 'Somebody <a@example.com>' }],
  ])('is undeliverable (%s) where there is no address to send to', async (reason, more) => {
    counted += 1;
    const id = `nobody-${counted}`;
    await customer(id, more);
    const key = await notice({ to: { kind: 'customer', id } });
    await notify(key);
    expect(await kept(key)).toMatchObject({
      state: 'undeliverable',
      undeliverable: reason,
      deliveredAt: null,
    });
    expect([sent, outcomes]).toMatchObject([[], [{ outcome: 'undeliverable', code: reason }]]);
  });

  it('does not write to who works here no more, nor to a level that nobody leads', async () => {
    await agent(database, 'left', { level: 3 });
    await database.agents.updateOne({ _id: 'left' }, { $set: { active: false } });
    const keys = [
      await notice({ kind: 'breached', to: { kind: 'agent', id: 'left' } }),
      await notice({ kind: 'breached', to: { kind: 'level', id: '3' } }),
      await notice({ kind: 'breached', to: { kind: 'agent', id: 'stranger' } }),
    ];
    await notify(...keys);
    const reasons = await Promise.all(keys.map(async (key) => (await kept(key))?.undeliverable));
    expect([reasons, sent]).toEqual([['inactive', 'nobody', 'no-address'], []]);
  });

  it('says nothing of what has no words for outside the house', async () => {
    await agent(database, 'mia');
    const key = await notice({ kind: 'mentioned', to: { kind: 'agent', id: 'mia' } });
    await notify(key);
    expect(await kept(key)).toMatchObject({ state: 'undeliverable', undeliverable: 'nothing-to-say' });
  });

  it('calls nobody for a page that is over, and nobody to rate what has been rated', async () => {
    await agent(database, 'noa');
    const page = await notice({ kind: 'page', to: { kind: 'agent', id: 'noa' } });
    const ticketId = (await kept(page))?.ticketId ?? '';
    const data = { number: 1, level: 2, rung: 'agent', agentIds: ['noa'], dueAt: Date.now() } as const;
    await database.events.updateOne({ ticketId, seq: 1 }, { $set: { type: 'page.asked', data } });
    await notify(page);
    expect(await kept(page)).toMatchObject({ state: 'undeliverable', undeliverable: 'outdated' });
    expect(sent).toEqual([]);
  });

  it('gives the same mail the same id when it is sent again, since a mark can be lost', async () => {
    await customer('twice');
    const key = await notice({ to: { kind: 'customer', id: 'twice' } });
    await notify(key);
    await database.notifications.updateOne({ _id: key }, { $set: { state: 'pending', deliveredAt: null } });
    await notify(key);
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1);
    await notify(key);
    expect(sent).toHaveLength(2);
  });

  it('leaves a notice that is held up for another try, and says why without an address', async () => {
    await customer('later');
    const key = await notice({ to: { kind: 'customer', id: 'later' } });
    held = true;
    await expect(notify(key)).rejects.toThrow('1 held up: smtp-451');
    expect(await kept(key)).toMatchObject({ state: 'pending' });
    expect(outcomes).toMatchObject([{ outcome: 'held-up', code: 'smtp-451', notice: key }]);
    held = false;
    await notify(key);
    expect(await kept(key)).toMatchObject({ state: 'delivered' });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['held-up', 'delivered']);
  });
});

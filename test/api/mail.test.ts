import { Writable } from 'node:stream';
import type { NotificationDocument } from '../../store/documents/notificationDocument';
import { MailServer } from '../mail/mailServer';
import { TestDesk } from './desk';

const PUBLIC_URL = 'https://support.example';
const WORDS = { subject: 'PLANTEDSUBJECT', description: 'PLANTEDWORDS' };
const EMERGENCY = { ...WORDS, category: 'emergency', priority: 'critical' };

describe('notices by e-mail', () => {
  let server: MailServer;
  let desk: TestDesk;
  let lead: string;
  let log = '';
  beforeAll(async () => {
    server = await MailServer.start();
    const logs = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    desk = await TestDesk.start(
      { SMTP_URL: server.url, MAIL_FROM: 'Support <desk@support.example>', PUBLIC_URL },
      {},
      logs,
    );
    const night = await desk.agent({ sub: 'night', level: 2, email: 'night@desk.example' });
    lead = await desk.token({ sub: 'lead', role: 'lead', level: 4, email: 'lead@desk.example' });
    for (const token of [night, lead]) await desk.request('GET', '/tickets', { token });
    await desk.desk.database.agents.updateOne(
      { _id: 'night' },
      { $set: { leadId: 'lead', languages: ['de', 'en'] } },
    );
    // Who leads takes no tickets.
    await desk.desk.database.agents.updateOne({ _id: 'lead' }, { $set: { capacity: 0, ratio: 1 } });
  });
  afterEach(() => {
    server.recipients = null;
    server.contents = null;
  });
  afterAll(async () => {
    await desk.stop();
    await server.stop();
  });

  const person = (sub: string, locale = 'en'): Promise<string> =>
    desk.customer('vip', { sub, email: `${sub}@example.com`, name: `Name of ${sub}`, locale });
  const choose = async (token: string, email: string): Promise<void> => {
    const body = { notifications: { email } };
    const chosen = await desk.request('PATCH', '/me/profile', { token, body });
    expect(chosen.body['profile']?.['notifications']).toEqual({ email, sent: true });
  };
  const notices = (ticketId: string, kind: string): Promise<NotificationDocument[]> =>
    desk.desk.database.notifications.find({ ticketId, kind: kind as NotificationDocument['kind'] }).toArray();
  const settled = async (ticketId: string, kind: string): Promise<NotificationDocument[]> => {
    let found = await notices(ticketId, kind);
    for (const end = Date.now() + 90_000; Date.now() < end;) {
      if (found.length > 0 && found.every(({ state }) => state !== 'pending')) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await notices(ticketId, kind);
    }
    return found;
  };
  const say = async (id: string, message: string): Promise<void> => {
    const said = await desk.request('POST', `/tickets/${id}/responses`, { token: lead, body: { message } });
    expect(said.status).toBe(201);
  };

  it('a page reaches who is asked: what, until when and where, and no word of the customer', async () => {
    const ticket = await desk.open(await person('ada'), EMERGENCY);
    const id = String(ticket['_id']);
    const number = String(ticket['ticketNumber']);
    const [mail] = await server.until('night@desk.example');
    expect(mail?.headers.get('subject')).toBe(`Ruf: ${number} · VIP · Kritisch`);
    expect(mail?.headers.get('from')).toBe('Support <desk@support.example>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail?.text).toContain(`${PUBLIC_URL}/console/tickets/${id}`);
    expect(mail?.text).toMatch(/bis \d.+ \(UTC\)/);
    expect(mail?.html).toContain('<html lang="de" dir="ltr">');
    for (const secret of ['PLANTED', 'ada', 'Name of']) {
      expect(mail?.raw).not.toContain(secret);
      expect(`${mail?.text}${mail?.html}`).not.toContain(secret);
    }
    expect(await settled(id, 'page')).toMatchObject([{ state: 'delivered', to: { id: 'night' } }]);
    expect(server.mailsTo('night@desk.example')).toHaveLength(1);
  });

  it('an answer reaches a customer who wants it so, with what was said in public and nobody’s id', async () => {
    const token = await person('bea', 'fr');
    const id = String((await desk.open(token, WORDS))['_id']);
    await say(id, 'Before the choice.');
    await choose(token, 'all');
    await desk.request('POST', `/tickets/${id}/notes`, { token: lead, body: { note: 'PLANTEDNOTE' } });
    await say(id, 'Try <b>this</b> & tell us.\nThen go on.');
    const [mail, ...more] = await server.until('bea@example.com');
    expect(more).toEqual([]);
    expect(mail?.text).toContain('> Try <b>this</b> & tell us.\n> Then go on.');
    expect(mail?.html).toContain('Try &lt;b&gt;this&lt;/b&gt; &amp; tell us.\nThen go on.');
    expect(mail?.text).toContain('Votre ticket a reçu une réponse');
    expect(mail?.text).toContain(`${PUBLIC_URL}/portal/profile`);
    expect(mail?.headers.get('subject')).toMatch(/^\[SPT-\d{4}-\d{6,}\] PLANTEDSUBJECT$/);
    for (const secret of ['PLANTEDNOTE', 'Before the choice', 'lead@', 'PLANTEDWORDS']) {
      expect(`${mail?.text}${mail?.html}`).not.toContain(secret);
    }
    await choose(token, 'none');
    await say(id, 'After the choice.');
    expect((await settled(id, 'reply')).map(({ state }) => state).sort()).toEqual([
      'delivered',
      'in-app',
      'in-app',
    ]);
    expect(server.mailsTo('bea@example.com')).toHaveLength(1);
  });

  it('mails about one ticket are one conversation', async () => {
    const token = await person('cleo');
    await choose(token, 'all');
    const id = String((await desk.open(token, WORDS))['_id']);
    await say(id, 'One.');
    await say(id, 'Two.');
    const mails = await server.until('cleo@example.com', 2);
    const all = (name: string): Set<string | undefined> =>
      new Set(mails.map((mail) => mail.headers.get(name)));
    expect([all('message-id').size, all('references').size, all('in-reply-to').size]).toEqual([2, 1, 1]);
    expect([...all('references')]).toEqual([...all('in-reply-to')]);
    expect(all('subject').size).toBe(1);
  });

  it('a survey’s link leads to the survey, in a mail from right to left for who reads Arabic', async () => {
    const token = await person('dina', 'ar');
    const id = String((await desk.open(token, WORDS))['_id']);
    const done = await desk.request('PUT', `/tickets/${id}/resolve`, {
      token: lead,
      body: { resolution: 'done' },
    });
    expect(done.status).toBe(200);
    const [mail] = await server.until('dina@example.com');
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail?.html).toContain('<body dir="rtl"');
    expect(mail?.headers.get('content-language')).toBe('ar');
    const link = /https:\/\/support\.example\/survey\/(\S+)/.exec(mail?.text ?? '')?.[1];
    const shown = await desk.request('GET', `/surveys/${String(link)}`);
    expect([shown.status, shown.body['survey']?.['state']]).toEqual([200, 'open']);
  });

  it('what the server puts off is sent once it takes it, once', async () => {
    server.recipients = { code: 451, to: /eva/ };
    const token = await person('eva');
    await choose(token, 'all');
    const id = String((await desk.open(token, WORDS))['_id']);
    await say(id, 'Once.');
    const asked = server.asked;
    for (const end = Date.now() + 90_000; server.asked < asked + 2 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await notices(id, 'reply')).map(({ state }) => state)).toEqual(['pending']);
    server.recipients = null;
    await server.until('eva@example.com');
    expect(await settled(id, 'reply')).toMatchObject([{ state: 'delivered' }]);
    expect(server.mailsTo('eva@example.com')).toHaveLength(1);
    // Temporal keeps for good why a try failed.
    const workflow = desk.desk.temporal.client.workflow.getHandle(`ticket-${id}`);
    const kept = JSON.stringify(await workflow.fetchHistory());
    expect(kept).toContain('1 held up: smtp-451');
    for (const words of ['example.com', 'not taken here']) expect(kept).not.toContain(words);
  });

  it('what the server refuses for good is marked so, and the ticket goes on', async () => {
    server.recipients = { code: 550, to: /fay/ };
    const token = await person('fay');
    await choose(token, 'all');
    const id = String((await desk.open(token, WORDS))['_id']);
    await say(id, 'Into the void.');
    expect(await settled(id, 'reply')).toMatchObject([
      { state: 'undeliverable', undeliverable: 'refused', deliveredAt: null },
    ]);
    server.recipients = null;
    await say(id, 'And now?');
    await server.until('fay@example.com');
    const states = (await settled(id, 'reply')).map(({ state }) => state);
    expect(states.sort()).toEqual(['delivered', 'undeliverable']);
  });

  it('the leads of a level have a mail each; who has it is left alone while another’s is put off', async () => {
    const other = await desk.token({ sub: 'other', role: 'lead', level: 4, email: 'other@desk.example' });
    await desk.request('GET', '/tickets', { token: other });
    await desk.agent({ sub: 'day', level: 2 }).then((token) => desk.request('GET', '/tickets', { token }));
    await desk.desk.database.agents.updateOne({ _id: 'day' }, { $set: { leadId: 'other' } });
    server.recipients = { code: 450, to: /other/ };
    const id = String((await desk.open(await person('gil'), WORDS))['_id']);
    const close = await desk.request('PUT', `/tickets/${id}/close`, {
      token: await person('gil'),
      body: { resolution: 'Never mind.', satisfactionRating: 1 },
    });
    expect(close.status).toBe(200);
    await server.until('lead@desk.example');
    const asked = server.asked;
    for (const end = Date.now() + 90_000; server.asked < asked + 2 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    server.recipients = null;
    const [mail] = await server.until('other@desk.example');
    expect(mail?.text).toContain('The customer gave 1 of 5.');
    expect(await settled(id, 'low-rating')).toMatchObject([{ state: 'delivered', to: { kind: 'level' } }]);
    expect(server.mailsTo('lead@desk.example')).toHaveLength(1);
    await desk.desk.database.agents.updateOne({ _id: 'day' }, { $set: { leadId: null, active: false } });
  });

  it('no address and no word of a mail stands in the log', () => {
    expect(log).toContain('a notice is held up');
    expect(log).toContain('a notice cannot leave the house');
    for (const word of ['@example.com', '@desk.example', 'PLANTED', 'not taken here']) {
      expect(log).not.toContain(word);
    }
  });
});

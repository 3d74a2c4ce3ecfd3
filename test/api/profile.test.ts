import { notificationActivities } from '../../activities/notify';
import { TestDesk, type Answer, type Json } from './desk';

describe('/me/profile', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  const person = (sub: string): Promise<string> =>
    desk.customer('premium', {
      sub,
      name: 'Ada L',
      email: 'ada@example.com',
      zoneinfo: 'Asia/Tokyo',
      locale: 'ja',
    });
  const profileOf = async (token: string): Promise<Json> =>
    (await desk.request('GET', '/me/profile', { token })).body['profile']!;
  const choose = (token: string, body: unknown): Promise<Answer> =>
    desk.request('PATCH', '/me/profile', { token, body });
  /** An agent's answer to a ticket, and what its customer is told of it. */
  const noticeOfReply = async (token: string): Promise<{ _id: string; state: string }> => {
    const { _id: ticketId } = await desk.open(token);
    const path = `/tickets/${String(ticketId)}/responses`;
    const said = await desk.request('POST', path, {
      token: await desk.token({ sub: 'boss', role: 'admin' }),
      body: { message: 'We look into it.' },
    });
    expect(said.status).toBe(201);
    const { notifications } = desk.desk.database;
    const notice = await notifications.findOne({ ticketId: String(ticketId), kind: 'reply' });
    if (!notice) throw new Error('nobody is told of the reply');
    return notice;
  };

  it('tells a customer who they are here', async () => {
    expect(await profileOf(await person('ada'))).toEqual({
      name: 'Ada L',
      email: 'ada@example.com',
      tier: 'premium',
      zone: 'Asia/Tokyo',
      zoneChosen: false,
      language: 'ja',
      languageChosen: false,
      notifications: { email: null, sent: false },
    });
  });

  it('keeps the language that is chosen, for tickets too, whatever the account system says later', async () => {
    const token = await person('bea');
    const chosen = await choose(token, { language: 'de' });
    expect(chosen).toMatchObject({
      status: 200,
      body: { profile: { language: 'de', languageChosen: true, notifications: { email: null } } },
    });
    const admin = await desk.token({ sub: 'boss', role: 'admin' });
    const account = { name: 'Bea', email: 'bea@example.com', zone: 'Europe/Rome', language: 'it' };
    const described = await desk.request('PUT', '/customers/bea', { token: admin, body: account });
    expect(described.status).toBe(200);
    expect(await profileOf(token)).toMatchObject({ name: 'Bea', zone: 'Europe/Rome', language: 'de' });
    const { _id } = await desk.open(token);
    const ticket = await desk.request('GET', `/tickets/${String(_id)}`, { token: admin });
    expect(JSON.stringify(ticket.body)).toContain('"language":"de"');
  });

  it('keeps the zone that is chosen: its hours count from the next ticket on', async () => {
    const token = await person('ben');
    const before = await desk.open(token);
    expect(await choose(token, { zone: 'America/New_York' })).toMatchObject({
      status: 200,
      body: {
        profile: { zone: 'America/New_York', zoneChosen: true, language: 'ja', languageChosen: false },
      },
    });
    const support = await desk.request('GET', '/me/support', { token });
    expect(JSON.stringify(support.body)).toContain('America/New_York');
    const after = await desk.open(token);
    const zones = [before, after].map(
      async ({ _id }) => (await desk.desk.database.tickets.findOne({ _id: String(_id) }))?.state.zone,
    );
    expect(await Promise.all(zones)).toEqual(['Asia/Tokyo', 'America/New_York']);
    const admin = await desk.token({ sub: 'boss', role: 'admin' });
    const account = { name: 'Ben', email: 'ben@example.com', zone: 'Europe/Rome', language: 'it' };
    expect((await desk.request('PUT', '/customers/ben', { token: admin, body: account })).status).toBe(200);
    expect(await profileOf(token)).toMatchObject({ name: 'Ben', zone: 'America/New_York', language: 'it' });
  });

  it('sends by e-mail what is chosen, and leaves the rest in the feed', async () => {
    const token = await person('cleo');
    expect((await noticeOfReply(token)).state).toBe('in-app');
    await choose(token, { notifications: { email: 'important' } });
    expect(['pending', 'no-channel']).toContain((await noticeOfReply(token)).state);
    await choose(token, { notifications: { email: 'none' } });
    expect((await noticeOfReply(token)).state).toBe('in-app');
    expect(await profileOf(token)).toMatchObject({ language: 'ja', notifications: { email: 'none' } });
  });

  it('asks once more when a notice is handed over', async () => {
    const { database } = desk.desk;
    const token = await person('dora');
    await choose(token, { notifications: { email: 'important' } });
    const written = (kind: 'reply' | 'survey-reminder') => ({
      _id: `hand-over:${kind}`,
      ticketId: null,
      seq: null,
      kind,
      to: { kind: 'customer' as const, id: 'dora' },
      leaves: true,
      state: 'pending' as const,
      createdAt: new Date(),
      deliveredAt: null,
      readAt: null,
    });
    const notices = [written('survey-reminder'), written('reply')];
    await database.notifications.insertMany(notices);
    const left: string[] = [];
    const mail = {
      name: 'mail',
      deliver: ({ kind }: { kind: string }) => Promise.resolve(void left.push(kind)),
    };
    await notificationActivities(database, [mail]).notify(notices.map(({ _id }) => _id));
    expect(left).toEqual(['reply']);
    const stored = await database.notifications.find({ 'to.id': 'dora', ticketId: null }).toArray();
    expect(stored.map(({ kind, state, leaves }) => ({ kind, state, leaves }))).toEqual([
      { kind: 'survey-reminder', state: 'in-app', leaves: false },
      { kind: 'reply', state: 'delivered', leaves: true },
    ]);
  });

  it('names every fault of a body, and takes no field that is the account system’s', async () => {
    const token = await person('eva');
    for (const [body, field] of [
      [{ language: 'Deutsch' }, 'language'],
      [{ language: null }, 'language'],
      [{ zone: 'Mars/Base' }, 'zone'],
      [{ zone: null }, 'zone'],
      [{ notifications: { email: 'some' } }, 'notifications.email'],
      [{ notifications: {} }, 'notifications.email'],
      [{ notifications: null }, 'notifications'],
      [{ notifications: ['all'] }, 'notifications'],
      [{ notifications: { email: 'all', sms: 'all' } }, 'notifications.sms'],
      [{ tier: 'vip' }, 'tier'],
    ] as const) {
      const { status, body: answer } = await choose(token, body);
      expect({ body, status, fields: answer['error']!['details'] }).toMatchObject({
        body,
        status: 422,
        fields: expect.arrayContaining([expect.objectContaining({ field })]) as unknown,
      });
    }
    expect(await profileOf(token)).toMatchObject({
      language: 'ja',
      tier: 'premium',
      notifications: { email: null },
    });
  });

  it('goes with an erasure, from its first answer on', async () => {
    const token = await person('fay');
    await choose(token, { language: 'fr', zone: 'Europe/Paris', notifications: { email: 'all' } });
    const erased = await desk.request('DELETE', '/customers/me', { token });
    expect(erased.status).toBeLessThan(300);
    expect((await desk.request('GET', '/me/profile', { token })).status).toBe(404);
    expect(await choose(token, { language: 'es' })).toMatchObject({ status: 403 });
    let stored = await desk.desk.database.customers.findOne({ _id: 'fay' });
    for (let tries = 0; stored?.name !== '' && tries < 900; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      stored = await desk.desk.database.customers.findOne({ _id: 'fay' });
    }
    expect(stored).toMatchObject({ name: '', chosenLanguage: null, chosenZone: null, emailNotices: null });
  });

  it('is for customers', async () => {
    expect((await desk.request('GET', '/me/profile', { token: await desk.agent() })).status).toBe(403);
    expect((await choose(await desk.agent(), { language: 'de' })).status).toBe(403);
    expect((await desk.request('GET', '/me/profile')).status).toBe(401);
  });
});

import { randomBytes } from 'node:crypto';
import type { Command } from '../../domain/ticket/commands';
import { EngineUnavailable } from '../../src/engine/engineErrors';
import { CollectionDirectory } from '../../src/directory/collectionDirectory';
import { redeliverAnswers } from '../../activities/survey/surveyAnswer';
import { TestDesk, type Answer, type Json } from './desk';
import { upload, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

/** What is written while an erasure begins: it must be neither there nor at work afterwards. */
describe('words that are under way while an erasure begins', () => {
  let desk: TestDesk;
  let agent: string;
  let admin: string;
  let sub: string;
  let token: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    agent = await desk.agent({ sub: 'sarah', level: 3, name: 'Sarah' });
    await desk.request('GET', '/agents/me', { token: agent });
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    sub = `leaver-${randomBytes(4).toString('hex')}`;
    token = await desk.customer('vip', { sub, name: 'Ada', email: 'ada@example.com' });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const opened = async (): Promise<string> => String((await desk.open(token))['_id']);
  const say = (who: string, method: string, path: string, body: object): Promise<Answer> =>
    desk.request(method, path, { token: who, body });

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 60_000; !(await holds());) {
      if (Date.now() > end) throw new Error(`never came true: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** Asks for the erasure, and waits for its report. */
  async function erase(): Promise<Json> {
    expect((await desk.request('DELETE', `/customers/${sub}`, { token: admin })).status).toBe(202);
    let erasure: Json = {};
    await until('the erasure is done', async () => {
      erasure = (await desk.request('GET', `/customers/${sub}/erasure`, { token: admin })).body['erasure']!;
      return String(erasure['state']) === 'done';
    });
    return erasure;
  }
  const lookNow = (): Promise<void> =>
    desk.desk.temporal.client.schedule.getHandle(`reconcile-${desk.config.temporal.taskQueue}`).trigger();

  /** Holds the next command of a kind on its way to the engine until it is let go. */
  function holdCommand(type: Command['type']): { held: Promise<void>; letGo: () => void } {
    const { engine } = desk.desk.temporal;
    const command = engine.command.bind(engine);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    const held = new Promise<void>((arrived) => {
      jest.spyOn(engine, 'command').mockImplementation(async (ticketId, given, options) => {
        if (given.type === type) {
          arrived();
          await gone;
        }
        return command(ticketId, given, options);
      });
    });
    return { held, letGo };
  }

  /** Nothing of the customer says anything, and nothing of theirs goes on. */
  async function expectGone(): Promise<void> {
    const { database } = desk.desk;
    const tickets = await database.tickets.find({ customerId: sub }).toArray();
    const messages = await database.messages.find({ customerId: sub }).toArray();
    expect(tickets.map(({ subject, description, status }) => [subject, description, status])).toEqual(
      tickets.map(() => ['', '', 'closed']),
    );
    expect(messages.map(({ text, author }) => [text, author.name])).toEqual(messages.map(() => ['', '']));
    const files = { $or: [{ customerId: sub }, { 'uploadedBy.id': sub }] };
    expect(await database.attachments.countDocuments(files)).toBe(0);
    expect(await database.customers.countDocuments({ _id: sub, name: { $ne: '' } })).toBe(0);
  }

  it('the customer sees nothing from the first answer on, whatever the erasure has come to', async () => {
    const files = [
      await uploaded(desk, token, { bytes: 'sent' }),
      await uploaded(desk, token, { bytes: 'unsent' }),
    ];
    const id = String((await desk.open(token, { attachments: files.slice(0, 1) }))['_id']);
    const ticket = `/tickets/${id}`;
    const paths = [
      ticket,
      `${ticket}/timeline`,
      `${ticket}/sla`,
      ...files.map((file) => `/attachments/${file}`),
    ];
    const statuses = (who: string): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await desk.request('GET', path, { token: who })).status));
    expect(await statuses(token)).toEqual(paths.map(() => 200));
    const { held, letGo } = holdCommand('close');
    const over = erase();
    await held;
    expect(await statuses(token)).toEqual(paths.map(() => 404));
    for (const path of [`${ticket}/events`, '/customers/me/export', '/me/profile']) {
      expectRefusal(await desk.request('GET', path, { token }), 404, 'not_found');
    }
    expectRefusal(await say(token, 'POST', `${ticket}/responses`, { message: 'Hello?' }), 404, 'not_found');
    expect((await desk.request('GET', '/tickets', { token })).body['tickets']).toEqual([]);
    // It has not come to it: staff and its own words are as before.
    const { status, body } = await desk.request('GET', ticket, { token: agent });
    expect([status, body['ticket']?.['subject']]).toEqual([200, 'Empty itinerary']);
    letGo();
    await over;
    await expectGone();
  });

  it('a message that was accepted before and delivered after reopens nothing and says nothing', async () => {
    const id = await opened();
    expect((await say(agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' })).status).toBe(200);
    const { held, letGo } = holdCommand('customer-message');
    const file = await uploaded(desk, token, { bytes: 'mine' });
    const answer = say(token, 'POST', `/tickets/${id}/responses`, { message: 'Wait!', attachments: [file] });
    await held;
    const erasure = await erase();
    expect(erasure['report']).toMatchObject({ remaining: 0, erased: { tickets: 1, files: 1 } });
    letGo();
    // The engine took it: what it reopened is closed again by the next look at the latest.
    expect((await answer).status).toBeLessThan(500);
    await lookNow();
    await until('it is closed for good', async () => {
      const ticket = await desk.desk.database.tickets.findOne({ _id: id });
      const known = await desk.desk.database.erasures.findOne({ _id: sub });
      return ticket?.status === 'closed' && known?.started === true;
    });
    await expectGone();
  });

  it('a message that waits for the engine is not delivered any more', async () => {
    const id = await opened();
    const { engine } = desk.desk.temporal;
    const command = engine.command.bind(engine);
    const away = jest.spyOn(engine, 'command').mockImplementation((ticketId, given, options) => {
      if (given.type === 'customer-message') throw new EngineUnavailable();
      return command(ticketId, given, options);
    });
    expect((await say(token, 'POST', `/tickets/${id}/responses`, { message: 'Hello?' })).status).toBe(201);
    await erase();
    away.mockRestore();
    await desk.desk.database.messages.updateMany({ ticketId: id }, { $set: { createdAt: new Date(0) } });
    await lookNow();
    await until('nothing is pending', async () => {
      return (await desk.desk.database.messages.countDocuments({ ticketId: id, state: 'pending' })) === 0;
    });
    await expectGone();
    expect(await desk.desk.database.events.countDocuments({ ticketId: id, 'data.from': 'closed' })).toBe(0);
  });

  it('an answer or a note of staff is taken back where the erasure began while it was stored', async () => {
    for (const [method, where, body] of [
      ['POST', 'responses', { message: 'About you' }],
      ['POST', 'notes', { message: 'About them' }],
      ['PUT', 'resolve', { resolution: 'About it' }],
    ] as const) {
      const id = await opened();
      const { database } = desk.desk;
      const updateOne = database.messages.updateOne.bind(database.messages);
      jest.spyOn(database.messages, 'updateOne').mockImplementationOnce(async (...given) => {
        await erase();
        return updateOne(...given);
      });
      const refused = await say(agent, method, `/tickets/${id}/${where}`, body);
      expect([where, refused.status]).toEqual([where, 403]);
      await expectGone();
      sub = `leaver-${randomBytes(4).toString('hex')}`;
      token = await desk.customer('vip', { sub, name: 'Ada' });
    }
  });

  it('a ticket or message whose request was killed before it looked loses its words to the reconciler', async () => {
    const id = await opened();
    await erase();
    const { database } = desk.desk;
    const left = await database.tickets.findOne({ _id: id });
    if (!left) throw new Error('the ticket is not there');
    // As it stands when its process dies between the write and the look.
    const late = randomBytes(12).toString('hex');
    const { erasedAt, ...ticket } = left;
    expect(erasedAt).toBeInstanceOf(Date);
    const first = await database.events.findOne({ ticketId: id, seq: 1 });
    expect(first?.type).toBe('ticket.opened');
    await database.tickets.insertOne({
      ...ticket,
      _id: late,
      number: `SPT-2026-${parseInt(late.slice(0, 8), 16)}`,
      subject: 'Left behind',
      description: 'Left behind',
      searchTokens: ['left'],
      status: 'open',
      state: { ...ticket.state, id: late, status: 'open', closedAt: null, handled: [] },
      createdAt: new Date(0),
      engine: { started: false, done: false, lastRecord: null },
    });
    await database.messages.insertOne({
      _id: randomBytes(12).toString('hex'),
      ticketId: id,
      customerId: sub,
      seq: null,
      kind: 'public',
      state: 'pending',
      author: { kind: 'customer', id: sub, name: 'Ada' },
      text: 'Left behind',
      attachments: [],
      createdAt: new Date(0),
      publishedAt: null,
      command: {
        id: 'left-behind',
        type: 'customer-message',
        at: Date.now(),
        actor: { kind: 'customer', id: sub },
        data: { messageId: 'x', thanks: false },
      },
    });
    await lookNow();
    await until('the late ticket is closed', async () => {
      return (await database.tickets.findOne({ _id: late }))?.status === 'closed';
    });
    await until('nothing is pending', async () => {
      return (await database.messages.countDocuments({ customerId: sub, state: 'pending' })) === 0;
    });
    await expectGone();
  });

  it('an answer to a survey whose request was killed before it looked is forgotten', async () => {
    const { database, temporal } = desk.desk;
    const id = await opened();
    await say(agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' });
    await erase();
    const answer = { commandId: 'left', rating: 5, comment: 'Left behind', at: new Date(0) };
    await database.surveys.updateOne({ ticketId: id }, { $set: { pendingAnswer: answer } });
    expect(await redeliverAnswers(database, temporal.engine, new Date())).toBe(0);
    expect(await database.surveys.findOne({ ticketId: id })).toMatchObject({ comment: null, rating: null });
    expect(await database.surveys.countDocuments({ ticketId: id, pendingAnswer: { $exists: true } })).toBe(0);
  });

  it('an upload goes, whether it began before or in the very moment', async () => {
    const { database } = desk.desk;
    const insertOne = database.attachments.insertOne.bind(database.attachments);
    await desk.request('GET', '/tickets', { token });
    jest.spyOn(database.attachments, 'insertOne').mockImplementationOnce(async (...given) => {
      await erase();
      return insertOne(...given);
    });
    expectRefusal(await upload(desk, token, { bytes: 'too late' }), 403, 'forbidden');
    await expectGone();
    expectRefusal(await upload(desk, token, { bytes: 'much too late' }), 403, 'forbidden');
    await expectGone();

    sub = `leaver-${randomBytes(4).toString('hex')}`;
    token = await desk.customer('vip', { sub, name: 'Ada' });
    await desk.request('GET', '/tickets', { token });
    const findOneAndUpdate = database.attachments.findOneAndUpdate.bind(database.attachments);
    const keeping = (...given: Parameters<typeof findOneAndUpdate>) => findOneAndUpdate(...given);
    jest
      .spyOn(database.attachments, 'findOneAndUpdate')
      .mockImplementationOnce(async (...given: Parameters<typeof findOneAndUpdate>) => {
        await erase();
        return keeping(...given);
      });
    expectRefusal(await upload(desk, token, { bytes: 'half way' }), 403, 'forbidden');
    await expectGone();
    expect(await database.db.collection('files.chunks').countDocuments()).toBe(0);
  });

  it('a tag is refused afterwards, and goes where it was put on in the moment', async () => {
    const id = await opened();
    const { held, letGo } = holdCommand('change');
    const tag = `tag of ${sub}`;
    const tagging = say(agent, 'PATCH', `/tickets/${id}`, { tags: [tag] });
    await held;
    await erase();
    letGo();
    expect((await tagging).status).toBe(200);
    await lookNow();
    await until('the tag says nothing', async () => {
      return (await desk.desk.database.tags.countDocuments({ text: tag })) === 0;
    });
    expectRefusal(await say(agent, 'PATCH', `/tickets/${id}`, { tags: ['another'] }), 403, 'forbidden');
    expect(await desk.desk.database.tags.countDocuments({ text: 'another' })).toBe(0);
  });

  it('a note on a check-in is not kept, before or after', async () => {
    await opened();
    const { outreach } = desk.desk.database;
    const task = async (): Promise<string> => {
      const _id = randomBytes(12).toString('hex');
      const never = { doneAt: null, doneBy: null, note: null };
      const now = new Date();
      await outreach.insertOne({
        _id,
        customerId: sub,
        agentId: 'sarah',
        dueAt: now,
        state: 'open',
        openedAt: now,
        ...never,
      });
      return _id;
    };
    const [racing, later] = [await task(), await task()];
    const updateOne = outreach.updateOne.bind(outreach);
    jest.spyOn(outreach, 'updateOne').mockImplementationOnce(async (...given) => {
      await erase();
      return updateOne(...given);
    });
    for (const id of [racing, later]) {
      const { status, body } = await say(agent, 'POST', `/outreach/${id}/done`, { note: 'Spoke to Ada.' });
      expect([status, body['task']]).toMatchObject([200, { state: 'done', note: null }]);
    }
    expect(await outreach.countDocuments({ customerId: sub, note: { $ne: null } })).toBe(0);
  });

  it('what the account system answered before does not put the person in again', async () => {
    await opened();
    const { database } = desk.desk;
    const directory = new CollectionDirectory(database);
    const account = { tier: 'vip' as const, zone: 'UTC', language: 'en', name: 'Ada', email: 'a@b.example' };
    await directory.keep(sub, { ...account, name: 'Before' });
    const findOneAndUpdate = database.customers.findOneAndUpdate.bind(database.customers);
    jest
      .spyOn(database.customers, 'findOneAndUpdate')
      .mockImplementationOnce(async (...given: Parameters<typeof findOneAndUpdate>) => {
        const known = await findOneAndUpdate(...given);
        await erase();
        return known;
      });
    await directory.keep(sub, account);
    expect(await database.customers.findOne({ _id: sub })).toMatchObject({ name: '', email: '' });
  });
});

import { randomBytes } from 'node:crypto';
import { EngineUnavailable } from '../../src/engine/engineErrors';
import { CollectionDirectory } from '../../src/directory/collectionDirectory';
import { redeliverAnswers } from '../../activities/survey/surveyAnswer';
import { untilTrue } from '../resilience/desk/untilTrue';
import type { TestDesk } from './desk';
import { upload, uploaded } from './fileDesk';
import { LeaverDesk } from './leaverDesk';
import { expectRefusal } from './oneShape';

/** What is written while an erasure begins: it must be neither there nor at work afterwards. */
describe('words that are under way while an erasure begins', () => {
  let leaver: LeaverDesk;
  let desk: TestDesk;
  beforeAll(async () => {
    leaver = await LeaverDesk.start();
    ({ desk } = leaver);
  });
  afterAll(() => leaver.stop());
  beforeEach(() => leaver.next());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Nothing of the customer says anything, and nothing of theirs goes on. */
  async function expectGone(): Promise<void> {
    const { database } = desk.desk;
    const tickets = await database.tickets.find({ customerId: leaver.sub }).toArray();
    const messages = await database.messages.find({ customerId: leaver.sub }).toArray();
    expect(tickets.map(({ subject, description, status }) => [subject, description, status])).toEqual(
      tickets.map(() => ['', '', 'closed']),
    );
    expect(messages.map(({ text, author }) => [text, author.name])).toEqual(messages.map(() => ['', '']));
    const files = { $or: [{ customerId: leaver.sub }, { 'uploadedBy.id': leaver.sub }] };
    expect(await database.attachments.countDocuments(files)).toBe(0);
    expect(await database.customers.countDocuments({ _id: leaver.sub, name: { $ne: '' } })).toBe(0);
  }

  it('the customer sees nothing from the first answer on, whatever the erasure has come to', async () => {
    const files = [
      await uploaded(desk, leaver.token, { bytes: 'sent' }),
      await uploaded(desk, leaver.token, { bytes: 'unsent' }),
    ];
    const id = String((await desk.open(leaver.token, { attachments: files.slice(0, 1) }))['_id']);
    const ticket = `/tickets/${id}`;
    const paths = [
      ticket,
      `${ticket}/timeline`,
      `${ticket}/sla`,
      ...files.map((file) => `/attachments/${file}`),
    ];
    const statuses = (who: string): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await desk.request('GET', path, { token: who })).status));
    expect(await statuses(leaver.token)).toEqual(paths.map(() => 200));
    const { held, letGo } = leaver.holdCommand('close');
    const over = leaver.erase();
    await held;
    expect(await statuses(leaver.token)).toEqual(paths.map(() => 404));
    for (const path of [`${ticket}/events`, '/customers/me/export', '/me/profile']) {
      expectRefusal(await desk.request('GET', path, { token: leaver.token }), 404, 'not_found');
    }
    expectRefusal(
      await leaver.say(leaver.token, 'POST', `${ticket}/responses`, { message: 'Hello?' }),
      404,
      'not_found',
    );
    expect((await desk.request('GET', '/tickets', { token: leaver.token })).body['tickets']).toEqual([]);
    // It has not come to it: staff and its own words are as before.
    const { status, body } = await desk.request('GET', ticket, { token: leaver.agent });
    expect([status, body['ticket']?.['subject']]).toEqual([200, 'Empty itinerary']);
    letGo();
    await over;
    await expectGone();
  });

  it('a message that was accepted before and delivered after reopens nothing and says nothing', async () => {
    const id = await leaver.opened();
    expect(
      (await leaver.say(leaver.agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' })).status,
    ).toBe(200);
    const { held, letGo } = leaver.holdCommand('customer-message');
    const file = await uploaded(desk, leaver.token, { bytes: 'mine' });
    const answer = leaver.say(leaver.token, 'POST', `/tickets/${id}/responses`, {
      message: 'Wait!',
      attachments: [file],
    });
    await held;
    const erasure = await leaver.erase();
    expect(erasure['report']).toMatchObject({ remaining: 0, erased: { tickets: 1, files: 1 } });
    letGo();
    // The engine took it: what it reopened is closed again by the next look at the latest.
    expect((await answer).status).toBeLessThan(500);
    await desk.look();
    await untilTrue('it is closed for good', async () => {
      const ticket = await desk.desk.database.tickets.findOne({ _id: id });
      const known = await desk.desk.database.erasures.findOne({ _id: leaver.sub });
      return ticket?.status === 'closed' && known?.started === true;
    });
    await expectGone();
  });

  it('a message that waits for the engine is not delivered any more', async () => {
    const id = await leaver.opened();
    const { engine } = desk.desk.temporal;
    const command = engine.command.bind(engine);
    const away = jest.spyOn(engine, 'command').mockImplementation((ticketId, given, options) => {
      if (given.type === 'customer-message') throw new EngineUnavailable();
      return command(ticketId, given, options);
    });
    expect(
      (await leaver.say(leaver.token, 'POST', `/tickets/${id}/responses`, { message: 'Hello?' })).status,
    ).toBe(201);
    await leaver.erase();
    away.mockRestore();
    await desk.desk.database.messages.updateMany({ ticketId: id }, { $set: { createdAt: new Date(0) } });
    await desk.look();
    await untilTrue('nothing is pending', async () => {
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
      const id = await leaver.opened();
      const { database } = desk.desk;
      const updateOne = database.messages.updateOne.bind(database.messages);
      jest.spyOn(database.messages, 'updateOne').mockImplementationOnce(async (...given) => {
        await leaver.erase();
        return updateOne(...given);
      });
      const refused = await leaver.say(leaver.agent, method, `/tickets/${id}/${where}`, body);
      expect([where, refused.status]).toEqual([where, 403]);
      await expectGone();
      await leaver.next();
    }
  });

  it('a ticket or message whose request was killed before it looked loses its words to the reconciler', async () => {
    const id = await leaver.opened();
    await leaver.erase();
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
      customerId: leaver.sub,
      seq: null,
      kind: 'public',
      state: 'pending',
      author: { kind: 'customer', id: leaver.sub, name: 'Ada' },
      text: 'Left behind',
      attachments: [],
      createdAt: new Date(0),
      publishedAt: null,
      command: {
        id: 'left-behind',
        type: 'customer-message',
        at: Date.now(),
        actor: { kind: 'customer', id: leaver.sub },
        data: { messageId: 'x', thanks: false },
      },
    });
    await desk.look();
    await untilTrue('the late ticket is closed', async () => {
      return (await database.tickets.findOne({ _id: late }))?.status === 'closed';
    });
    await untilTrue('nothing is pending', async () => {
      return (await database.messages.countDocuments({ customerId: leaver.sub, state: 'pending' })) === 0;
    });
    await expectGone();
  });

  it('an answer to a survey whose request was killed before it looked is forgotten', async () => {
    const { database, temporal } = desk.desk;
    const id = await leaver.opened();
    await leaver.say(leaver.agent, 'PUT', `/tickets/${id}/resolve`, { resolution: 'Done.' });
    await leaver.erase();
    const answer = { commandId: 'left', rating: 5, comment: 'Left behind', at: new Date(0) };
    await database.surveys.updateOne({ ticketId: id }, { $set: { pendingAnswer: answer } });
    expect(await redeliverAnswers(database, temporal.engine, new Date())).toBe(0);
    expect(await database.surveys.findOne({ ticketId: id })).toMatchObject({ comment: null, rating: null });
    expect(await database.surveys.countDocuments({ ticketId: id, pendingAnswer: { $exists: true } })).toBe(0);
  });

  it('an upload goes, whether it began before or in the very moment', async () => {
    const { database } = desk.desk;
    const insertOne = database.attachments.insertOne.bind(database.attachments);
    await desk.request('GET', '/tickets', { token: leaver.token });
    jest.spyOn(database.attachments, 'insertOne').mockImplementationOnce(async (...given) => {
      await leaver.erase();
      return insertOne(...given);
    });
    expectRefusal(await upload(desk, leaver.token, { bytes: 'too late' }), 403, 'forbidden');
    await expectGone();
    expectRefusal(await upload(desk, leaver.token, { bytes: 'much too late' }), 403, 'forbidden');
    await expectGone();

    await leaver.next();
    await desk.request('GET', '/tickets', { token: leaver.token });
    const findOneAndUpdate = database.attachments.findOneAndUpdate.bind(database.attachments);
    const keeping = (...given: Parameters<typeof findOneAndUpdate>) => findOneAndUpdate(...given);
    jest
      .spyOn(database.attachments, 'findOneAndUpdate')
      .mockImplementationOnce(async (...given: Parameters<typeof findOneAndUpdate>) => {
        await leaver.erase();
        return keeping(...given);
      });
    expectRefusal(await upload(desk, leaver.token, { bytes: 'half way' }), 403, 'forbidden');
    await expectGone();
    expect(await database.db.collection('files.chunks').countDocuments()).toBe(0);
  });

  it('a tag is refused afterwards, and goes where it was put on in the moment', async () => {
    const id = await leaver.opened();
    const { held, letGo } = leaver.holdCommand('change');
    const tag = `tag of ${leaver.sub}`;
    const tagging = leaver.say(leaver.agent, 'PATCH', `/tickets/${id}`, { tags: [tag] });
    await held;
    await leaver.erase();
    letGo();
    expect((await tagging).status).toBe(200);
    await desk.look();
    await untilTrue('the tag says nothing', async () => {
      return (await desk.desk.database.tags.countDocuments({ text: tag })) === 0;
    });
    expectRefusal(
      await leaver.say(leaver.agent, 'PATCH', `/tickets/${id}`, { tags: ['another'] }),
      403,
      'forbidden',
    );
    expect(await desk.desk.database.tags.countDocuments({ text: 'another' })).toBe(0);
  });

  it('a note on a check-in is not kept, before or after', async () => {
    await leaver.opened();
    const { outreach } = desk.desk.database;
    const task = async (): Promise<string> => {
      const _id = randomBytes(12).toString('hex');
      const never = { doneAt: null, doneBy: null, note: null };
      const now = new Date();
      await outreach.insertOne({
        _id,
        customerId: leaver.sub,
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
      await leaver.erase();
      return updateOne(...given);
    });
    for (const id of [racing, later]) {
      const { status, body } = await leaver.say(leaver.agent, 'POST', `/outreach/${id}/done`, {
        note: 'Spoke to Ada.',
      });
      expect([status, body['task']]).toMatchObject([200, { state: 'done', note: null }]);
    }
    expect(await outreach.countDocuments({ customerId: leaver.sub, note: { $ne: null } })).toBe(0);
  });

  it('what the account system answered before does not put the person in again', async () => {
    await leaver.opened();
    const { database } = desk.desk;
    const directory = new CollectionDirectory(database);
    const account = { tier: 'vip' as const, zone: 'UTC', language: 'en', name: 'Ada', email: 'a@b.example' };
    await directory.keep(leaver.sub, { ...account, name: 'Before' });
    const findOneAndUpdate = database.customers.findOneAndUpdate.bind(database.customers);
    jest
      .spyOn(database.customers, 'findOneAndUpdate')
      .mockImplementationOnce(async (...given: Parameters<typeof findOneAndUpdate>) => {
        const known = await findOneAndUpdate(...given);
        await leaver.erase();
        return known;
      });
    await directory.keep(leaver.sub, account);
    expect(await database.customers.findOne({ _id: leaver.sub })).toMatchObject({ name: '', email: '' });
  });
});

import { TestDesk, type Json } from './desk';
import { fetched, uploaded } from './fileDesk';
import { expectRefusal } from './oneShape';

const NOWHERE = 'f'.repeat(24);

describe('a file that is sent with words', () => {
  let desk: TestDesk;
  let customer: string;
  let stranger: string;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer('premium', { sub: 'owner' });
    stranger = await desk.customer('premium', { sub: 'stranger' });
    agent = await desk.agent({ sub: 'sarah', level: 3 });
    await desk.request('GET', '/agents/me', { token: agent });
  });
  afterAll(() => desk.stop());

  const open = async (attachments: string[], token = customer) =>
    desk.request('POST', '/tickets', {
      token,
      body: { subject: 'With files', description: 'See below.', category: 'technical', attachments },
    });

  it('is seen by whoever sees them', async () => {
    const [first, second] = [
      await uploaded(desk, customer, { name: 'a.txt', bytes: 'a' }),
      await uploaded(desk, customer, { name: 'b.txt', bytes: 'b' }),
    ];
    const opened = await open([second, first]);
    expect(opened.status).toBe(201);
    const files = opened.body['ticket']?.['attachments'] as unknown as Json[];
    expect(files.map(({ id, name }) => [id, name])).toEqual([
      [second, 'b.txt'],
      [first, 'a.txt'],
    ]);
    const path = `/tickets/${String(opened.body['ticket']?.['_id'])}`;
    const third = await uploaded(desk, customer, { name: 'c.txt', bytes: 'c' });
    const said = await desk.request('POST', `${path}/responses`, {
      token: customer,
      body: { message: 'And this.', attachments: [third] },
    });
    expect(said.status).toBe(201);
    const secret = await uploaded(desk, agent, { name: 'internal.txt', bytes: 'for us' });
    const note = await desk.request('POST', `${path}/notes`, {
      token: agent,
      body: { message: 'Look.', attachments: [secret] },
    });
    expect(note.body['ticket']?.['notes']?.[0]?.['attachments']?.[0]).toMatchObject({
      id: secret,
      name: 'internal.txt',
      type: 'text/plain',
      size: 6,
    });
    const answer = await uploaded(desk, agent, { name: 'answer.txt', bytes: 'so' });
    const resolved = await desk.request('PUT', `${path}/resolve`, {
      token: agent,
      body: { resolution: 'Done.', attachments: [answer] },
    });
    expect(resolved.status).toBe(200);
    const { body } = await desk.request('GET', path, { token: customer });
    expect(JSON.stringify(body)).not.toContain(secret);
    const history = body['ticket']?.['responseHistory'] as unknown as Json[];
    expect(
      history.flatMap(({ attachments }) => (attachments as unknown as Json[]).map(({ id }) => String(id))),
    ).toEqual([third, answer]);
    for (const id of [first, second, third, answer]) {
      expect((await fetched(desk, `/attachments/${id}`, { token: customer })).status).toBe(200);
      expect((await fetched(desk, `/attachments/${id}`, { token: agent })).status).toBe(200);
      expect((await fetched(desk, `/attachments/${id}`, { token: stranger })).status).toBe(404);
    }
    expect((await fetched(desk, `/attachments/${secret}`, { token: agent })).bytes.toString()).toBe('for us');
    expect((await fetched(desk, `/attachments/${secret}`, { token: customer })).status).toBe(404);
  });

  it('is refused whole where one is not there, is somebody else’s, or was sent before', async () => {
    const [mine, theirs, sent] = [
      await uploaded(desk, customer, { bytes: 'mine' }),
      await uploaded(desk, stranger, { bytes: 'theirs' }),
      await uploaded(desk, customer, { bytes: 'sent' }),
    ];
    expect((await open([sent])).status).toBe(201);
    const refused = await open([mine, theirs, NOWHERE, sent]);
    expectRefusal(refused, 422, 'validation_failed');
    const details = refused.body['error']?.['details'] as unknown as Json[];
    expect(details.map(({ field }) => String(field))).toEqual([
      'attachments.1',
      'attachments.2',
      'attachments.3',
    ]);
    expectRefusal(await open([mine, mine]), 422, 'validation_failed');
    expectRefusal(await open(['https://files.example.com/a.png']), 422, 'validation_failed');
    // Nothing was half done: it can still be sent.
    const opened = await open([mine]);
    expect(opened.status).toBe(201);
    const path = `/tickets/${String(opened.body['ticket']?.['_id'])}`;
    expectRefusal(
      await desk.request('POST', `${path}/responses`, {
        token: agent,
        body: { message: 'Yours', attachments: [theirs] },
      }),
      422,
      'validation_failed',
    );
  });

  it('is free again when the rules refuse the words', async () => {
    const ticket = (await open([])).body['ticket'] ?? {};
    const path = `/tickets/${String(ticket['_id'])}`;
    const file = await uploaded(desk, agent, { bytes: 'again' });
    const refused = await desk.request('PUT', `${path}/reopen`, {
      token: agent,
      body: { reason: 'It is open.', attachments: [file] },
    });
    expectRefusal(refused, 409, 'illegal_transition');
    const note = await desk.request('POST', `${path}/notes`, {
      token: agent,
      body: { message: 'Then a note.', attachments: [file] },
    });
    expect(note.status).toBe(201);
  });

  it('is free again when the ticket’s life has ended', async () => {
    const [over, path] = [await open([]), await open([])].map(({ body }) => String(body['ticket']?.['_id']));
    await desk.desk.temporal.client.workflow.getHandle(`ticket-${over}`).terminate('its life has ended');
    await desk.desk.database.tickets.updateOne({ _id: over ?? '' }, { $set: { 'state.archived': true } });
    const file = await uploaded(desk, agent, { bytes: 'too late' });
    const note = (id: string | undefined) =>
      desk.request('POST', `/tickets/${id}/notes`, {
        token: agent,
        body: { message: 'See this.', attachments: [file] },
      });
    expectRefusal(await note(over), 409, 'ticket_closed');
    expect((await note(path)).status).toBe(201);
  });

  it('goes with a note, or any other words of staff, only where it is the sender’s own and unsent', async () => {
    const lead = await desk.token({ sub: 'lead', role: 'lead', level: 4 });
    // Somebody of the same id on the other side of the desk.
    const namesake = await desk.customer('premium', { sub: 'sarah' });
    const ticket = async (): Promise<string> =>
      `/tickets/${String((await open([])).body['ticket']?.['_id'])}`;
    const [path, elsewhere] = [await ticket(), await ticket()];
    const note = (attachments: string[], where = path) =>
      desk.request('POST', `${where}/notes`, { token: agent, body: { message: 'For us.', attachments } });
    const [noted, answered, mine] = [
      await uploaded(desk, agent, { bytes: 'in a note of another ticket' }),
      await uploaded(desk, agent, { bytes: 'in an answer of this one' }),
      await uploaded(desk, agent, { bytes: 'mine' }),
    ];
    expect((await note([noted], elsewhere)).status).toBe(201);
    const answer = await desk.request('POST', `${path}/responses`, {
      token: agent,
      body: { message: 'Here.', attachments: [answered] },
    });
    expect(answer.status).toBe(201);
    const others = {
      'of the ticket’s customer, unsent': await uploaded(desk, customer, { bytes: 'owner' }),
      'of another customer': await uploaded(desk, stranger, { bytes: 'stranger' }),
      'of a customer of the same id': await uploaded(desk, namesake, { bytes: 'namesake' }),
      'of a colleague': await uploaded(desk, lead, { bytes: 'lead' }),
      'in a note of another ticket': noted,
      'in an answer of the same ticket': answered,
      'of nobody': NOWHERE,
    };
    const words = async () => desk.desk.database.messages.countDocuments();
    const before = await words();
    const ways = [
      ['POST', 'notes', { message: 'Look.' }],
      ['POST', 'responses', { message: 'Look.' }],
      ['PUT', 'resolve', { resolution: 'Look.' }],
      ['PUT', 'close', { resolution: 'Look.' }],
    ] as const;
    for (const [which, id] of Object.entries(others)) {
      for (const [method, where, body] of ways) {
        const refused = await desk.request(method, `${path}/${where}`, {
          token: agent,
          body: { ...body, attachments: [mine, id] },
        });
        expect([which, where, refused.status]).toEqual([which, where, 422]);
        expectRefusal(refused, 422, 'validation_failed');
        const details = refused.body['error']?.['details'] as unknown as Json[];
        expect(details.map(({ field }) => String(field))).toEqual(['attachments.1']);
        // In the same words for each: which of them there is stays unknown.
        expect(String(details[0]?.['message'])).toBe('is no file of yours that has not been sent yet');
      }
    }
    // Nothing was said, and nobody's file went anywhere: each can still be sent by whose it is.
    expect(await words()).toBe(before);
    expect((await note([mine])).status).toBe(201);
    const theirs = others['of the ticket’s customer, unsent'];
    expect((await fetched(desk, `/attachments/${theirs}`, { token: agent })).status).toBe(404);
    const said = await desk.request('POST', `${path}/responses`, {
      token: customer,
      body: { message: 'Mine.', attachments: [theirs] },
    });
    expect(said.status).toBe(201);
  });
});

import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

describe('mentions', () => {
  let desk: TestDesk;
  let customer: string;
  let ada: string;
  let ben: string;
  beforeAll(async () => {
    desk = await TestDesk.start({ TEMPORAL_UI_URL: 'https://temporal.example/' });
    customer = await desk.customer();
    ada = await desk.agent({ sub: 'ada', name: 'Ada' });
    // Of the lowest level: a mention is what lets him see a ticket of the second.
    ben = await desk.agent({ sub: 'ben', name: 'Ben', level: 1 });
    for (const token of [ada, ben]) await desk.request('GET', '/agents/me', { token });
  });
  afterAll(() => desk.stop());

  const opened = async (subject: string): Promise<Json> => desk.open(customer, { subject });
  const note = async (ticket: Json, message: string): Promise<Json> => {
    const path = `/tickets/${String(ticket['_id'])}/notes`;
    const answer = await desk.request('POST', path, { token: ada, body: { message } });
    expect(answer.status).toBe(201);
    return answer.body['ticket']!;
  };
  const mentionsOf = async (token: string, query = ''): Promise<Json> =>
    (await desk.request('GET', `/agents/me/mentions${query}`, { token })).body;

  it('lead whom they call to the ticket, newest first, until it was looked at', async () => {
    const [first, second] = [await opened('Tiles'), await opened('Refund')];
    await note(first, 'Can you look, @ben?');
    await note(second, '@ben and @nobody: the refund.');
    const told = await mentionsOf(ben);
    expect(told['unread']).toBe(2);
    expect(told['mentions']).toMatchObject([
      { unread: true, by: { id: 'ada', name: 'Ada' }, ticket: { subject: 'Refund' } },
      { unread: true, by: { id: 'ada', name: 'Ada' }, ticket: { subject: 'Tiles' } },
    ]);
    expect((await mentionsOf(ada))['unread']).toBe(0);

    const body = { ticketId: String(second['_id']) };
    const read = await desk.request('PUT', '/agents/me/mentions/read', { token: ben, body });
    expect(read.body).toMatchObject({ success: true, unread: 1 });
    expect((await mentionsOf(ben))['mentions']).toMatchObject([{ unread: false }, { unread: true }]);
  });

  it('come page by page', async () => {
    const first = await mentionsOf(ben, '?limit=1');
    expect(first['mentions']).toMatchObject([{ ticket: { subject: 'Refund' } }]);
    const next = await mentionsOf(ben, `?limit=1&cursor=${String(first['nextCursor'])}`);
    expect(next['mentions']).toMatchObject([{ ticket: { subject: 'Tiles' } }]);
    expect(next['nextCursor']).toBeNull();
  });

  it('stand in the note with the names of those who exist', async () => {
    const ticket = await note(await opened('Named'), 'Ask @ben, or @nobody.');
    expect(ticket['notes']).toMatchObject([
      { message: 'Ask @ben, or @nobody.', mentions: [{ id: 'ben', name: 'Ben' }] },
    ]);
  });

  it('are read by nobody but whom they call, and of tickets that they may see', async () => {
    expectRefusal(await desk.request('GET', '/agents/me/mentions', { token: customer }), 403, 'forbidden');
    const read = (body: unknown) => desk.request('PUT', '/agents/me/mentions/read', { token: ben, body });
    expectRefusal(await read({ ticketId: 'f'.repeat(24) }), 404, 'not_found');
    expectRefusal(await read({ ticketId: 'SPT-2026-000001' }), 422, 'validation_failed');
    expectRefusal(await read({}), 422, 'validation_failed');
    expectRefusal(
      await desk.request('GET', '/agents/me/mentions?cursor=abc', { token: ben }),
      422,
      'validation_failed',
    );
  });

  it('a ticket leads those who run the desk to its workflow, and nobody else', async () => {
    const ticket = await opened('Engine');
    const path = `/tickets/${String(ticket['_id'])}`;
    const linkFor = async (token: string): Promise<unknown> =>
      (await desk.request('GET', path, { token })).body['ticket']!['workflowUrl'];
    const { namespace } = desk.config.temporal;
    const url = `https://temporal.example/namespaces/${namespace}/workflows/ticket-${String(ticket['_id'])}`;
    for (const role of ['lead', 'admin'] as const) {
      expect(await linkFor(await desk.token({ sub: `a-${role}`, role }))).toBe(url);
    }
    for (const token of [ada, customer]) expect(await linkFor(token)).toBeUndefined();
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { TestDesk, type Json } from './desk';
import { SseClient } from './sseClient';

interface Fact {
  ticketId: string;
  seq: number;
  type: string;
  at: string;
  recordedAt: string;
  actor: { kind: string; id?: string };
  data: Record<string, unknown>;
}

const PLANTED = [
  'Zanzibar-subject',
  'Zanzibar-description',
  'Zanzibar-message',
  'Zanzibar-note',
  'Zanzibar-name',
];

describe('GET /events and /tickets/{id}/events', () => {
  let desk: TestDesk;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    agent = await desk.agent({ sub: 'sarah', name: 'Zanzibar-name' });
    await desk.request('GET', '/tickets', { token: agent });
  });
  afterAll(() => desk.stop());

  const stream = (token: string, path = '/events', lastEventId: string | null = null): Promise<SseClient> =>
    SseClient.open(`${desk.url}/api/v1/support${path}`, { authorization: `Bearer ${token}` }, lastEventId);
  const facts = (client: SseClient): Fact[] => client.facts<Fact>();
  const say = (ticket: Json, token: string, message = 'Zanzibar-message'): ReturnType<TestDesk['request']> =>
    desk.request('POST', `/tickets/${String(ticket['_id'])}/responses`, { token, body: { message } });
  const timeline = async (ticket: Json, token: string): Promise<Fact[]> => {
    const path = `/tickets/${String(ticket['_id'])}/timeline?limit=100`;
    const { body } = await desk.request('GET', path, { token });
    return body['timeline'] as unknown as Fact[];
  };

  it('tell each what they may know, as the timeline does, and not a word', async () => {
    const [anna, ben] = [
      await desk.customer('vip', { name: 'Zanzibar-name' }),
      await desk.customer('premium'),
    ];
    const [staff, annas, bens] = await Promise.all([stream(agent), stream(anna), stream(ben)]);
    const ticket = await desk.open(anna, { subject: PLANTED[0], description: PLANTED[1] });
    await desk.request('POST', `/tickets/${String(ticket['_id'])}/notes`, {
      token: agent,
      body: { message: PLANTED[3] },
    });
    await say(ticket, agent);
    await say(ticket, anna);
    const [told, known] = [await timeline(ticket, anna), await timeline(ticket, agent)];
    await annas.until(() => facts(annas).length >= told.length);
    await staff.until(() => facts(staff).length >= known.length);
    await sleep(300);
    const nameless = (fact: Fact): Fact => {
      const { name: _name, ...actor } = fact.actor as Fact['actor'] & { name?: string };
      return { ...fact, actor };
    };
    const of = (client: SseClient): unknown[] =>
      facts(client).map(({ ticketId: _ticketId, ...fact }) => fact);
    expect(of(annas)).toEqual(told.map(nameless));
    expect(of(staff)).toEqual(known.map(nameless));
    expect(facts(bens)).toEqual([]);
    expect(facts(annas).some(({ type }) => type === 'note.added')).toBe(false);
    for (const word of PLANTED) {
      expect(JSON.stringify([staff.messages, annas.messages])).not.toContain(word);
    }
    for (const client of [staff, annas, bens]) client.close();
  });

  it('tell of one ticket only, to those who may see it', async () => {
    const [anna, ben] = [await desk.customer('premium'), await desk.customer('premium')];
    const [ticket, other] = [await desk.open(anna), await desk.open(anna)];
    const byNumber = await stream(anna, `/tickets/${String(ticket['ticketNumber'])}/events`);
    const byId = await stream(agent, `/tickets/${String(ticket['_id'])}/events`);
    await say(other, anna);
    await say(ticket, anna);
    await byNumber.until(() => facts(byNumber).some(({ type }) => type === 'message.published'));
    await byId.until(() => facts(byId).some(({ type }) => type === 'message.published'));
    for (const { ticketId } of [...facts(byNumber), ...facts(byId)]) expect(ticketId).toBe(ticket['_id']);
    for (const path of [
      `/tickets/${String(ticket['_id'])}/events`,
      `/tickets/${String(ticket['ticketNumber'])}/events`,
    ]) {
      const foreign = await desk.request('GET', path, { token: ben });
      expect(foreign.status).toBe(404);
      expect(foreign.body['error']).toMatchObject({ code: 'not_found' });
    }
    byNumber.close();
    byId.close();
  });

  it('end for an agent when the ticket goes out of their sight, not for who had to do with it', async () => {
    const [passer, helper] = [await desk.agent({ sub: 'passer' }), await desk.agent({ sub: 'helper' })];
    const lead = await desk.token({ sub: 'boss', role: 'lead', level: 4 });
    const ticket = await desk.open(await desk.customer('premium'));
    const path = `/tickets/${String(ticket['_id'])}`;
    const noted = await desk.request('POST', `${path}/notes`, {
      token: helper,
      body: { message: 'Seen before.' },
    });
    expect(noted.status).toBe(201);
    const before = Number(noted.body['ticket']?.['version']);
    const [passing, helping] = [
      await stream(passer, `${path}/events`),
      await stream(helper, `${path}/events`),
    ];
    const raised = await desk.request('POST', `${path}/escalate`, {
      token: lead,
      body: { reason: 'An expert has to look.', toLevel: 3 },
    });
    expect(raised.status).toBe(200);
    await passing.until(() => passing.of('close').length > 0);
    expect(passing.of('close').map(({ data }) => data)).toEqual([{ reason: 'out_of_sight' }]);
    // Of what was before its opening a stream may still tell.
    expect(facts(passing).filter(({ seq }) => seq > before)).toEqual([]);
    await helping.until(() => facts(helping).some(({ type }) => type === 'level.raised'));
    expect((await desk.request('GET', path, { token: passer })).status).toBe(404);
    // Lowered again it is the past of a ticket that may be read, and told from where one stood.
    const lowered = await desk.request('POST', `${path}/escalate`, {
      token: lead,
      body: { reason: 'It was simple.', toLevel: 1 },
    });
    expect(lowered.status).toBe(200);
    const back = await stream(passer, `${path}/events`, passing.lastEventId);
    await back.until(() => facts(back).some(({ type }) => type === 'level.lowered'));
    expect(facts(back).map(({ type }) => type)).toContain('level.raised');
    for (const client of [passing, helping, back]) client.close();
  });

  it('go on where a reader was cut off: every fact of a ticket once, in order', async () => {
    const anna = await desk.customer('premium');
    const first = await stream(anna);
    const ticket = await desk.open(anna);
    await first.until(() => facts(first).length >= 1);
    first.close();
    for (let round = 0; round < 4; round += 1) await say(ticket, round % 2 === 0 ? anna : agent);
    const second = await stream(anna, '/events', first.lastEventId);
    await say(ticket, anna);
    const all = await timeline(ticket, anna);
    const count = facts(first).length;
    await second.until(() => facts(second).length >= all.length - count);
    await sleep(300);
    expect([...facts(first), ...facts(second)].map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
    second.close();
  });

  it('need a token, and end with it', async () => {
    expect((await desk.request('GET', '/events')).status).toBe(401);
    const expired = await desk.token({ sub: 'x', role: 'agent' }, '-1m');
    expect((await desk.request('GET', '/events', { token: expired })).status).toBe(401);
    const brief = await stream(await desk.token({ sub: 'brief', role: 'agent' }, '2s'));
    await brief.until(() => brief.ended);
    expect(brief.of('close')).toMatchObject([{ data: { reason: 'token_expired' } }]);
  });

  it('arrive while the ticket’s next command is still to come', async () => {
    const anna = await desk.customer('premium');
    const client = await stream(anna);
    const ticket = await desk.open(anna);
    const said = (): Fact[] => facts(client).filter(({ type }) => type === 'message.published');
    for (let round = 1; round <= 20; round += 1) {
      await say(ticket, anna);
      await client.until(() => said().length === round);
    }
    const lags = client.messages
      .map(({ data, receivedAt }) => receivedAt - Date.parse((data as Fact).recordedAt))
      .sort((a, b) => a - b);
    process.stderr.write(
      `from the fact to its reader: p50 ${lags[lags.length >> 1]} ms, max ${lags.at(-1)} ms\n`,
    );
    client.close();
  });

  it('bear the id of the request and the headers of every answer', async () => {
    const client = await stream(agent);
    expect(client.headers).toMatchObject({
      'x-request-id': expect.any(String),
      'x-content-type-options': 'nosniff',
    });
    client.close();
  });
});

describe('the end of the program', () => {
  it('ends streams with a reason and is not held up by them', async () => {
    const desk = await TestDesk.start();
    const client = await SseClient.open(`${desk.url}/api/v1/support/events`, {
      authorization: `Bearer ${await desk.agent()}`,
    });
    const before = Date.now();
    await desk.stop();
    await client.until(() => client.ended);
    expect(client.of('close')).toMatchObject([{ data: { reason: 'shutting_down' } }]);
    expect(Date.now() - before).toBeLessThan(60_000);
  });
});

import type { Json, TestDesk } from './desk';
import { NonsenseDesk } from './nonsenseDesk';
import { expectRefusal } from './oneShape';

const OPEN = { subject: 'Empty itinerary', description: 'Day 3 stays empty.', category: 'technical' };

/** For each route with a body: bodies that are wrong in one field each. */
const WRONG: Record<string, [fault: string, body: Record<string, unknown>][]> = {
  'POST /tickets': [
    ['subject', { ...OPEN, subject: undefined }],
    ['subject', { ...OPEN, subject: 7 }],
    ['subject', { ...OPEN, subject: '' }],
    ['subject', { ...OPEN, subject: '  \u3000 ' }],
    ['subject', { ...OPEN, subject: null }],
    ['subject', { ...OPEN, subject: ['a'] }],
    ['subject', { ...OPEN, subject: { $gt: '' } }],
    ['subject', { ...OPEN, subject: 'a'.repeat(201) }],
    ['subject', { ...OPEN, subject: 'two\nlines' }],
    ['subject', { ...OPEN, subject: 'NUL \u0000' }],
    ['subject', { ...OPEN, subject: 'isolate \u2066abc\u2069' }],
    ['subject', { ...OPEN, subject: 'override \u202etxt.exe' }],
    ['subject', { ...OPEN, subject: 'half \ud800 pair' }],
    ['description', { ...OPEN, description: undefined }],
    ['description', { ...OPEN, description: 'NUL \u0000' }],
    ['description', { ...OPEN, description: 'override \u202e' }],
    ['description', { ...OPEN, description: 'escape \u001b[31m' }],
    ['description', { ...OPEN, description: 'a'.repeat(20_001) }],
    ['category', { ...OPEN, category: undefined }],
    ['category', { ...OPEN, category: 'toString' }],
    ['category', { ...OPEN, category: ['technical'] }],
    ['priority', { ...OPEN, priority: 'urgent' }],
    ['priority', { ...OPEN, priority: null }],
    ['channel', { ...OPEN, channel: 'fax' }],
    ['attachments', { ...OPEN, attachments: 'a.png' }],
    ['attachments', { ...OPEN, attachments: Array.from({ length: 11 }, () => 'id1') }],
    ['attachments', { ...OPEN, attachments: ['javascript:alert(1)'] }],
    ['attachments', { ...OPEN, attachments: [1] }],
    ['attachments', { ...OPEN, attachments: ['https://files.example.com/a.png'] }],
    ['userId', { ...OPEN, userId: 'NUL\u0000' }],
    ['tier', { ...OPEN, tier: 'vip' }],
    ['status', { ...OPEN, status: 'closed' }],
  ],
  'POST /tickets/{id}/responses': [
    ['message', {}],
    ['message', { message: '' }],
    ['message', { message: 5 }],
    ['message', { message: 'a'.repeat(20_001) }],
    ['message', { message: '\u0000' }],
    ['awaitCustomer', { message: 'a', awaitCustomer: 'true' }],
    ['resolve', { message: 'a', resolve: 1 }],
    ['agentId', { message: 'a', agentId: 'somebody' }],
  ],
  'POST /tickets/{id}/notes': [
    ['message', {}],
    ['message', { message: false }],
    ['public', { message: 'a', public: true }],
  ],
  'PATCH /tickets/{id}': [
    ['body', {}],
    ['priority', { priority: 'urgent' }],
    ['category', { category: 3 }],
    ['complexity', { complexity: 'easy' }],
    ['dueAt', { complexity: 'special', dueAt: '2030-02-31T10:00:00Z' }],
    ['dueAt', { complexity: 'special', dueAt: 'tomorrow' }],
    ['dueAt', { complexity: 'special', dueAt: 1_900_000_000_000 }],
    ['dueAt', { complexity: 'special', dueAt: '2030-01-01T10:00:00' }],
    ['tags', { tags: 'vip' }],
    ['tags', { tags: [''] }],
    ['tags', { tags: ['\u202e'] }],
    ['tags', { tags: Array.from({ length: 21 }, (_unused, i) => `t${i}`) }],
    ['language', { language: 'english' }],
    ['level', { level: 4 }],
  ],
  'PUT /tickets/{id}/assignee': [
    ['agentId', {}],
    ['agentId', { agentId: 7 }],
    ['agentId', { agentId: '' }],
    ['agentId', { agentId: { $ne: null } }],
  ],
  'PUT /tickets/{id}/resolve': [
    ['resolution', {}],
    ['resolution', { resolution: ' ' }],
  ],
  'PUT /tickets/{id}/reopen': [
    ['reason', {}],
    ['reason', { reason: 0 }],
  ],
  'PUT /tickets/{id}/close': [
    ['resolution', {}],
    ['satisfactionRating', { resolution: 'a', satisfactionRating: 0 }],
    ['satisfactionRating', { resolution: 'a', satisfactionRating: 6 }],
    ['satisfactionRating', { resolution: 'a', satisfactionRating: 4.5 }],
    ['satisfactionRating', { resolution: 'a', satisfactionRating: '5' }],
    ['satisfactionRating', { resolution: 'a', satisfactionRating: null }],
  ],
  'POST /tickets/{id}/escalate': [
    ['reason', {}],
    ['reason', { reason: 'a'.repeat(2_001) }],
    ['toLevel', { reason: 'a', toLevel: 5 }],
    ['toLevel', { reason: 'a', toLevel: '3' }],
  ],
};

describe('bodies that are wrong', () => {
  let nonsense: NonsenseDesk;
  let desk: TestDesk;
  let ticket: Json;
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    nonsense = await NonsenseDesk.start();
    ({ desk, ticket, customer, agent } = nonsense);
  });
  afterAll(() => nonsense.stop());

  it('knows every ticket route of the table below', () => {
    const known = nonsense.routes.map(
      ({ method, path }) => `${method} ${path.replace('/api/v1/support', '')}`,
    );
    expect(known).toEqual(expect.arrayContaining(Object.keys(WRONG)));
  });

  it('refuses bodies that are no JSON object of a sane size', async () => {
    for (const route of nonsense.writes()) {
      const send = (body: unknown, headers = {}): ReturnType<TestDesk['request']> =>
        desk.request(route.method, nonsense.pathOf(route), {
          token: nonsense.tokenFor(route),
          body,
          headers,
        });
      expectRefusal(await send('{"a":'), 400, 'bad_request');
      expectRefusal(await send('{"__proto__":{"a":1}}'), 400, 'bad_request');
      expectRefusal(await send('{"constructor":{"prototype":{}}}'), 400, 'bad_request');
      expectRefusal(await send('[]'), 422, 'validation_failed');
      expectRefusal(await send('"text"'), 422, 'validation_failed');
      expectRefusal(await send('7'), 422, 'validation_failed');
      expectRefusal(await send('null'), 422, 'validation_failed');
      expectRefusal(await send(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`), 422, 'validation_failed');
      expectRefusal(await send(JSON.stringify({ a: 'a'.repeat(300_000) })), 413, 'payload_too_large');
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
        expectRefusal(await send('a=b', { 'content-type': type }), 415, 'unsupported_media_type');
      }
    }
  });

  it('refuses fields that it does not know, and says which', async () => {
    for (const route of nonsense.writes()) {
      const answer = await desk.request(route.method, nonsense.pathOf(route), {
        token: nonsense.tokenFor(route),
        body: { surprise: 1 },
      });
      expectRefusal(answer, 422, 'validation_failed');
      expect(answer.body['error']?.['details']).toEqual(
        expect.arrayContaining([
          {
            field: 'surprise',
            code: 'additionalProperties',
            message: expect.stringMatching(/^is not a field/),
          },
        ]),
      );
    }
  });

  it.each(
    Object.entries(WRONG).flatMap(([route, bodies]) =>
      bodies.map(([field, body], i) => [route, i, field, body] as const),
    ),
  )('%s, wrong body %i: %s', async (route, _index, field, body) => {
    const [method = '', path = ''] = route.split(' ');
    const staffOnly = /notes|assignee|resolve$/.test(path) || method === 'PATCH';
    const answer = await desk.request(method, path.replace('{id}', String(ticket['_id'])), {
      token: staffOnly ? agent : customer,
      body,
    });
    expectRefusal(answer, 422, 'validation_failed');
    const details = answer.body['error']?.['details'] as unknown as { field: string }[];
    expect(details.map((detail) => detail.field)).toContain(field);
    expect(new Set(details.map((detail) => detail.field)).size).toBe(details.length);
  });

  it('has stored nothing of all this', async () => {
    await nonsense.expectNothingStored();
  });
});

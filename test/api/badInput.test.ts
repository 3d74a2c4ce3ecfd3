import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import { signToken } from '../../src/api/auth/tokenSigner';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

/** A route as the OpenAPI document tells it. */
interface Route {
  method: string;
  path: string;
  roles: string[];
  takesBody: boolean;
}

const NOBODYS = 'f'.repeat(24);
const WRITES = ['post', 'put', 'patch', 'delete'];
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

describe('bad input', () => {
  let desk: TestDesk;
  let routes: Route[];
  let customer: string;
  let agent: string;
  let admin: string;
  let ticket: Json;
  let before: Record<string, number>;

  beforeAll(async () => {
    desk = await TestDesk.start();
    customer = await desk.customer('premium');
    agent = await desk.agent();
    admin = await desk.token({ sub: 'root', role: 'admin' });
    // People are taken in, and the ticket finds its agent, before anything is counted.
    for (const token of [customer, agent, admin]) await desk.request('GET', '/tickets', { token });
    ticket = await desk.open(customer);
    routes = routesOf((await desk.request('GET', '//openapi.json')).body);
    await settled(desk);
    before = await counts(desk);
  });
  afterAll(() => desk.stop());

  const tokenFor = ({ roles }: Route): string => (roles.includes('admin') ? admin : customer);
  const pathOf = ({ path }: Route): string => `/${path.replace(/\{[^}]+\}/g, NOBODYS)}`;
  const writes = (): Route[] => routes.filter(({ takesBody }) => takesBody);

  it('knows every ticket route of the table below', () => {
    const known = routes.map(({ method, path }) => `${method} ${path.replace('/api/v1/support', '')}`);
    expect(known).toEqual(expect.arrayContaining(Object.keys(WRONG)));
  });

  it('refuses requests without a token, or with one that is no token', async () => {
    for (const route of routes.filter(({ roles }) => roles.length > 0)) {
      expectRefusal(await desk.request(route.method, pathOf(route)), 401, 'unauthenticated');
      for (const authorization of ['Basic abc', 'Bearer', 'Bearer a.b', `Bearer ${'a'.repeat(9000)}`]) {
        const answer = await desk.request(route.method, pathOf(route), { headers: { authorization } });
        expectRefusal(answer, 401, 'unauthenticated');
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
  });

  it('refuses forged, expired and senseless tokens', async () => {
    const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const claims = { sub: 'x', role: 'admin', exp: Math.floor(Date.now() / 1000) + 600 };
    const good = await desk.token({ sub: 'x', role: 'admin' });
    const [header, , signature] = good.split('.');
    const forged = {
      'alg none': `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
      'alg none, signed': `${encode({ alg: 'none' })}.${encode(claims)}.${signature}`,
      'other payload': `${header}.${encode(claims)}.${signature}`,
      'wrong secret': await signToken({ sub: 'x', role: 'admin' }, '1h', {
        secret: 'another secret of the same length!!',
      }),
      expired: await desk.token({ sub: 'x', role: 'admin' }, '-1h'),
      'unknown role': await desk.token({ sub: 'x', role: 'root' as 'admin' }),
      'no usable subject': await desk.token({ sub: '../{"$gt":""}', role: 'admin' }),
      'an address as subject': await desk.token({ sub: 'ada@example.com', role: 'customer' }),
      'level 9': await desk.token({ sub: 'x', role: 'agent', level: 9 as 3 }),
    };
    for (const [kind, token] of Object.entries(forged)) {
      const answer = await desk.request('GET', '/tickets', { token });
      expect([kind, answer.status]).toEqual([kind, 401]);
      expectRefusal(answer, 401, 'unauthenticated');
    }
    // Whoever sets the issuer up is told why: ids go where no erasure comes.
    const token = await desk.token({ sub: 'ada@example.com', role: 'customer' });
    const { body } = await desk.request('GET', '/tickets', { token });
    expect(body['error']?.['message']).toMatch(/is an address/);
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    const described = { name: 'Ada', email: 'ada@example.com', zone: 'UTC', language: 'en' };
    const put = await desk.request('PUT', '/customers/ada@example.com', { token: admin, body: described });
    expectRefusal(put, 404, 'not_found');
  });

  it('refuses roles that a route is not for', async () => {
    for (const route of routes.filter(({ roles }) => roles.length > 0)) {
      for (const role of ['customer', 'agent', 'lead', 'admin', 'ops'] as const) {
        if (route.roles.includes(role)) continue;
        const token = await desk.token({ sub: `wrong-${role}`, role });
        expectRefusal(await desk.request(route.method, pathOf(route), { token }), 403, 'forbidden');
      }
    }
  });

  it('refuses bodies that are no JSON object of a sane size', async () => {
    for (const route of writes()) {
      const send = (body: unknown, headers = {}): ReturnType<TestDesk['request']> =>
        desk.request(route.method, pathOf(route), { token: tokenFor(route), body, headers });
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
    for (const route of writes()) {
      const answer = await desk.request(route.method, pathOf(route), {
        token: tokenFor(route),
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

  it('refuses queries that make no sense', async () => {
    const wrong = [
      'limit=0',
      'limit=101',
      'limit=ten',
      'limit=1&limit=2',
      'limit=1e1',
      'status=open,gone',
      'level=7',
      'breached=maybe',
      'sort=subject',
      'cursor=abc',
      'cursor=%00',
      'q=%00',
      'q=%E2%80%AEa',
      'surprise=1',
      'status[$ne]=open',
      'tag=',
    ];
    for (const query of wrong) {
      const answer = await desk.request('GET', `/tickets?${query}`, { token: agent });
      expect([query, answer.status]).toEqual([query, 422]);
      expectRefusal(answer, 422, 'validation_failed');
    }
    const { body } = await desk.request('GET', '/tickets?limit=1', { token: agent });
    const timeline = await desk.request('GET', `/tickets/${String(ticket['_id'])}/timeline?limit=1`, {
      token: agent,
    });
    const elsewhere = String(timeline.body['nextCursor']);
    expect(body['nextCursor']).toBeNull();
    expectRefusal(
      await desk.request('GET', `/tickets?cursor=${elsewhere}`, { token: agent }),
      422,
      'validation_failed',
    );
  });

  it('does not tell whether somebody else’s ticket exists', async () => {
    const stranger = await desk.customer('vip');
    const refs = [
      ticket['_id'],
      ticket['ticketNumber'],
      NOBODYS,
      'SPT-2026-999999',
      'x',
      '%00',
      '..%2f..',
      'a'.repeat(300),
    ];
    for (const ref of refs.map(String)) {
      for (const [method, tail, body] of [
        ['GET', '', undefined],
        ['GET', '/timeline', undefined],
        ['GET', '/sla', undefined],
        ['POST', '/responses', { message: 'mine?' }],
        ['PUT', '/close', { resolution: 'mine?' }],
        ['PUT', '/reopen', { reason: 'mine?' }],
        ['POST', '/escalate', { reason: 'mine?' }],
      ] as const) {
        expectRefusal(
          await desk.request(method, `/tickets/${ref}${tail}`, { token: stranger, body }),
          404,
          'not_found',
        );
      }
    }
    const listed = await desk.request('GET', '/tickets?q=itinerary', { token: stranger });
    expect(listed.body).toEqual({ success: true, tickets: [], nextCursor: null });
  });

  it('answers addresses and methods that do not exist', async () => {
    // The root itself is the web client's page where that is built.
    for (const address of ['/nothing', '/', '//nothing', '//api', '//api/v1', '//assets', '//index.html']) {
      expectRefusal(await desk.request('GET', address), 404, 'not_found');
    }
    const answer = await desk.request('DELETE', '/tickets', { token: agent });
    expectRefusal(answer, 405, 'method_not_allowed');
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expectRefusal(await desk.request('GET', '/tickets/%ff', { token: agent }), 400, 'bad_request');
    expectRefusal(
      await desk.request('GET', `/tickets/${'a'.repeat(500)}`, { token: agent }),
      414,
      'uri_too_long',
    );
  });

  it('answers bytes that are no request, and headers beyond measure', async () => {
    const { hostname, port } = new URL(desk.url);
    const garbage = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('GARBAGE\r\n\r\n'));
      socket.on('data', (data) => resolve(String(data)));
      socket.on('error', reject);
    });
    expect(garbage).toMatch(/^HTTP\/1.1 400 [\s\S]*"success":false[\s\S]*"code":"bad_request"/);
    const tooLarge = await new Promise<number | undefined>((resolve, reject) => {
      const request = rawRequest(
        `${desk.url}/health/live`,
        { headers: { 'x-long': 'a'.repeat(40_000) } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      request.on('error', reject);
      request.end();
    });
    expect(tooLarge).toBe(431);
  });

  it('echoes a sane request id and replaces any other', async () => {
    const sane = await desk.request('GET', '/tickets', { headers: { 'x-request-id': 'trace-42.a:b' } });
    expect(sane.body['error']?.['requestId']).toBe('trace-42.a:b');
    for (const id of ['a b', 'a"b', 'x'.repeat(200), '-']) {
      const { headers } = await desk.request('GET', '/tickets', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9A-Z]{26}$/);
    }
  });

  it('has stored nothing of all this', async () => {
    expect(await counts(desk)).toEqual(before);
  });
});

function routesOf(document: Json): Route[] {
  const paths = document['paths'] as unknown as Record<
    string,
    Record<string, { 'x-roles'?: string[]; requestBody?: { content: object } }>
  >;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      roles: operation['x-roles'] ?? [],
      // Files come as forms: see files.test.ts.
      takesBody: WRITES.includes(method) && 'application/json' in (operation.requestBody?.content ?? {}),
    })),
  );
}

/** Documents of what a request could store; people are taken in by any valid token. */
async function counts({ desk }: TestDesk): Promise<Record<string, number>> {
  const { database } = desk;
  const names = ['tickets', 'events', 'messages', 'notifications', 'policies', 'surveys'] as const;
  const found = await Promise.all(
    names.map(async (name) => [name, await database[name].countDocuments()] as const),
  );
  return Object.fromEntries(found);
}

async function settled({ desk }: TestDesk): Promise<void> {
  for (let i = 0; i < 100; i += 1) {
    if ((await desk.database.tickets.countDocuments({ 'engine.started': false })) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the tickets have not been started');
}

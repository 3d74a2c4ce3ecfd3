import { request as rawRequest } from 'node:http';
import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const OPEN = { subject: 'Ordinary', description: 'A question.', category: 'technical' };
const OPERATORS: unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { $in: ['a'] },
  { $expr: { $eq: [1, 1] } },
  [{ $ne: null }],
  { toString: 'x' },
];

describe('an attacker with a valid token of their own', () => {
  let desk: TestDesk;
  let victim: string;
  let attacker: string;
  let agent: string;
  let ticket: Json;
  let own: Json;
  beforeAll(async () => {
    desk = await TestDesk.start();
    victim = await desk.customer('vip', { sub: 'victim' });
    attacker = await desk.customer('free', { sub: 'attacker' });
    agent = await desk.agent({ sub: 'level-1', level: 1 });
    await desk.request('GET', '/agents/me', { token: agent });
    ticket = await desk.open(victim, { subject: 'Confidential', description: 'Mine alone.' });
    own = await desk.open(attacker);
  });
  afterAll(() => desk.stop());

  const pathOf = (of: Json): string => `/tickets/${String(of['_id'])}`;
  const state = async (of: Json): Promise<Json> =>
    (await desk.request('GET', pathOf(of), { token: await desk.token({ sub: 'root', role: 'admin' }) })).body[
      'ticket'
    ] ?? {};

  it('gets nothing by operators of the database where a query takes text', async () => {
    const lists = [
      'status',
      'level',
      'category',
      'priority',
      'customerId',
      'assignedTo',
      'q',
      'tag',
      'cursor',
      'limit',
      'sort',
    ];
    for (const field of lists) {
      for (const query of [
        `${field}[$ne]=x`,
        `${field}[$gt]=`,
        `${field}[$regex]=.*`,
        `${field}[]=a`,
        `${field}[__proto__]=a`,
        `$where=1&${field}=x`,
      ]) {
        expectRefusal(
          await desk.request('GET', `/tickets?${query}`, { token: attacker }),
          422,
          'validation_failed',
        );
      }
    }
    // As text an operator is a word like any other, and finds nobody else's.
    for (const word of ['{"$ne":null}', '.*', '$where', 'Confidential', '[$ne]=1']) {
      const found = await desk.request('GET', `/tickets?q=${encodeURIComponent(word)}`, { token: attacker });
      expect(found.status).toBe(200);
      expect(JSON.stringify(found.body)).not.toContain('Confidential');
    }
    for (const ref of ['{"$ne":null}', '[object Object]', '$ne', '.*']) {
      const answer = await desk.request('GET', `/tickets/${encodeURIComponent(ref)}`, { token: attacker });
      expectRefusal(answer, 404, 'not_found');
    }
  });

  it('gets nothing by operators of the database where a body takes text', async () => {
    const bodies: [method: string, path: string, body: Record<string, unknown>, token: string][] = [
      ['POST', '/tickets', OPEN, attacker],
      ['POST', `${pathOf(own)}/responses`, { message: 'a' }, attacker],
      ['POST', `${pathOf(own)}/escalate`, { reason: 'a' }, attacker],
      ['PUT', `${pathOf(own)}/assignee`, { agentId: 'level-1' }, agent],
      ['PATCH', pathOf(own), { category: 'technical', priority: 'low', language: 'en' }, agent],
    ];
    for (const [method, path, body, token] of bodies) {
      for (const field of Object.keys(body)) {
        for (const operator of OPERATORS) {
          const answer = await desk.request(method, path, { token, body: { ...body, [field]: operator } });
          expect([path, field, operator, answer.status]).toEqual([path, field, operator, 422]);
        }
      }
    }
  });

  it('becomes nobody else and lifts nothing by fields that are not theirs to set', async () => {
    const before = await state(own);
    const wishes = {
      tier: 'vip',
      customerTier: 'vip',
      status: 'closed',
      level: 4,
      currentLevel: 4,
      role: 'admin',
      version: 99,
      customerId: 'victim',
      _id: ticket['_id'],
      ticketNumber: 'SPT-2026-000001',
      slaDeadline: '2099-01-01T00:00:00.000Z',
      isAdmin: true,
    };
    for (const [field, value] of Object.entries(wishes)) {
      for (const [method, path, body] of [
        ['POST', '/tickets', OPEN],
        ['POST', `${pathOf(own)}/responses`, { message: 'a' }],
        ['POST', `${pathOf(own)}/escalate`, { reason: 'a' }],
        ['PUT', `${pathOf(own)}/close`, { resolution: 'a' }],
      ] as const) {
        const answer = await desk.request(method, path, {
          token: attacker,
          body: { ...body, [field]: value },
        });
        expectRefusal(answer, 422, 'validation_failed');
      }
    }
    const others = await desk.request('POST', '/tickets', {
      token: attacker,
      body: { ...OPEN, userId: 'victim' },
    });
    expect([403, 422]).toContain(others.status);
    expect(
      (await desk.request('PATCH', pathOf(own), { token: attacker, body: { priority: 'critical' } })).status,
    ).toBeGreaterThanOrEqual(400);
    expect(await state(own)).toEqual(before);
    const mine = await desk.request('GET', '/tickets', { token: victim });
    expect((mine.body['tickets'] as unknown as Json[]).map((one) => one['_id'])).toEqual([ticket['_id']]);
  });

  it('changes no prototype of the process', async () => {
    const polluting = [
      '{"__proto__":{"polluted":true}}',
      '{"subject":"a","description":"a","category":"technical","__proto__":{"polluted":true}}',
      '{"constructor":{"prototype":{"polluted":true}}}',
      '{"subject":{"__proto__":{"polluted":true}}}',
      '{"\\u005f\\u005fproto\\u005f\\u005f":{"polluted":true}}',
      '{"attachments":[{"constructor":{"prototype":{"polluted":true}}}]}',
      '{"prototype":{"polluted":true}}',
    ];
    for (const body of polluting) {
      for (const path of ['/tickets', `${pathOf(own)}/responses`]) {
        const answer = await desk.request('POST', path, { token: attacker, body });
        expect([body, [400, 422].includes(answer.status)]).toEqual([body, true]);
      }
    }
    for (const query of [
      '__proto__[polluted]=1',
      'constructor[prototype][polluted]=1',
      '__proto__.polluted=1',
    ]) {
      expect((await desk.request('GET', `/tickets?${query}`, { token: attacker })).status).toBe(422);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((Object.prototype as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((await desk.request('GET', '/tickets', { token: attacker })).status).toBe(200);
  });

  it('leaves no folder and passes no rule by how a path is written', async () => {
    const secret = /"dependencies"|root:|priority-support"|BEGIN|Confidential|Mine alone/;
    const base = '/api/v1/support';
    const id = String(ticket['_id']);
    const paths = [
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%252e%252e%252fpackage.json',
      '/assets/....//....//package.json',
      '//etc/passwd',
      '/assets//etc/passwd',
      '/assets/%00',
      '/docs/%2e%2e/%2e%2e/package.json',
      `${base}/tickets/..%2f..%2f..%2f..%2fetc%2fpasswd`,
      `${base}/surveys/../tickets/${id}`,
      `${base}/surveys/%2e%2e/tickets/${id}`,
      `${base}/surveys/..%2ftickets%2f${id}`,
      `${base}//tickets/${id}`,
      `${base}/tickets/${id}/`,
      `${base}/TICKETS/${id}`,
      `${base}/tickets/${id};a=b`,
      `${base}/tickets/${id}%00`,
      `${base}/tickets/${id}%20`,
      `/health/../api/v1/support/tickets/${id}`,
      `/health/live/%2e%2e/%2e%2e/api/v1/support/tickets/${id}`,
      `${base}/tickets/${'a'.repeat(10_000)}`,
      `${base}/${'a/'.repeat(5_000)}`,
      `${base}/tickets/${'%2e%2e%2f'.repeat(500)}`,
    ];
    for (const path of paths) {
      for (const token of [undefined, attacker]) {
        const { status, text } = await exactly(path, token);
        const page = status === 200 && text.startsWith('<!doctype html>');
        expect([path, page || (status >= 400 && status < 500)]).toEqual([path, true]);
        expect([path, secret.test(text)]).toEqual([path, false]);
      }
    }
  });

  it('changes no method, host or scheme of a request by headers', async () => {
    const overrides: Record<string, string>[] = [
      { 'x-http-method-override': 'DELETE' },
      { 'x-forwarded-host': 'evil.example' },
      { 'x-original-url': '/api/v1/support/policy', 'x-rewrite-url': '/api/v1/support/policy' },
      { 'x-forwarded-user': 'root', 'x-role': 'admin' },
    ];
    for (const headers of overrides) {
      const answer: Answer = await desk.request('GET', '/tickets', { token: attacker, headers });
      expect(answer.status).toBe(200);
      expect(JSON.stringify([answer.body, ...answer.headers])).not.toMatch(/evil\.example|Confidential/);
    }
  });

  /** The path as it is written here: `fetch` would tidy it up first. */
  function exactly(path: string, token: string | undefined): Promise<{ status: number; text: string }> {
    const { hostname, port } = new URL(desk.url);
    return new Promise((resolve, reject) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const request = rawRequest({ hostname, port, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      request.on('error', reject);
      request.end();
    });
  }
});

import { request as rawRequest } from 'node:http';
import { connect } from 'node:net';
import type { Json, TestDesk } from './desk';
import { NOBODYS, NonsenseDesk } from './nonsenseDesk';
import { expectRefusal } from './oneShape';

describe('requests that make no sense', () => {
  let nonsense: NonsenseDesk;
  let desk: TestDesk;
  let ticket: Json;
  let agent: string;
  beforeAll(async () => {
    nonsense = await NonsenseDesk.start();
    ({ desk, ticket, agent } = nonsense);
  });
  afterAll(() => nonsense.stop());

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
    await nonsense.expectNothingStored();
  });
});

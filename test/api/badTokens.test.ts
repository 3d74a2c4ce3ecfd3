import { signToken } from '../../src/api/auth/tokenSigner';
import type { TestDesk } from './desk';
import { NonsenseDesk } from './nonsenseDesk';
import { expectRefusal } from './oneShape';

describe('tokens that are none, or not for what is asked', () => {
  let nonsense: NonsenseDesk;
  let desk: TestDesk;
  beforeAll(async () => {
    nonsense = await NonsenseDesk.start();
    ({ desk } = nonsense);
  });
  afterAll(() => nonsense.stop());

  it('refuses requests without a token, or with one that is no token', async () => {
    for (const route of nonsense.guarded()) {
      expectRefusal(await desk.request(route.method, nonsense.pathOf(route)), 401, 'unauthenticated');
      for (const authorization of ['Basic abc', 'Bearer', 'Bearer a.b', `Bearer ${'a'.repeat(9000)}`]) {
        const answer = await desk.request(route.method, nonsense.pathOf(route), {
          headers: { authorization },
        });
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
    for (const route of nonsense.guarded()) {
      for (const role of ['customer', 'agent', 'lead', 'admin', 'ops'] as const) {
        if (route.roles.includes(role)) continue;
        const token = await desk.token({ sub: `wrong-${role}`, role });
        expectRefusal(await desk.request(route.method, nonsense.pathOf(route), { token }), 403, 'forbidden');
      }
    }
  });

  it('has stored nothing of all this', async () => {
    await nonsense.expectNothingStored();
  });
});

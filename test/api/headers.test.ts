import { TestDesk } from './desk';

const APP = 'https://app.example.com';

describe('what a browser is told with every answer', () => {
  let desk: TestDesk;
  let customer: string;
  beforeAll(async () => {
    desk = await TestDesk.start({ CORS_ORIGINS: `${APP}, https://other.example.com:8443` });
    customer = await desk.customer();
  });
  afterAll(() => desk.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${desk.url}${path}`, { headers });

  it('lets it do nothing with an answer that is data, and keep nothing of it', async () => {
    const authorization = `Bearer ${customer}`;
    for (const path of [
      '/api/v1/support/tickets',
      '/api/v1/support/nothing',
      '/nowhere',
      '/openapi.json',
      '/%ff',
    ]) {
      const { headers } = await get(path, { authorization });
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      ]);
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it('keeps each answer to its type, out of frames, other windows and other sites, and without powers', async () => {
    for (const path of ['/api/v1/support/tickets', '/docs', '/health/live', '/nowhere', '/%ff']) {
      const { headers } = await get(path);
      expect([path, Object.fromEntries(headers)]).toEqual([
        path,
        expect.objectContaining({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
          'cross-origin-opener-policy': 'same-origin',
          'origin-agent-cluster': '?1',
          'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
        }),
      ]);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringMatching(/default-src '(none|self)'.*form-action 'none'; frame-ancestors 'none'/),
      ]);
      expect([path, headers.get('x-powered-by'), headers.get('server')]).toEqual([path, null, null]);
    }
  });

  it('lets pages of the origins that the configuration names use the API, and no others', async () => {
    const authorization = `Bearer ${customer}`;
    const preflight = (origin: string): Promise<Response> =>
      fetch(`${desk.url}/api/v1/support/tickets`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,idempotency-key',
        },
      });
    const allowed = await preflight(APP);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe(APP);
    expect(allowed.headers.get('access-control-allow-headers')).toMatch(/authorization.*idempotency-key/);
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    const read = await get('/api/v1/support/tickets', { origin: APP, authorization });
    expect(read.headers.get('access-control-allow-origin')).toBe(APP);
    expect(read.headers.get('access-control-expose-headers')).toMatch(
      /etag.*ratelimit, ?ratelimit-policy.*x-request-id/,
    );
    expect(read.headers.get('vary')).toMatch(/origin/i);
    const evil = [
      'https://evil.example',
      'null',
      `${APP}.evil.example`,
      'http://app.example.com',
      `${APP}:8443`,
    ];
    for (const origin of evil) {
      for (const answer of [
        await preflight(origin),
        await get('/api/v1/support/tickets', { origin, authorization }),
      ]) {
        expect([origin, answer.headers.get('access-control-allow-origin')]).toEqual([origin, null]);
      }
    }
  });

  it('is told of no origin where the configuration names none, and to keep to HTTPS in production', async () => {
    const strict = await TestDesk.start({
      NODE_ENV: 'production',
      JWT_SECRET: '',
      JWKS_URL: 'https://accounts.example/jwks',
      JWT_ISSUER: 'https://accounts.example',
      JWT_AUDIENCE: 'support',
      SURVEY_SECRET: 'a secret for the survey links of this test',
      AUDIT_SECRET: 'a secret for the audit chain of this test',
      RATE_LIMITS: 'false',
    });
    try {
      const answer = await fetch(`${strict.url}/health/live`, { headers: { origin: APP } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    } finally {
      await strict.stop();
    }
  });
});

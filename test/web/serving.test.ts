import { WebDesk } from './webDesk';

describe('the API process', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${web.desk.url}${path}`, { headers });

  it('serves the client at its own addresses, under a policy that lets nothing else in', async () => {
    const pages = await Promise.all(
      ['/', '/portal/tickets/SPT-2026-000001', '/console/tickets?status=open', '/survey/x'].map((path) =>
        get(path),
      ),
    );
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(await page.text()).toContain(`nonce="${nonce}"`);
    }
    const policies = pages.map(({ headers }) => headers.get('content-security-policy'));
    expect(new Set(policies).size).toBe(pages.length);
  });

  it('lets a browser keep what changes its name with its contents', async () => {
    const script = /\/assets\/index-[\w-]+\.js/.exec(await (await get('/')).text())?.[0] ?? '';
    const file = await get(script, { 'accept-encoding': 'br' });
    expect(file.status).toBe(200);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('br');
    expect(file.headers.get('content-type')).toContain('javascript');
  });

  it('keeps every other address as it was', async () => {
    const answers = await Promise.all(
      [
        '/api/v1/support/nothing',
        '/nothing',
        '/assets/nothing.js',
        '/docs',
        '/openapi.json',
        '/health/live',
      ].map((path) => get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 200, 200, 200]);
    expect(await answers[1]!.json()).toMatchObject({ success: false, error: { code: 'not_found' } });
    expect(await answers[2]!.json()).toMatchObject({ success: false, error: { code: 'not_found' } });
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const CLIENT_ID = 'support-web';

/** A real issuer in a process of its own (issuer.mjs). */
export class TestIssuer {
  private constructor(
    private readonly program: ChildProcess,
    readonly url: string,
  ) {}

  /** @param seconds that an access token is good */
  static async start(seconds: number): Promise<TestIssuer> {
    const program = spawn(process.execPath, [join(__dirname, 'issuer.mjs')], {
      env: { ...process.env, NODE_OPTIONS: '', ACCESS_TOKEN_SECONDS: String(seconds) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [url] = (await Promise.race([
      once(createInterface(program.stdout), 'line'),
      once(program, 'exit').then(() => Promise.reject(new Error('the issuer did not start'))),
    ])) as [string];
    return new TestIssuer(program, url);
  }

  /** What a desk has to be told of it. */
  get variables(): Record<string, string> {
    return {
      OIDC_ISSUER: this.url,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_RESOURCE: 'urn:support',
      JWKS_URL: `${this.url}/jwks`,
      JWT_AUDIENCE: 'support',
      JWT_SECRET: '',
    };
  }

  /** Makes a desk's web client known: a public one. */
  async register(deskUrl: string): Promise<void> {
    const response = await fetch(`${this.url}/reg`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        redirect_uris: [`${deskUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${deskUrl}/`],
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      }),
    });
    if (response.status !== 201) throw new Error(`not registered: ${await response.text()}`);
  }

  async stop(): Promise<void> {
    if (this.program.exitCode !== null || this.program.signalCode !== null) return;
    const over = once(this.program, 'exit');
    this.program.kill();
    await over;
  }
}

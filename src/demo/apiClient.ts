import { signToken, type TokenMaker, type TokenSubject } from '../api/auth/tokenSigner';
import { subjectOf } from './subjects';

/** The desk did not do what the demo asked for. */
export class DemoRefused extends Error {
  constructor(
    readonly status: number,
    route: string,
    code: string,
  ) {
    super(`${route} was answered ${status} ${code}`);
    this.name = 'DemoRefused';
  }
}

/** Of what the API answers, what is read. */
interface Reply {
  serviceKey?: { id: string };
  attachment?: { id: string };
  error?: { code: string };
}

/** One person's way to the API. Every write has a key of its own: seeding again changes nothing. */
export class ApiClient {
  private constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  static async as(url: string, subject: TokenSubject, maker: TokenMaker): Promise<ApiClient> {
    return new ApiClient(`${url}/api/v1/support`, await signToken(subject, '1h', maker));
  }

  /** @throws DemoRefused */
  async write(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    key: string,
    body?: object,
  ): Promise<Reply> {
    return this.send(method, path, key, body === undefined ? null : JSON.stringify(body));
  }

  /** Uploads a file as a browser's form does. @returns its id. @throws DemoRefused */
  async upload(name: string, bytes: Buffer, key: string): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return (await this.send('POST', '/attachments', key, form)).attachment?.id ?? '';
  }

  private async send(
    method: string,
    path: string,
    key: string,
    body: string | FormData | null,
  ): Promise<Reply> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'idempotency-key': key,
        // A form says its own type, with the boundary between its parts.
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      },
      body,
    });
    const reply = (await response.json()) as Reply;
    if (!response.ok) throw new DemoRefused(response.status, `${method} ${path}`, reply.error?.code ?? '');
    return reply;
  }
}

/** Everybody's ways to the API, each made once. */
export class ApiClients {
  private readonly made = new Map<string, Promise<ApiClient>>();

  constructor(
    private readonly url: string,
    private readonly maker: TokenMaker,
  ) {}

  /** @param id of somebody of the demo desk */
  of(id: string): Promise<ApiClient> {
    const known = this.made.get(id);
    if (known) return known;
    const client = ApiClient.as(this.url, subjectOf(id), this.maker);
    this.made.set(id, client);
    return client;
  }
}

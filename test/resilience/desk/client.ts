import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signToken, type TokenSubject } from '../../../src/api/auth/tokenSigner';
import type { Json } from '../../api/desk';

export const SECRET = 'a secret of the killed desks, long enough for HS256';
const PATIENCE_MS = 240_000;
const PAUSE_MS = 200;

export interface Answer {
  status: number;
  body: Json;
}

export const tokenOf = (subject: TokenSubject): Promise<string> =>
  signToken(subject, '1h', { secret: SECRET });

export const customerToken = (tier: 'free' | 'premium' | 'vip' = 'vip'): Promise<string> =>
  tokenOf({ sub: `cust-${randomBytes(4).toString('hex')}`, role: 'customer', tier });

/** A client of one API, or of several that stand for each other. */
export class Client {
  private next = 0;

  constructor(private readonly urls: readonly string[]) {}

  /** One attempt, at the API whose turn it is. Throws what fetch throws. */
  async once(method: string, path: string, token?: string, body?: unknown, key?: string): Promise<Answer> {
    const url = this.urls[this.next % this.urls.length];
    const address = path.startsWith('//') ? path.slice(1) : `/api/v1/support${path}`;
    const response = await fetch(`${url ?? ''}${address}`, {
      method,
      headers: {
        connection: 'close',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  }

  /**
   * As a good client does it: with an idempotency key, the same request again, at the next API, until it is answered.
   * @throws for an answer that asking again cannot change.
   */
  async accepted(method: string, path: string, token: string, body: unknown): Promise<Json> {
    const key = randomBytes(8).toString('hex');
    const until = Date.now() + PATIENCE_MS;
    let last: unknown = null;
    while (Date.now() < until) {
      try {
        const answer = await this.once(method, path, token, body, key);
        if (answer.status < 300) return answer.body;
        last = answer.body;
        const again = answer.status >= 500 || answer.status === 429 || isUnderWay(answer);
        if (!again) throw new Refused(answer);
      } catch (error) {
        if (error instanceof Refused) throw error;
        last = error;
      }
      this.next += 1;
      await sleep(PAUSE_MS);
    }
    throw new Error(`never accepted: ${method} ${path}: ${JSON.stringify(last)}`, { cause: last });
  }

  /** Opens a ticket; its id. */
  async open(token: string, subject: string, more: Record<string, unknown> = {}): Promise<string> {
    const body = { subject, description: 'Day 3 stays empty.', category: 'technical', ...more };
    const answer = await this.accepted('POST', '/tickets', token, body);
    return String(answer['ticket']?.['_id']);
  }
}

class Refused extends Error {
  constructor(answer: Answer) {
    super(`${answer.status}: ${JSON.stringify(answer.body)}`);
    this.name = 'Refused';
  }
}

/** The same request is still being carried out, or was by an API that is no more. */
function isUnderWay({ status, body }: Answer): boolean {
  return status === 409 && String(body['error']?.['code']) === 'idempotency_conflict';
}

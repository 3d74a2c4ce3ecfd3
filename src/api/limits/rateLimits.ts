import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Database } from '../../../store/database';
import { isStaff, type Principal } from '../auth/principal';
import { ApiError } from '../errors/apiError';
import { networkOf, OF_ONE } from '../http/networkOf';
import { SharedLimiter, WINDOW_S, type Allowance } from './sharedLimiter';

/** Requests a minute; null = no limits. */
export interface RateLimitSettings {
  customer: number;
  staff: number;
  service: number;
  /** Of an address, before anybody knows who asks. */
  address: number;
}

/** How often whom may ask (docs/api.md, Limits). */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<keyof RateLimitSettings, SharedLimiter> | null;

  constructor(database: Database, settings: RateLimitSettings | null) {
    this.limiters = settings && {
      customer: new SharedLimiter(database, 'customer', settings.customer),
      staff: new SharedLimiter(database, 'staff', settings.staff),
      service: new SharedLimiter(database, 'service', settings.service),
      address: new SharedLimiter(database, 'address', settings.address),
    };
  }

  /** A request of somebody who has shown who they are. @throws ApiError `rate_limited` */
  async ofPrincipal(me: Principal, reply: FastifyReply): Promise<void> {
    const kind = me.role === 'customer' ? 'customer' : isStaff(me) ? 'staff' : 'service';
    await this.take(kind, `${me.role}:${me.id}`, reply);
  }

  /** A request of whoever is at this address: without a token, or with one that was refused. @throws ApiError `rate_limited` */
  async ofAddress(address: string, reply: FastifyReply): Promise<void> {
    await this.take('address', networkOf(address, OF_ONE) ?? address, reply);
  }

  private async take(kind: keyof RateLimitSettings, key: string, reply: FastifyReply): Promise<void> {
    if (this.limiters === null) return;
    const allowance = await this.limiters[kind].take(key);
    reply.headers(headersOf(kind, allowance));
    if (allowance.allowed) return;
    const seconds = Math.max(1, Math.ceil(allowance.resetMs / 1_000));
    throw new ApiError(
      'rate_limited',
      `More than ${allowance.limit} requests a minute. Try again in ${seconds} s.`,
      undefined,
      { 'retry-after': String(seconds) },
    );
  }
}

/**
 * The fields of the IETF's draft "RateLimit header fields for HTTP" (draft-ietf-httpapi-ratelimit-headers-10), structured (RFC 9651): the policy is named
 * for whom it is of, `q` requests in `w` seconds; `r` are left, for `t` more seconds.
 */
function headersOf(
  kind: keyof RateLimitSettings,
  { limit, remaining, resetMs }: Allowance,
): Record<string, string> {
  return {
    'ratelimit-policy': `"${kind}";q=${limit};w=${WINDOW_S}`,
    ratelimit: `"${kind}";r=${remaining};t=${Math.ceil(resetMs / 1_000)}`,
  };
}

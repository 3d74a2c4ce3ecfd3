import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../store/database';
import { usableServiceKey } from '../../../store/serviceKeys';
import type { Principal } from './principal';
import { unauthenticated } from './unauthenticated';

/** How a service key is told from a token: `psk_<id>_<secret>`. */
const KEY = /^psk_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9-][A-Za-z0-9_-]*)$/;

export const isServiceKey = (bearer: string): boolean => bearer.startsWith('psk_');

/** The parts of a service key; null for what is none. */
export function parseServiceKey(bearer: string): { id: string; secret: string } | null {
  const [, id, secret] = KEY.exec(bearer) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/** What is kept of a secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Checks the keys of services against what is stored, at each request: a revoked key is over at once, an open stream of it within seconds (KeyWatch). */
@Injectable()
export class ServiceKeyVerifier {
  constructor(private readonly database: Database) {}

  /** @throws ApiError `unauthenticated` */
  async verify(bearer: string): Promise<Principal> {
    const parts = parseServiceKey(bearer);
    // Found by the digest: no comparison of secrets takes longer the closer a guess is.
    const key =
      parts && (await usableServiceKey(this.database, parts.id, digestOf(parts.secret), new Date()));
    if (!key) throw unauthenticated('The service key is not valid, has expired, or was revoked.');
    return {
      role: 'ops',
      id: `service-${key._id}`,
      serviceKey: key._id,
      scopes: key.scopes,
      expiresAt: key.expiresAt.getTime(),
    };
  }
}

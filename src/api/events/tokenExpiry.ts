import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';

/** When the token of a request expires, epoch ms. The guard has verified the token, so reading it is enough. */
export function tokenExpiry(request: FastifyRequest): number {
  const { exp } = decodeJwt((request.headers.authorization ?? '').replace(/^Bearer +/i, '').trim());
  if (exp === undefined) throw new Error('a verified token has no expiry');
  return exp * 1_000;
}

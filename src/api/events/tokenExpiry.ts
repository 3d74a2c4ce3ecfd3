import type { FastifyRequest } from 'fastify';
import { verifiedClaims } from '../auth/verifiedClaims';

/** When the token of a request expires, epoch ms. */
export function tokenExpiry(request: FastifyRequest): number {
  const { exp } = verifiedClaims(request);
  if (exp === undefined) throw new Error('a verified token has no expiry');
  return exp * 1_000;
}

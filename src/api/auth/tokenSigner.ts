import { SignJWT } from 'jose';
import type { Level, Role, Tier } from '../../../domain/vocabulary';

/** What a token says of a person; the names of the claims are those that `claims.ts` reads. */
export interface TokenSubject {
  sub: string;
  role: Role;
  level?: Level;
  tier?: Tier;
  name?: string;
  email?: string;
  zoneinfo?: string;
  locale?: string;
  /** Words with spaces between, as OAuth 2.0 writes them. */
  scope?: string;
}

/** How a token is signed on a desk with a secret of its own. */
export interface TokenMaker {
  secret: string;
  issuer?: string;
  audience?: string;
}

/**
 * A bearer token (HS256).
 * @param expires a span such as `12h`, or epoch seconds.
 */
export async function signToken(
  subject: TokenSubject,
  expires: string | number,
  maker: TokenMaker,
): Promise<string> {
  const { sub, ...claims } = subject;
  const jwt = new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(sub)
    .setIssuedAt()
    .setExpirationTime(expires);
  if (maker.issuer !== undefined) jwt.setIssuer(maker.issuer);
  if (maker.audience !== undefined) jwt.setAudience(maker.audience);
  return jwt.sign(new TextEncoder().encode(maker.secret));
}

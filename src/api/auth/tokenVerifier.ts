import { isNativeError } from 'node:util/types';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { unavailable } from '../errors/apiError';
import { principalFrom } from './claims';
import type { Principal } from './principal';
import { unauthenticated } from './unauthenticated';

/** How tokens are checked: a shared secret, or the keys of an issuer. */
export type TokenTrust =
  | { kind: 'secret'; secret: string; issuer?: string; audience?: string }
  | { kind: 'jwks'; url: string; issuer?: string; audience?: string };

/** What an issuer may sign with: asymmetric only, so that a public key can never be taken for a shared secret. */
const ISSUER_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];

/** Clocks of the issuer and of this machine may differ by so much, seconds. */
const CLOCK_TOLERANCE = 5;
/** The issuer's keys are asked for anew after so long, ms: a key that was taken back is over by then. */
const KEYS_FRESH = 600_000;
/** A key that is not known has them asked for at once, but not more often than this, ms: whoever invents names of keys asks the issuer nothing. */
const KEYS_COOLDOWN = 30_000;
const KEYS_TIMEOUT = 2_000;

/** Checks bearer tokens: signature, algorithm, times, issuer, audience, and that the claims make a principal. */
export class TokenVerifier {
  private readonly verifySignature: (token: string) => Promise<JWTPayload>;

  constructor(trust: TokenTrust) {
    const checks = {
      issuer: trust.issuer,
      audience: trust.audience,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: CLOCK_TOLERANCE,
    };
    if (trust.kind === 'secret') {
      const key = new TextEncoder().encode(trust.secret);
      this.verifySignature = async (token) =>
        (await jwtVerify(token, key, { ...checks, algorithms: ['HS256'] })).payload;
    } else {
      const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(trust.url), {
        timeoutDuration: KEYS_TIMEOUT,
        cacheMaxAge: KEYS_FRESH,
        cooldownDuration: KEYS_COOLDOWN,
      });
      this.verifySignature = async (token) =>
        (await jwtVerify(token, keys, { ...checks, algorithms: ISSUER_ALGORITHMS })).payload;
    }
  }

  /** @throws ApiError `unauthenticated`, or `engine_unavailable` while the issuer's keys cannot be fetched. */
  async verify(token: string): Promise<Principal> {
    return principalFrom(await this.claimsOf(token));
  }

  private async claimsOf(token: string): Promise<JWTPayload> {
    try {
      return await this.verifySignature(token);
    } catch (error) {
      if (isIssuerDown(error))
        throw unavailable('The issuer of tokens cannot be reached now. Try again.', error);
      const reason =
        error instanceof errors.JWTExpired ? 'The token has expired.' : 'The token is not valid.';
      throw unauthenticated(reason, error);
    }
  }
}

function isIssuerDown(error: unknown): boolean {
  // fetch fails with a TypeError, told by its name: in a test it is one of another realm.
  if (error instanceof errors.JWKSTimeout || (isNativeError(error) && error.name === 'TypeError'))
    return true;
  return error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
}

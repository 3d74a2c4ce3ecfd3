import type { JWTPayload } from 'jose';
import { LEVELS, ROLES, TIERS } from '../../../domain/vocabulary';
import { PERSON_ID } from '../validation/ids';
import { isZone } from '../../../domain/calendar/zone';
import type { Principal } from './principal';
import { unauthenticated } from './unauthenticated';

const LANGUAGE = /^[A-Za-z]{2,3}(?=$|[-_])/;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A principal from the claims `sub, role, level, tier, name, email, zoneinfo, locale`. Who the token is for and with
 * what right is checked strictly; what only describes the person is left out where it makes no sense.
 * @throws ApiError `unauthenticated`
 */
export function principalFrom(claims: JWTPayload): Principal {
  const role = ROLES.find((candidate) => candidate === claims.role);
  if (!role) throw unauthenticated('The token names no role that this API knows.');
  if (typeof claims.sub === 'string' && claims.sub.includes('@')) {
    throw unauthenticated('The subject of the token is an address: `sub` must be an id that says nothing.');
  }
  if (typeof claims.sub !== 'string' || !PERSON_ID.test(claims.sub)) {
    throw unauthenticated('The token names no usable subject.');
  }
  return {
    role,
    id: claims.sub,
    level: levelOf(role, claims.level),
    scopes: scopesOf(claims.scope),
    expiresAt: (claims.exp ?? 0) * 1_000,
    tier: TIERS.find((tier) => tier === claims.tier),
    name: line(claims.name, 120),
    email: line(claims.email, 254),
    zone: typeof claims.zoneinfo === 'string' && isZone(claims.zoneinfo) ? claims.zoneinfo : undefined,
    language: typeof claims.locale === 'string' ? LANGUAGE.exec(claims.locale)?.[0].toLowerCase() : undefined,
  };
}

function levelOf(role: Principal['role'], claim: unknown): Principal['level'] {
  if (role === 'lead') return 4;
  if (role !== 'agent') return undefined;
  if (claim === undefined) return 1;
  const level = LEVELS.find((candidate) => candidate === claim);
  if (!level || level === 4) throw unauthenticated("The token's level is not an agent's: 1, 2 or 3.");
  return level;
}

function line(claim: unknown, max: number): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const clean = claim.replace(UNPRINTABLE, '').trim().slice(0, max);
  return clean === '' ? undefined : clean;
}

/** `scope` as OAuth 2.0 writes it: words with spaces between, and nothing else. */
function scopesOf(claim: unknown): string[] {
  return typeof claim === 'string' ? claim.split(' ').filter((word) => word !== '') : [];
}

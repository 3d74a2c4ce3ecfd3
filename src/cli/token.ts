import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { LEVELS, ROLES, TIERS } from '../../domain/vocabulary';
import { signToken, type TokenMaker, type TokenSubject } from '../api/auth/tokenSigner';
import { loadConfig } from '../config/loadConfig';
import { PERSON_ID } from '../api/validation/ids';
import { isZone } from '../../domain/calendar/zone';

export const USAGE = `npm run token -- --role customer|agent|lead|admin|ops
  --sub ID            who; a new id when left out
  --tier T            of a customer: free, premium, vip (default free)
  --level N           of an agent: 1, 2, 3 (default 1)
  --zone ZONE         IANA zone, e.g. Europe/Berlin
  --locale LOCALE     e.g. de
  --name NAME --email ADDRESS
  --expires SPAN      e.g. 30m, 12h, 7d (default 12h)`;

/** A mistake in how a command was called; its message is all that the caller needs. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export interface TokenRequest {
  subject: TokenSubject;
  expires: string;
}

/**
 * What the command line asks a token for.
 * @throws UsageError naming the first fault.
 */
export function readTokenRequest(args: string[]): TokenRequest {
  const { values } = parse(args);
  const role = oneOf('role', values.role ?? 'customer', ROLES);
  const level = values.level === undefined ? undefined : levelOf(role, values.level);
  if (values.sub !== undefined && !PERSON_ID.test(values.sub))
    throw new UsageError('--sub is not a usable id: letters, digits and . _ : | + - only, no address.');
  if (values.zone !== undefined && !isZone(values.zone)) throw new UsageError('--zone is not an IANA zone.');
  if (values.tier !== undefined && role !== 'customer') throw new UsageError('Only a customer has a --tier.');
  const expires = values.expires ?? '12h';
  if (!/^\d{1,6} ?(s|m|h|d|w)$/.test(expires))
    throw new UsageError('--expires is a span such as 30m, 12h or 7d.');
  return {
    expires,
    subject: {
      sub: values.sub ?? `${role}-${randomBytes(5).toString('hex')}`,
      role,
      level: role === 'agent' ? (level ?? 1) : role === 'lead' ? 4 : undefined,
      tier: role === 'customer' ? oneOf('tier', values.tier ?? 'free', TIERS) : undefined,
      name: values.name,
      email: values.email,
      zoneinfo: values.zone,
      locale: values.locale,
    },
  };
}

function parse(args: string[]): { values: Record<string, string | undefined> } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        role: text,
        sub: text,
        tier: text,
        level: text,
        zone: text,
        locale: text,
        name: text,
        email: text,
        expires: text,
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${allowed.join(', ')}.`);
  return found;
}

function levelOf(role: string, value: string): (typeof LEVELS)[number] {
  const level = LEVELS.find((candidate) => String(candidate) === value);
  if (role === 'lead' && level === 4) return level;
  if (role !== 'agent' || !level || level === 4)
    throw new UsageError('--level is 1, 2 or 3, of an agent (a lead has 4).');
  return level;
}

/**
 * The secret that tokens are signed with, of a desk that is embedded altogether: whoever names servers or an issuer of
 * their own means a desk that others rely on.
 * @throws UsageError, ConfigInvalid
 */
function ownSecret(env: NodeJS.ProcessEnv): TokenMaker {
  // Before everything is validated: what else a production configuration lacks is of no interest here.
  if (env['NODE_ENV']?.trim() === 'production') {
    throw new UsageError('Tokens are made for the embedded desk only, not in production.');
  }
  const { trust, temporal, mongodb } = loadConfig(env);
  if (trust?.kind !== 'secret') throw new UsageError('JWKS_URL is set: tokens come from that issuer.');
  const foreign = [
    ...(temporal.address === null ? [] : ['TEMPORAL_ADDRESS']),
    ...(mongodb.uri === null ? [] : ['MONGODB_URI']),
    ...(trust.issuer === undefined ? [] : ['JWT_ISSUER']),
  ];
  if (foreign.length > 0) {
    throw new UsageError(`Tokens are made for the embedded desk only, and ${foreign.join(', ')} is set.`);
  }
  return trust;
}

async function main(): Promise<void> {
  const request = readTokenRequest(process.argv.slice(2));
  const maker = ownSecret(process.env);
  process.stdout.write(`${await signToken(request.subject, request.expires, maker)}\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    const plain = error instanceof Error && (error.name === 'UsageError' || error.name === 'ConfigInvalid');
    process.stderr.write(`${plain ? `${error.message}\n\n${USAGE}` : String(error)}\n`);
    process.exitCode = 1;
  });
}

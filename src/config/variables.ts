import { z } from 'zod';
import { isDecodable, senderOf } from './mail';
import { isLoopback, isTls } from './safeTransport';

/** A whole number; `what` names it in the message about a wrong one. */
function wholeNumber(min: number, max: number, what: string) {
  const expected = `${what} from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected);
}

const port = wholeNumber(1, 65_535, 'a port');

const milliseconds = (min: number, max: number) => wholeNumber(min, max, 'milliseconds, a whole number');

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) =>
  z.enum(values, `one of ${values.join(', ')}`).default(standard as never);

const flag = z
  .enum(['true', 'false', '1', '0'], 'true or false')
  .transform((value) => value === 'true' || value === '1');

const httpUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https URL' })
  .transform(withoutTrailingSlash);

/** An issuer is compared letter by letter, so it stays as it is written. Without TLS only on this very machine. */
const issuerUrl = z.url({ protocol: /^https?$/, error: 'an https URL' }).refine((value) => {
  const { search, hash } = new URL(value);
  return (isTls(value) || isLoopback(value)) && !search && !hash;
}, 'an https URL without a query (http only on a loopback address)');

/** Whoever alters the keys on their way signs tokens for anybody. */
const keysUrl = z
  .url({ protocol: /^https?$/, error: 'an https URL', abort: true })
  .refine((value) => isTls(value) || isLoopback(value), 'an https URL (http only on a loopback address)');

/** smtp://user:password@host:587: what would be options of a library is no part of it. */
const smtpUrl = z
  .url({ protocol: /^smtps?$/, error: 'smtp:// or smtps://, with a host', abort: true })
  .refine((value) => {
    const { hostname, pathname, search, hash, username, password } = new URL(value);
    return (
      hostname !== '' &&
      /^\/?$/.test(pathname) &&
      !search &&
      !hash &&
      Boolean(username) === Boolean(password) &&
      isDecodable(username + password)
    );
  }, 'smtp:// or smtps://, with a host, user and password or neither, and nothing behind them');

const pem = z
  .string()
  .regex(/-----BEGIN [A-Z ]+-----/, 'PEM text (or its path in the variable ending in _FILE)');

const secret = z
  .string()
  .refine(
    (value) => Buffer.byteLength(value) >= 32,
    'a secret of at least 32 bytes, for example from `openssl rand -hex 32`',
  );

/** Scheme and host, and a port that is not the scheme's own: as browsers send it. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function withoutTrailingSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/**
 * Every variable that the program reads, its shape and its default. A message is what is expected of the value. An empty value counts
 * as one that is not set. Those of SECRETS can also be given as a file, by their name with `_FILE` behind it.
 */
export const VARIABLES = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test'], 'development'),
  /** What this process does: answer requests, live the tickets, or both. */
  ROLE: oneOf(['all', 'api', 'worker'], 'all'),
  LOG_LEVEL: oneOf(['info', 'trace', 'debug', 'warn', 'error', 'fatal', 'silent'], 'info'),
  /** Everything that the embedded desk keeps. */
  DATA_DIR: z.string().default('.data'),
  /** How long histories of finished tickets are kept (days). */
  RETENTION_DAYS: wholeNumber(1, 3650, 'days, a whole number').default(30),

  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  /** A port of its own for /metrics; not set = on PORT. */
  METRICS_PORT: port.optional(),
  /** Where customers reach the API: it stands in links that are sent. */
  PUBLIC_URL: httpUrl.optional(),

  /** host:port of a Temporal of one's own; not set = embedded. */
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'host:port, without a scheme')
    .optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]+$/, 'a namespace (letters, digits, dots, hyphens)')
    .default('support'),
  TEMPORAL_TASK_QUEUE: z
    .string()
    .regex(/^[\w.-]+$/, 'a name of letters, digits, dots and hyphens')
    .default('support'),
  TEMPORAL_PORT: port.default(7233),
  TEMPORAL_UI_PORT: port.default(8233),
  TEMPORAL_UI_URL: httpUrl.optional(),
  TEMPORAL_API_KEY: z.string().optional(),
  /** Default: true where an API key or a certificate is given. */
  TEMPORAL_TLS: flag.optional(),
  TEMPORAL_TLS_CERT: pem.optional(),
  TEMPORAL_TLS_KEY: pem.optional(),
  TEMPORAL_TLS_CA: pem.optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),

  /** Of a replica set of one's own; not set = embedded. */
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'mongodb:// or mongodb+srv://, of a replica set')
    .optional(),
  MONGODB_DATABASE: z
    .string()
    .regex(/^[\w-]{1,63}$/, 'a database name (letters, digits, _ and -)')
    .default('priority_support'),
  MONGODB_PORT: port.default(27017),
  /** Path of the CA's certificates; turns TLS on. */
  MONGODB_TLS_CA_FILE: z.string().optional(),
  /** With which the program shows who it is, where the server asks (mutual TLS); they turn TLS on. */
  MONGODB_TLS_CERT: pem.optional(),
  MONGODB_TLS_KEY: pem.optional(),
  /** Cache of the embedded mongod (MB). */
  MONGODB_CACHE_MB: wholeNumber(256, 1_000_000, 'megabytes, a whole number').default(512),

  /** Where uploaded files are kept: in MongoDB, or in a bucket of S3 or what speaks like it. */
  FILE_STORE: oneOf(['gridfs', 's3'], 'gridfs'),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  /** Of a server that is not Amazon's; the bucket then stands in the path. */
  S3_ENDPOINT: httpUrl.optional(),
  /** Not set = the machine's own role. */
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** host:port of clamd; not set = files are not scanned. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'host:port, without a scheme')
    .optional(),

  /** The mail server by which notices leave the house; not set = they stay in it. */
  SMTP_URL: smtpUrl.optional(),
  /** As whom: an address, or `Name <address>`. */
  MAIL_FROM: z
    .string()
    .refine((text) => senderOf(text) !== null, 'an address, or `Name <address>`')
    .optional(),

  /** Of the embedded desk: in production tokens are an issuer's. */
  JWT_SECRET: secret.optional(),
  JWKS_URL: keysUrl.optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().optional(),
  /** Where people of the web client sign in (OpenID Connect, code flow with PKCE); as the issuer writes itself. */
  OIDC_ISSUER: issuerUrl.optional(),
  /** The web client's id at the issuer: a public client, whose redirect URI is `<PUBLIC_URL>/sign-in/callback`. */
  OIDC_CLIENT_ID: z.string().max(200).optional(),
  /** With `offline_access` where the issuer gives refresh tokens for it only. */
  OIDC_SCOPE: z
    .string()
    .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'scopes with single spaces between')
    .refine((value) => value.split(' ').includes('openid'), 'scopes, `openid` among them')
    .default('openid profile email'),
  /** The API as the issuer calls it, where tokens for it have to be asked for (`resource`, RFC 8707). */
  OIDC_RESOURCE: z.url('an absolute URI').optional(),
  SURVEY_SECRET: secret.optional(),
  /** Keys the hashes of the audit's chain. */
  AUDIT_SECRET: secret.optional(),
  /** Web pages of other origins that may use the API, with commas between; not set = none may. */
  CORS_ORIGINS: z
    .string()
    .refine(
      (text) => text.split(',').every((one) => isOrigin(one.trim())),
      'origins such as https://app.example.com, with commas between',
    )
    .optional(),
  /** Addresses or networks of proxies whose X-Forwarded-For is believed, with commas between. */
  TRUSTED_PROXIES: z
    .string()
    .regex(
      /^[0-9a-fA-F.:/]+(,\s*[0-9a-fA-F.:/]+)*$/,
      'addresses or networks such as 10.0.0.0/8, with commas between',
    )
    .optional(),

  /** Requests a minute: of a customer, of a member of staff, of a service, and of an address without a valid token. */
  RATE_LIMITS: flag.optional(),
  RATE_LIMIT_CUSTOMER: wholeNumber(1, 1_000_000, 'requests a minute').default(240),
  RATE_LIMIT_STAFF: wholeNumber(1, 1_000_000, 'requests a minute').default(1_200),
  RATE_LIMIT_SERVICE: wholeNumber(1, 1_000_000, 'requests a minute').default(3_000),
  RATE_LIMIT_ADDRESS: wholeNumber(1, 1_000_000, 'requests a minute').default(300),

  /** Live event streams at once in a process: of a person or service, of an address (of IPv6 each /64), and in all. */
  STREAM_LIMIT_PERSON: wholeNumber(1, 1_000_000, 'streams').default(12),
  STREAM_LIMIT_ADDRESS: wholeNumber(1, 1_000_000, 'streams').default(1_000),
  STREAM_LIMIT_PROCESS: wholeNumber(1, 1_000_000, 'streams').default(10_000),

  /** The account system's HTTP interface; not set = the built-in collection. */
  DIRECTORY_URL: httpUrl.optional(),
  /** Leaves over TLS only, or within one machine. */
  DIRECTORY_TOKEN: z.string().optional(),

  /** The short deadline of a call to the engine on a request's path. */
  ENGINE_TIMEOUT_MS: milliseconds(50, 60_000).default(800),
  /** How long a command waits for its record. */
  COMMAND_TIMEOUT_MS: milliseconds(100, 60_000).default(10_000),

  /** Tickets kept in the worker's memory, about 65 KiB each; the others are replayed when they wake. */
  WORKER_MAX_CACHED_WORKFLOWS: wholeNumber(10, 1_000_000, 'a whole number').default(4_000),
  WORKER_MAX_WORKFLOW_TASKS: wholeNumber(2, 10_000, 'a whole number').default(100),
  WORKER_MAX_ACTIVITIES: wholeNumber(1, 10_000, 'a whole number').default(100),
  /** How long a stop waits for what is in hand. */
  WORKER_SHUTDOWN_GRACE_MS: milliseconds(0, 600_000).default(10_000),
});

export type Variables = z.output<typeof VARIABLES>;
export type VariableName = keyof Variables;

export const VARIABLE_NAMES = Object.keys(VARIABLES.shape) as VariableName[];

/** Never shown in a message, and can be given as a file. */
export const SECRETS = [
  'JWT_SECRET',
  'SURVEY_SECRET',
  'AUDIT_SECRET',
  'DIRECTORY_TOKEN',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'MONGODB_URI',
  'MONGODB_TLS_CERT',
  'MONGODB_TLS_KEY',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS_CERT',
  'TEMPORAL_TLS_KEY',
  'TEMPORAL_TLS_CA',
] as const satisfies VariableName[];

export const isSecret = (name: string): boolean => (SECRETS as readonly string[]).includes(name);

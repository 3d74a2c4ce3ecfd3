import type { SmtpSettings } from '../../activities/mail/smtp';

/** How bearer tokens are checked: a shared secret (HS256), or the keys of an issuer. */
export type TokenTrustConfig =
  | { kind: 'secret'; secret: string; issuer?: string; audience?: string }
  | { kind: 'jwks'; url: string; issuer?: string; audience?: string };

/** Where people of the web client sign in: an OpenID Connect issuer, and what this desk is to it. */
export interface OidcConfig {
  /** Exactly as the issuer calls itself. */
  issuer: string;
  /** Of the web client, a public one. */
  clientId: string;
  /** Scopes, with spaces between. */
  scope: string;
  /** The API as the issuer calls it (RFC 8707); null where it is not asked for. */
  resource: string | null;
}

export interface TemporalConfig {
  /** host:port; null = embedded, its address is what `startEmbedded` answers. */
  address: string | null;
  namespace: string;
  taskQueue: string;
  uiUrl: string | null;
  /** Of the embedded server. */
  port: number;
  uiPort: number;
  apiKey: string | null;
  /** null = no TLS. PEM texts. */
  tls: { cert: string | null; key: string | null; ca: string | null; serverName: string | null } | null;
}

export interface MongodbConfig {
  /** null = embedded. */
  uri: string | null;
  database: string;
  /** null = TLS as the URI says. `caFile`: a path, null = the system's authorities. Certificate and key: PEM texts. */
  tls: { caFile: string | null; cert: string | null; key: string | null } | null;
  /** Of the embedded server. */
  port: number;
  cacheGb: number;
}

/** Where uploaded files are kept, and what looks into them. */
export interface FilesConfig {
  /** null = in MongoDB. */
  s3: {
    bucket: string;
    region: string;
    /** null = Amazon's. */
    endpoint: string | null;
    /** null = the machine's own role. */
    keys: { id: string; secret: string } | null;
  } | null;
  /** null = files are not scanned. */
  clamd: { host: string; port: number } | null;
}

/** The whole configuration, validated; nothing else reads the environment (docs/operations.md lists the variables). */
export interface Config {
  production: boolean;
  role: 'all' | 'api' | 'worker';
  logLevel: string;
  /** Absolute. */
  dataDir: string;
  /** How long histories of finished tickets are kept (days). */
  retentionDays: number;
  http: {
    host: string;
    port: number;
    /** null = /metrics on `port`. */
    metricsPort: number | null;
    /** Where customers reach the API, without a trailing slash. */
    publicUrl: string;
    /** Origins of web pages that may use the API, beside its own. */
    corsOrigins: string[];
    /** Proxies whose word on where a request comes from is believed. */
    trustedProxies: string[];
    /** Live event streams at once in a process: of a person or service, of an address, in all. */
    streams: { person: number; address: number; process: number };
  };
  temporal: TemporalConfig;
  mongodb: MongodbConfig;
  files: FilesConfig;
  /** null = no notice leaves the house. */
  mail: SmtpSettings | null;
  /** null = a worker in production that was given none: it checks no token. */
  trust: TokenTrustConfig | null;
  /** null = the web client has no issuer to sign in at. */
  oidc: OidcConfig | null;
  surveySecret: string;
  /** Keys the hashes of the audit's chain. */
  auditSecret: string;
  /** Requests a minute; null = no limits, also on how many tickets are opened. */
  limits: { customer: number; staff: number; service: number; address: number } | null;
  /** The account system; null = the built-in collection. */
  directory: { url: string; token: string | null } | null;
  engine: {
    /** The short deadline of a call to the engine on a request's path (ms). */
    timeoutMs: number;
    /** How long a command waits for its record (ms). */
    commandTimeoutMs: number;
  };
  worker: {
    maxCachedWorkflows: number;
    maxConcurrentWorkflowTasks: number;
    maxConcurrentActivities: number;
    /** How long a stop waits for what is in hand (ms). */
    shutdownGraceMs: number;
  };
}

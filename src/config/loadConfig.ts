import { resolve } from 'node:path';
import type { Config, FilesConfig, MongodbConfig, TemporalConfig, TokenTrustConfig } from './config';
import { ConfigInvalid, type ConfigFault } from './configInvalid';
import { generatedSecret } from './generatedSecret';
import { mailOf } from './mail';
import { rawVariables, type RawVariables } from './rawVariables';
import { faultsBetween } from './rules';
import { isSecret, VARIABLES, type Variables } from './variables';

/**
 * The configuration that an environment makes. Outside production, secrets that are not given are made and kept in DATA_DIR.
 * Throws ConfigInvalid with every fault there is.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { raw, faults } = rawVariables(env);
  const parsed = VARIABLES.safeParse(raw);
  const unreadable = faults.map(({ variable }) => variable.replace(/_FILE$/, ''));
  const all = [
    ...faults,
    ...(parsed.success ? [] : faultsOfValues(parsed.error.issues, raw)),
    // A secret whose file cannot be read is given, if badly: that it is missing would be one fault told twice.
    ...faultsBetween(raw).filter(
      ({ variable, problem }) => problem !== 'is missing' || !unreadable.includes(variable),
    ),
  ];
  if (!parsed.success || all.length > 0) throw new ConfigInvalid(all);
  return configOf(parsed.data);
}

function faultsOfValues(
  issues: { path: PropertyKey[]; message: string }[],
  raw: RawVariables,
): ConfigFault[] {
  return issues.map(({ path, message }) => {
    const variable = String(path[0]);
    const value = raw[variable as keyof RawVariables];
    const problem = value === undefined || isSecret(variable) ? 'is not usable' : `is "${value}"`;
    return { variable, problem, expected: message };
  });
}

function configOf(v: Variables): Config {
  const dataDir = resolve(v.DATA_DIR);
  return {
    production: v.NODE_ENV === 'production',
    role: v.ROLE,
    logLevel: v.LOG_LEVEL,
    dataDir,
    retentionDays: v.RETENTION_DAYS,
    http: {
      host: v.HOST,
      port: v.PORT,
      metricsPort: v.METRICS_PORT ?? null,
      publicUrl: v.PUBLIC_URL ?? `http://${reachable(v.HOST)}:${v.PORT}`,
      corsOrigins: v.CORS_ORIGINS?.split(',').map((one) => one.trim()) ?? [],
      trustedProxies: v.TRUSTED_PROXIES?.split(',').map((one) => one.trim()) ?? [],
      streams: {
        person: v.STREAM_LIMIT_PERSON,
        address: v.STREAM_LIMIT_ADDRESS,
        process: v.STREAM_LIMIT_PROCESS,
      },
    },
    temporal: temporalOf(v),
    mongodb: {
      uri: v.MONGODB_URI ?? null,
      database: v.MONGODB_DATABASE,
      tls: mongodbTlsOf(v),
      port: v.MONGODB_PORT,
      cacheGb: v.MONGODB_CACHE_MB / 1024,
    },
    files: filesOf(v),
    mail: mailOf(v),
    trust: trustOf(v, dataDir),
    oidc:
      v.OIDC_ISSUER === undefined || v.OIDC_CLIENT_ID === undefined
        ? null
        : {
            issuer: v.OIDC_ISSUER,
            clientId: v.OIDC_CLIENT_ID,
            scope: v.OIDC_SCOPE,
            resource: v.OIDC_RESOURCE ?? null,
          },
    surveySecret: v.SURVEY_SECRET ?? generatedSecret(dataDir, 'survey-secret'),
    auditSecret: v.AUDIT_SECRET ?? generatedSecret(dataDir, 'audit-secret'),
    limits:
      (v.RATE_LIMITS ?? v.NODE_ENV !== 'test')
        ? {
            customer: v.RATE_LIMIT_CUSTOMER,
            staff: v.RATE_LIMIT_STAFF,
            service: v.RATE_LIMIT_SERVICE,
            address: v.RATE_LIMIT_ADDRESS,
          }
        : null,
    directory:
      v.DIRECTORY_URL === undefined ? null : { url: v.DIRECTORY_URL, token: v.DIRECTORY_TOKEN ?? null },
    engine: { timeoutMs: v.ENGINE_TIMEOUT_MS, commandTimeoutMs: v.COMMAND_TIMEOUT_MS },
    worker: {
      maxCachedWorkflows: v.WORKER_MAX_CACHED_WORKFLOWS,
      maxConcurrentWorkflowTasks: v.WORKER_MAX_WORKFLOW_TASKS,
      maxConcurrentActivities: v.WORKER_MAX_ACTIVITIES,
      shutdownGraceMs: v.WORKER_SHUTDOWN_GRACE_MS,
    },
  };
}

function filesOf(v: Variables): FilesConfig {
  const [, host = '', port = ''] = /^\[?(.+?)\]?:(\d+)$/.exec(v.CLAMD_ADDRESS ?? '') ?? [];
  return {
    s3:
      v.FILE_STORE === 's3'
        ? {
            bucket: v.S3_BUCKET ?? '',
            region: v.S3_REGION,
            endpoint: v.S3_ENDPOINT ?? null,
            keys:
              v.S3_ACCESS_KEY_ID === undefined
                ? null
                : { id: v.S3_ACCESS_KEY_ID, secret: v.S3_SECRET_ACCESS_KEY ?? '' },
          }
        : null,
    clamd: v.CLAMD_ADDRESS === undefined ? null : { host, port: Number(port) },
  };
}

function mongodbTlsOf({
  MONGODB_TLS_CA_FILE: caFile,
  MONGODB_TLS_CERT: cert,
  MONGODB_TLS_KEY: key,
}: Variables): MongodbConfig['tls'] {
  if (caFile === undefined && cert === undefined) return null;
  return { caFile: caFile ?? null, cert: cert ?? null, key: key ?? null };
}

function temporalOf(v: Variables): TemporalConfig {
  const given = {
    cert: v.TEMPORAL_TLS_CERT,
    key: v.TEMPORAL_TLS_KEY,
    ca: v.TEMPORAL_TLS_CA,
    serverName: v.TEMPORAL_TLS_SERVER_NAME,
  };
  const secured =
    v.TEMPORAL_TLS ??
    (v.TEMPORAL_API_KEY !== undefined || Object.values(given).some((part) => part !== undefined));
  return {
    address: v.TEMPORAL_ADDRESS ?? null,
    namespace: v.TEMPORAL_NAMESPACE,
    taskQueue: v.TEMPORAL_TASK_QUEUE,
    uiUrl: v.TEMPORAL_UI_URL ?? null,
    port: v.TEMPORAL_PORT,
    uiPort: v.TEMPORAL_UI_PORT,
    apiKey: v.TEMPORAL_API_KEY ?? null,
    tls: secured
      ? {
          cert: given.cert ?? null,
          key: given.key ?? null,
          ca: given.ca ?? null,
          serverName: given.serverName ?? null,
        }
      : null,
  };
}

function trustOf(v: Variables, dataDir: string): TokenTrustConfig | null {
  const checks = { issuer: v.JWT_ISSUER ?? v.OIDC_ISSUER, audience: v.JWT_AUDIENCE };
  if (v.JWKS_URL !== undefined) return { kind: 'jwks', url: v.JWKS_URL, ...checks };
  if (v.NODE_ENV === 'production') return null;
  return { kind: 'secret', secret: v.JWT_SECRET ?? generatedSecret(dataDir, 'jwt-secret'), ...checks };
}

/** An address that listens everywhere is reached by the machine's own name. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

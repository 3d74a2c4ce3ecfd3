import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigInvalid } from '../../src/config/configInvalid';
import { loadConfig } from '../../src/config/loadConfig';
import { temporalConnectionOptions } from '../../src/config/temporalConnection';

const SECRET = 'a'.repeat(40);
const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const OIDC = {
  OIDC_ISSUER: 'https://accounts.example/',
  OIDC_CLIENT_ID: 'web',
  JWKS_URL: 'https://accounts.example/jwks',
  JWT_AUDIENCE: 'support',
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig({ DATA_DIR: folder, ...env });
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.faults.map(({ variable }) => variable);
    throw error;
  }
  return [];
}

function messageOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig({ DATA_DIR: folder, ...env });
  } catch (error) {
    if (error instanceof ConfigInvalid) return error.message;
    throw error;
  }
  throw new Error('no fault');
}

describe('loadConfig', () => {
  it('makes the embedded desk of an empty environment', () => {
    const config = loadConfig({ DATA_DIR: folder });
    expect(config).toMatchObject({
      production: false,
      role: 'all',
      dataDir: folder,
      retentionDays: 30,
      http: { host: '127.0.0.1', port: 3000, metricsPort: null, publicUrl: 'http://127.0.0.1:3000' },
      temporal: { address: null, namespace: 'support', port: 7233, uiPort: 8233, tls: null, apiKey: null },
      mongodb: { uri: null, database: 'priority_support', port: 27017, cacheGb: 0.5 },
      directory: null,
      engine: { timeoutMs: 800 },
    });
  });

  it('makes its secrets once, for the eyes of their owner only', () => {
    const first = loadConfig({ DATA_DIR: folder });
    const second = loadConfig({ DATA_DIR: folder });
    expect(second.trust).toEqual(first.trust);
    expect(second.surveySecret).toBe(first.surveySecret);
    expect(first.trust).toMatchObject({
      kind: 'secret',
      secret: readFileSync(join(folder, 'jwt-secret'), 'utf8').trim(),
    });
    expect(statSync(join(folder, 'jwt-secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'survey-secret')).mode & 0o777).toBe(0o600);
    loadConfig({ DATA_DIR: join(folder, 'new') });
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
  });

  it('takes an issuer as it writes itself, and trusts the tokens that it signs', () => {
    expect(loadConfig({ DATA_DIR: folder, ...OIDC })).toMatchObject({
      oidc: {
        issuer: 'https://accounts.example/',
        clientId: 'web',
        scope: 'openid profile email',
        resource: null,
      },
      trust: { kind: 'jwks', issuer: 'https://accounts.example/', audience: 'support' },
    });
    expect(loadConfig({ DATA_DIR: folder }).oidc).toBeNull();
  });

  it('takes a mail server with its sender, and knows none without them', () => {
    const MAIL_FROM = 'Ada & Co <desk@support.example>';
    const env = { DATA_DIR: folder, SMTP_URL: 'smtp://us%40er:p%3Ass@mail.example', MAIL_FROM };
    expect(loadConfig({ DATA_DIR: folder }).mail).toBeNull();
    expect(loadConfig(env).mail).toEqual({
      host: 'mail.example',
      port: 587,
      secure: false,
      requireTls: true,
      credentials: { user: 'us@er', pass: 'p:ss' },
      from: { name: 'Ada & Co', address: 'desk@support.example' },
    });
    expect(loadConfig({ ...env, SMTP_URL: 'smtps://[::1]', MAIL_FROM: 'desk@support.example' }).mail).toEqual(
      {
        host: '::1',
        port: 465,
        secure: true,
        requireTls: false,
        credentials: null,
        from: { name: '', address: 'desk@support.example' },
      },
    );
    expect(faultsOf({ SMTP_URL: env.SMTP_URL })).toEqual(['MAIL_FROM']);
    expect(faultsOf({ MAIL_FROM })).toEqual(['SMTP_URL']);
    for (const wrong of [
      'a',
      'A <a>',
      'a@b.example, c@d.example',
      'A <a@b.example> c',
      '<<a@b.example>',
      '"A" <a@b.example>',
    ]) {
      expect([wrong, faultsOf({ ...env, MAIL_FROM: wrong })]).toEqual([wrong, ['MAIL_FROM']]);
    }
    for (const wrong of [
      'mail.example:25',
      'http://mail.example',
      'smtp://',
      'smtp://u:PLANTED@h?tls=no',
      'smtp://u@h',
      'smtp://u%zz:PLANTED@h',
      'smtp://h/x',
    ]) {
      expect([wrong, faultsOf({ ...env, SMTP_URL: wrong })]).toEqual([wrong, ['SMTP_URL']]);
      expect(messageOf({ ...env, SMTP_URL: wrong })).not.toContain('PLANTED');
    }
  });

  it('sends no mail in clear to another machine in production, nor a password out of its network', () => {
    const requireTls = (SMTP_URL: string, more: NodeJS.ProcessEnv = {}): boolean | undefined =>
      loadConfig({ DATA_DIR: folder, MAIL_FROM: 'desk@support.example', SMTP_URL, ...more }).mail?.requireTls;
    const production = {
      NODE_ENV: 'production',
      ROLE: 'worker',
      TEMPORAL_ADDRESS: 'temporal:7233',
      MONGODB_URI: 'mongodb://mongodb/?replicaSet=rs0',
      SURVEY_SECRET: SECRET,
      AUDIT_SECRET: SECRET,
      PUBLIC_URL: 'https://support.example',
    };
    expect(requireTls('smtp://mail.example')).toBe(false);
    expect(requireTls('smtp://u:p@mail')).toBe(false);
    expect(requireTls('smtp://u:p@mail.example')).toBe(true);
    expect(requireTls('smtp://mail.example', production)).toBe(true);
    expect(requireTls('smtp://mail', production)).toBe(true);
    expect(requireTls('smtp://localhost:25', production)).toBe(false);
    const withoutAddress = {
      ...production,
      PUBLIC_URL: '',
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'a@b.example',
    };
    expect(faultsOf(withoutAddress)).toEqual(['PUBLIC_URL']);
  });

  it('takes an empty value for one that is not set', () => {
    expect(
      loadConfig({ DATA_DIR: folder, PORT: '', TEMPORAL_ADDRESS: ' ', DIRECTORY_URL: '' }),
    ).toMatchObject({
      http: { port: 3000 },
      temporal: { address: null },
      directory: null,
    });
  });

  it('names every fault at once, of single values and between them', () => {
    expect(
      faultsOf({
        PORT: 'http',
        MONGODB_PORT: '70000',
        ROLE: 'boss',
        LOG_LEVEL: 'loud',
        TEMPORAL_ADDRESS: 'https://temporal:7233',
        MONGODB_URI: 'postgres://x',
        RETENTION_DAYS: '0',
        JWT_SECRET: 'short',
        JWKS_URL: 'ftp://keys',
        TEMPORAL_TLS: 'perhaps',
        TEMPORAL_TLS_CERT: PEM,
        DIRECTORY_TOKEN: 'x',
        ENGINE_TIMEOUT_MS: '-1',
      }).sort(),
    ).toEqual(
      [
        'PORT',
        'MONGODB_PORT',
        'ROLE',
        'LOG_LEVEL',
        'TEMPORAL_ADDRESS',
        'MONGODB_URI',
        'RETENTION_DAYS',
        'JWT_SECRET',
        'JWT_SECRET', // too short, and beside JWKS_URL
        'JWKS_URL',
        'TEMPORAL_TLS',
        'TEMPORAL_TLS_KEY',
        'DIRECTORY_URL',
        'ENGINE_TIMEOUT_MS',
      ].sort(),
    );
  });

  it('says what is wrong and what is expected, and no secret', () => {
    const message = messageOf({
      PORT: 'http',
      JWT_SECRET: 'hunter2',
      MONGODB_URI: 'http://user:hunter2@host',
    });
    expect(message).toContain('PORT is "http"; expected: a port from 1 to 65535');
    expect(message).toContain('JWT_SECRET is not usable; expected: a secret of at least 32 bytes');
    expect(message).not.toContain('hunter2');
  });

  it.each([
    [{ PORT: '7233' }, ['TEMPORAL_PORT']],
    [{ PORT: '7233', TEMPORAL_ADDRESS: 'temporal:7233' }, []],
    [{ TEMPORAL_TLS: 'true' }, ['TEMPORAL_ADDRESS']],
    [{ TEMPORAL_API_KEY: 'k', TEMPORAL_ADDRESS: 'a:1', TEMPORAL_TLS: 'false' }, ['TEMPORAL_TLS']],
    [{ MONGODB_TLS_CA_FILE: '/ca.pem' }, ['MONGODB_URI']],
    [{ OIDC_ISSUER: 'https://accounts.example' }, ['OIDC_CLIENT_ID', 'JWKS_URL', 'JWT_AUDIENCE']],
    [{ OIDC_CLIENT_ID: 'web' }, ['OIDC_ISSUER']],
    [{ ...OIDC, JWT_ISSUER: 'https://other.example' }, ['JWT_ISSUER']],
    [{ ...OIDC, OIDC_ISSUER: 'http://accounts.example' }, ['OIDC_ISSUER']],
    [{ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:4000' }, []],
    [{ ...OIDC, OIDC_SCOPE: 'profile' }, ['OIDC_SCOPE']],
    [{ ...OIDC, JWKS_URL: 'http://accounts.example/jwks' }, ['JWKS_URL']],
    [{ ...OIDC, JWKS_URL: 'http://localhost.accounts.example/jwks' }, ['JWKS_URL']],
    [{ ...OIDC, JWKS_URL: 'http://accounts/jwks' }, ['JWKS_URL']],
    [{ ...OIDC, JWKS_URL: 'http://[::1]:4000/jwks' }, []],
    [{ DIRECTORY_URL: 'http://accounts.example/people', DIRECTORY_TOKEN: 't' }, ['DIRECTORY_URL']],
    [{ DIRECTORY_URL: 'HTTP://10.0.0.7/people', DIRECTORY_TOKEN: 't' }, ['DIRECTORY_URL']],
    [{ DIRECTORY_URL: 'http://2130706434/people', DIRECTORY_TOKEN: 't' }, ['DIRECTORY_URL']],
    [{ DIRECTORY_URL: 'https://accounts.example/people', DIRECTORY_TOKEN: 't' }, []],
    [{ DIRECTORY_URL: 'http://localhost:4000/people', DIRECTORY_TOKEN: 't' }, []],
    [{ DIRECTORY_URL: 'http://accounts:4000/people', DIRECTORY_TOKEN: 't' }, []],
    [{ DIRECTORY_URL: 'http://accounts.example/people' }, []],
    [{ MONGODB_TLS_CERT: PEM, MONGODB_URI: 'mongodb://db' }, ['MONGODB_TLS_KEY']],
    [{ MONGODB_TLS_KEY: PEM, MONGODB_URI: 'mongodb://db' }, ['MONGODB_TLS_CERT']],
    [{ CORS_ORIGINS: 'https://app.example.com,https://b.example:8443' }, []],
    [{ CORS_ORIGINS: '*' }, ['CORS_ORIGINS']],
    [{ CORS_ORIGINS: 'https://app.example.com/' }, ['CORS_ORIGINS']],
    [{ CORS_ORIGINS: 'https://app.example.com,null' }, ['CORS_ORIGINS']],
  ])('looks at what variables demand of one another: %j', (env, faults) => {
    expect(faultsOf(env)).toEqual(faults);
  });

  it('refuses in production what the embedded desk makes up', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      'TEMPORAL_ADDRESS',
      'MONGODB_URI',
      'JWKS_URL',
      'JWT_ISSUER',
      'JWT_AUDIENCE',
      'SURVEY_SECRET',
      'AUDIT_SECRET',
    ]);
    const servers = {
      AUDIT_SECRET: SECRET,
      NODE_ENV: 'production',
      TEMPORAL_ADDRESS: 'temporal:7233',
      MONGODB_URI: 'mongodb://db/?replicaSet=rs0',
    };
    const issuer = { ...servers, SURVEY_SECRET: SECRET, JWKS_URL: 'https://issuer/keys' };
    expect(faultsOf(issuer)).toEqual(['JWT_ISSUER', 'JWT_AUDIENCE']);
    expect(faultsOf({ ...issuer, JWT_ISSUER: 'https://issuer', JWT_AUDIENCE: 'support' })).toEqual([]);
    expect(faultsOf({ ...servers, ...OIDC, SURVEY_SECRET: SECRET })).toEqual([]);
    expect(
      loadConfig({ DATA_DIR: folder, ...servers, SURVEY_SECRET: SECRET, ROLE: 'worker' }).trust,
    ).toBeNull();
  });

  it.each(['all', 'api', 'worker'])('has no secret for tokens in production, as %s', (role) => {
    const env = {
      NODE_ENV: 'production',
      ROLE: role,
      TEMPORAL_ADDRESS: 'temporal:7233',
      MONGODB_URI: 'mongodb://db/?replicaSet=rs0',
      SURVEY_SECRET: SECRET,
      AUDIT_SECRET: SECRET,
    };
    expect(faultsOf({ ...env, ...OIDC, JWT_SECRET: SECRET })).toContain('JWT_SECRET');
    const message = messageOf({ ...env, JWT_SECRET: SECRET });
    expect(message).toContain('JWT_SECRET is set (NODE_ENV is production); expected: none');
    expect(message).not.toContain(SECRET);
    expect(loadConfig({ DATA_DIR: folder, ...env, ...OIDC }).trust).toMatchObject({
      kind: 'jwks',
      issuer: OIDC.OIDC_ISSUER,
      audience: 'support',
    });
  });

  it('reads secrets from files, and tells a file that is not there and a secret given twice', () => {
    const path = join(folder, 'given');
    writeFileSync(path, `${SECRET}\n`);
    expect(loadConfig({ DATA_DIR: folder, JWT_SECRET_FILE: path }).trust).toMatchObject({ secret: SECRET });
    expect(faultsOf({ JWT_SECRET_FILE: path, JWT_SECRET: SECRET })).toEqual(['JWT_SECRET_FILE']);
    expect(faultsOf({ NODE_ENV: 'production', SURVEY_SECRET_FILE: join(folder, 'nowhere') })).toContain(
      'SURVEY_SECRET_FILE',
    );
    expect(faultsOf({ NODE_ENV: 'production', SURVEY_SECRET_FILE: join(folder, 'nowhere') })).not.toContain(
      'SURVEY_SECRET',
    );
  });
});

describe('temporalConnectionOptions', () => {
  const optionsFor = (env: NodeJS.ProcessEnv) => {
    const { temporal } = loadConfig({ DATA_DIR: folder, TEMPORAL_ADDRESS: 'cloud:7233', ...env });
    return temporalConnectionOptions(temporal, 'cloud:7233');
  };

  it('is plain, TLS, mutual TLS or an API key over TLS', () => {
    expect(optionsFor({})).toEqual({ address: 'cloud:7233', tls: false });
    expect(optionsFor({ TEMPORAL_TLS: 'true' })).toEqual({ address: 'cloud:7233', tls: {} });
    expect(optionsFor({ TEMPORAL_API_KEY: 'key' })).toEqual({
      address: 'cloud:7233',
      apiKey: 'key',
      tls: {},
    });
    const cert = Buffer.from(PEM);
    expect(
      optionsFor({
        TEMPORAL_TLS_CERT: PEM,
        TEMPORAL_TLS_KEY: PEM,
        TEMPORAL_TLS_CA: PEM,
        TEMPORAL_TLS_SERVER_NAME: 'x',
      }),
    ).toEqual({
      address: 'cloud:7233',
      tls: {
        serverNameOverride: 'x',
        serverRootCACertificate: cert,
        clientCertPair: { crt: cert, key: cert },
      },
    });
  });
});

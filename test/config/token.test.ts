import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readTokenRequest } from '../../src/cli/token';

const ROOT = resolve(__dirname, '../..');

describe('npm run token', () => {
  it('reads who the token is for', () => {
    const args = [
      '--role',
      'customer',
      '--tier',
      'vip',
      '--sub',
      'c1',
      '--zone',
      'Europe/Berlin',
      '--name',
      'Ada Lovelace',
    ];
    expect(
      readTokenRequest([...args, '--email', 'ada@example.com', '--locale', 'de', '--expires', '30m']),
    ).toEqual({
      expires: '30m',
      subject: {
        sub: 'c1',
        role: 'customer',
        tier: 'vip',
        level: undefined,
        name: 'Ada Lovelace',
        email: 'ada@example.com',
        zoneinfo: 'Europe/Berlin',
        locale: 'de',
      },
    });
  });

  it('fills in what is left out', () => {
    expect(readTokenRequest([])).toMatchObject({
      expires: '12h',
      subject: { role: 'customer', tier: 'free' },
    });
    expect(readTokenRequest(['--role', 'agent']).subject).toMatchObject({ level: 1, tier: undefined });
    expect(readTokenRequest(['--role', 'lead']).subject.level).toBe(4);
    expect(readTokenRequest([]).subject.sub).not.toBe(readTokenRequest([]).subject.sub);
  });

  it.each([
    [['--role', 'root'], /--role is one of/],
    [['--tier', 'gold'], /--tier is one of/],
    [['--role', 'agent', '--tier', 'vip'], /Only a customer/],
    [['--role', 'agent', '--level', '4'], /--level is 1, 2 or 3/],
    [['--role', 'customer', '--level', '2'], /--level/],
    [['--zone', 'Mars/Olympus'], /IANA/],
    [['--zone', '+02:00'], /IANA/],
    [['--sub', 'a b'], /--sub/],
    [['--expires', 'soon'], /--expires/],
    [['--surprise'], /surprise|cannot be read/],
  ])('refuses %j', (args, fault) => {
    expect(() => readTokenRequest(args)).toThrow(fault);
  });
});

describe('the command itself', () => {
  const run = (env: Record<string, string>): { status: number | null; out: string; said: string } => {
    const dataDir = mkdtempSync(join(tmpdir(), 'priority-support-token-'));
    try {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['-r', join(ROOT, 'test/setup/typescript.cjs'), join(ROOT, 'src/cli/token.ts'), '--role', 'admin'],
        { env: { PATH: process.env['PATH'], DATA_DIR: dataDir, ...env }, encoding: 'utf8' },
      );
      return { status, out: stdout, said: stderr };
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
  const secret = 'a secret of the tests, long enough for HS256';
  const production = {
    NODE_ENV: 'production',
    MONGODB_URI: 'mongodb://127.0.0.1:9/?replicaSet=rs0',
    TEMPORAL_ADDRESS: '127.0.0.1:9',
    SURVEY_SECRET: 'a secret for the survey links of this test',
    AUDIT_SECRET: 'a secret for the audit chain of this test',
  };

  it('writes a token for the embedded desk', () => {
    expect(run({ JWT_SECRET: secret })).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+\n$/) as string,
    });
  });

  it.each([
    ['with a secret', { JWT_SECRET: secret }],
    [
      'with an issuer',
      {
        JWKS_URL: 'https://accounts.example/jwks',
        JWT_ISSUER: 'https://accounts.example',
        JWT_AUDIENCE: 'support',
      },
    ],
  ])('refuses to make one with a production configuration %s', (_name, trust) => {
    const { status, out, said } = run({ ...production, ...trust });
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(said).toMatch(/^Tokens are made for the embedded desk only, not in production\./);
    expect(said).not.toContain(secret);
  });

  it.each([
    ['a Temporal', { TEMPORAL_ADDRESS: '127.0.0.1:9' }, 'TEMPORAL_ADDRESS'],
    ['a database', { MONGODB_URI: 'mongodb://127.0.0.1:9/?replicaSet=rs0' }, 'MONGODB_URI'],
    ['an issuer', { JWT_ISSUER: 'https://accounts.example' }, 'JWT_ISSUER'],
  ])('refuses to make one for a desk with %s of its own, secret or not', (_name, own, named) => {
    for (const env of [own, { ...own, JWT_SECRET: secret }]) {
      const { status, out, said } = run(env);
      expect([status, out]).toEqual([1, '']);
      expect(said).toMatch(new RegExp(`^Tokens are made for the embedded desk only, and ${named} is set\\.`));
    }
  });

  it('refuses to make one where an issuer signs them', () => {
    const { status, out, said } = run({
      JWKS_URL: 'https://accounts.example/jwks',
      JWT_ISSUER: 'https://accounts.example',
      JWT_AUDIENCE: 'support',
    });
    expect([status, out]).toEqual([1, '']);
    expect(said).toMatch(/^JWKS_URL is set/);
  });
});

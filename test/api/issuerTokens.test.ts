import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWK } from 'jose';
import { TokenVerifier } from '../../src/api/auth/tokenVerifier';

const ISSUER = 'https://accounts.example';
const AUDIENCE = 'support';

const ALL_BUT_DATE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const satisfies string[];

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

describe('tokens of an issuer, checked by its published keys', () => {
  let server: Server;
  let url: string;
  let asked = 0;
  let published: JWK[] = [];
  let verifier: TokenVerifier;
  let keys: Keys;

  const publish = async (pair: Keys, kid: string): Promise<void> => {
    published.push({ ...(await exportJWK(pair.publicKey)), kid, alg: 'ES256' });
  };
  const signed = (
    pair: Keys,
    { kid = 'k1', expires = '5m', ...claims }: Record<string, string> = {},
  ): Promise<string> =>
    new SignJWT({ role: 'agent', level: 2, sub: 'agent-1', iss: ISSUER, aud: AUDIENCE, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(pair.privateKey);
  const refused = { status: 401 };

  beforeAll(async () => {
    keys = await generateKeyPair('ES256', { extractable: true });
    await publish(keys, 'k1');
    server = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    verifier = new TokenVerifier({ kind: 'jwks', url, issuer: ISSUER, audience: AUDIENCE });
  });
  afterEach(() => jest.useRealTimers());
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('accepts what the issuer signed, for us', async () => {
    expect(await verifier.verify(await signed(keys))).toMatchObject({
      id: 'agent-1',
      role: 'agent',
      level: 2,
    });
  });

  it.each([
    ['of another issuer', { iss: 'https://evil.example' }],
    ['for another audience', { aud: 'billing' }],
    ['that has expired', { expires: '-1m' }],
    ['by a key that is not published', { kid: 'k9' }],
  ])('refuses a token %s', async (_name, claims) => {
    await expect(verifier.verify(await signed(keys, claims))).rejects.toMatchObject(refused);
  });

  it('refuses one that another key signed under a published name', async () => {
    const forger = await generateKeyPair('ES256', { extractable: true });
    await expect(verifier.verify(await signed(forger))).rejects.toMatchObject(refused);
  });

  it('does not take the public key for a shared secret, nor an unsigned token', async () => {
    const claims = { role: 'admin', sub: 'x', iss: ISSUER, aud: AUDIENCE };
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey));
    const confused = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
      .setExpirationTime('5m')
      .sign(secret);
    await expect(verifier.verify(confused)).rejects.toMatchObject(refused);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'none' })}.${part({ ...claims, exp: Math.floor(Date.now() / 1_000) + 60 })}.`;
    await expect(verifier.verify(unsigned)).rejects.toMatchObject(refused);
  });

  /** The verifier's clock stands still, at a time of the test's; all other timers go on. */
  const at = (now: number): void => {
    jest.useFakeTimers({ now, doNotFake: [...ALL_BUT_DATE] });
  };
  const claimed = (claims: object, header: object = {}, pair = keys): Promise<string> =>
    new SignJWT({ role: 'agent', sub: 'agent-1', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
      .sign(pair.privateKey);
  const fresh = (): TokenVerifier =>
    new TokenVerifier({ kind: 'jwks', url, issuer: ISSUER, audience: AUDIENCE });

  it('asks the issuer for its keys once, not for each request', async () => {
    const calm = fresh();
    const before = asked;
    for (let i = 0; i < 20; i += 1) await calm.verify(await signed(keys));
    expect(asked - before).toBe(1);
  });

  it('takes a new key of the issuer, and refuses one that was taken back', async () => {
    const start = Date.now();
    at(start);
    const rotating = fresh();
    const next = await generateKeyPair('ES256', { extractable: true });
    const soon = { kid: 'k2', expires: '1h' };
    await rotating.verify(await signed(keys, { expires: '1h' }));
    await expect(rotating.verify(await signed(next, soon))).rejects.toMatchObject(refused);
    const old = published;
    try {
      await publish(next, 'k2');
      const before = asked;
      // Names of keys that nobody knows are no way to have the issuer asked again and again.
      for (const kid of ['x1', 'x2', 'x3']) {
        await expect(rotating.verify(await signed(next, { kid }))).rejects.toMatchObject(refused);
      }
      expect(asked).toBe(before);
      at(start + 31_000);
      expect(await rotating.verify(await signed(next, soon))).toMatchObject({ id: 'agent-1' });
      expect(asked).toBe(before + 1);
      expect(await rotating.verify(await signed(keys, { expires: '1h' }))).toMatchObject({ id: 'agent-1' });
      published = published.filter(({ kid }) => kid === 'k2');
      at(start + 31_000 + 601_000);
      await expect(rotating.verify(await signed(keys, { expires: '1h' }))).rejects.toMatchObject(refused);
      expect(await rotating.verify(await signed(next, soon))).toMatchObject({ id: 'agent-1' });
    } finally {
      published = old.filter(({ kid }) => kid === 'k1');
    }
  });

  it('bears clocks that differ by less than five seconds, and no more', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const times = { iss: ISSUER, aud: AUDIENCE };
    at(now * 1_000);
    const verify = async (claims: object): Promise<unknown> =>
      verifier.verify(await claimed({ ...times, ...claims }));
    await expect(verify({ exp: now - 4 })).resolves.toMatchObject({ id: 'agent-1' });
    await expect(verify({ exp: now - 5 })).rejects.toMatchObject(refused);
    await expect(verify({ exp: now + 60, nbf: now + 5 })).resolves.toMatchObject({ id: 'agent-1' });
    await expect(verify({ exp: now + 60, nbf: now + 6 })).rejects.toMatchObject(refused);
  });

  it.each([
    ['one of several audiences', { aud: ['billing', AUDIENCE] }, true],
    ['several audiences without ours', { aud: ['billing', 'support2'] }, false],
    ['an audience that ours is part of', { aud: `${AUDIENCE}-staging` }, false],
    ['no audience', { aud: undefined }, false],
    ['no issuer', { iss: undefined }, false],
    ['no end', { exp: undefined }, false],
    ['no subject', { sub: undefined }, false],
  ])('of a token with %s', async (_name, claims, accepted) => {
    const exp = Math.floor(Date.now() / 1_000) + 60;
    const verified = verifier.verify(await claimed({ iss: ISSUER, aud: AUDIENCE, exp, ...claims }));
    if (accepted) await expect(verified).resolves.toMatchObject({ id: 'agent-1' });
    else await expect(verified).rejects.toMatchObject(refused);
  });

  it('takes no other algorithm than those of the list, and no key that a token brings along', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 60;
    const claims = { iss: ISSUER, aud: AUDIENCE, exp };
    const forger = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(forger.publicKey);
    for (const header of [{ jwk }, { jwk, kid: undefined }, { jku: `${url}/evil`, kid: 'evil' }]) {
      await expect(verifier.verify(await claimed(claims, header, forger))).rejects.toMatchObject(refused);
    }
    const [, payload = '', signature = ''] = (await claimed(claims)).split('.');
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const alg of [
      'none',
      'None',
      'NONE',
      '',
      'HS256',
      'HS512',
      'RS256',
      'ES384',
      'ES256K',
      'EdDSA',
      'dir',
    ]) {
      const relabelled = `${part({ alg, kid: 'k1' })}.${payload}.${signature}`;
      await expect(verifier.verify(relabelled)).rejects.toMatchObject(refused);
    }
    const secret = 'a shared secret of the embedded desk 0123456789 0123456789 0123456789';
    const embedded = new TokenVerifier({ kind: 'secret', secret });
    const shared = (alg: string): Promise<string> =>
      new SignJWT({ role: 'admin', sub: 'x' })
        .setProtectedHeader({ alg })
        .setExpirationTime('1m')
        .sign(new TextEncoder().encode(secret));
    await expect(embedded.verify(await shared('HS256'))).resolves.toMatchObject({ role: 'admin' });
    for (const alg of ['HS384', 'HS512']) {
      await expect(embedded.verify(await shared(alg))).rejects.toMatchObject(refused);
    }
  });

  it('says that the issuer is away instead of refusing its people', async () => {
    const away = new TokenVerifier({
      kind: 'jwks',
      url: 'http://127.0.0.1:9/jwks',
      issuer: ISSUER,
      audience: AUDIENCE,
    });
    await expect(away.verify(await signed(keys))).rejects.toMatchObject({ status: 503 });
  });
});

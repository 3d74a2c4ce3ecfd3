import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWK } from 'jose';
import { TokenVerifier } from '../../src/api/auth/tokenVerifier';

const ISSUER = 'https://accounts.example';
const AUDIENCE = 'support';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

describe('tokens of an issuer, checked by its published keys', () => {
  let server: Server;
  const published: JWK[] = [];
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
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    verifier = new TokenVerifier({ kind: 'jwks', url, issuer: ISSUER, audience: AUDIENCE });
  });
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

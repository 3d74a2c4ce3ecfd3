import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

// A real OpenID Connect issuer on a loopback port, with its own pages to sign in. Whoever gives one of these names is that person,
// whatever the password. Prints its address once it answers.
const PEOPLE = {
  rosa: { role: 'customer', tier: 'premium', name: 'Rosa Ortiz', locale: 'en', zoneinfo: 'Europe/Madrid' },
  emma: { role: 'agent', level: 2, name: 'Emma Brooks' },
  stranger: { name: 'Sam Stranger' },
};
/** Seconds that an access token is good: short, so that its renewal is seen. */
const LIFETIME = Number(process.env.ACCESS_TOKEN_SECONDS ?? 20);

const server = createServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const address = `http://127.0.0.1:${server.address().port}`;
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const provider = new Provider(address, {
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
  cookies: { keys: ['only for tests'] },
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
  // What the desk reads stands in the access token itself.
  extraTokenClaims: (_context, token) => PEOPLE[token.accountId],
  claims: { profile: ['name', 'locale', 'zoneinfo'] },
  conformIdTokenClaims: false,
  clientBasedCORS: (_context, origin, client) =>
    client.redirectUris.some((address) => new URL(address).origin === origin),
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  features: {
    devInteractions: { enabled: true },
    registration: { enabled: true, idFactory: () => 'support-web' },
    rpInitiatedLogout: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: 'support',
        accessTokenFormat: 'jwt',
        accessTokenTTL: LIFETIME,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 600, RefreshToken: 3600 },
});
server.on('request', provider.callback());
process.stdout.write(`${address}\n`);

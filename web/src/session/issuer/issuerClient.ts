import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  discoveryRequest,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  None,
  OperationProcessingError,
  processAuthorizationCodeResponse,
  processDiscoveryResponse,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
  ResponseBodyError,
  validateAuthResponse,
  type AuthorizationServer,
  type Client,
  type TokenEndpointResponse,
} from 'oauth4webapi';
import type { components } from '../../api/schema';
import { RETURN_PATH } from './arrival';
import { keepPending, takePending } from './pendingSignIn';
import { SignInProblem } from './signInProblem';

export type Issuer = components['schemas']['IssuerView'];

/** What the issuer gave. In memory only, until the page is left. */
export interface Grant {
  accessToken: string;
  /** What the issuer's own page of signing out wants to know whom by. */
  idToken: string | null;
  refreshToken: string | null;
  /** What the ID token says of the person. */
  claims: Record<string, unknown>;
  /** How long the access token is good, ms. */
  lifetime: number;
}

/** How the page is left for the issuer. */
interface Leaving {
  /** `none` asks nothing: only who is signed in there comes back with a code; `login` asks who it is in any case. */
  prompt?: 'none' | 'login';
  /** Asked last: false = the page stays. */
  wanted?: () => boolean;
}

/** Where the issuer does not say how long a token is good, it is renewed after this, in ms. */
const USUAL_LIFETIME = 5 * 60_000;

/** The code flow with PKCE against one issuer (OpenID Connect Core 3.1, RFC 7636). */
export class IssuerClient {
  private readonly client: Client;
  private readonly options: { [allowInsecureRequests]?: boolean };
  private server: AuthorizationServer | null = null;

  constructor(private readonly issuer: Issuer) {
    this.client = { client_id: issuer.clientId };
    // The desk takes an issuer without TLS on its own machine only.
    this.options = issuer.issuer.startsWith('http:') ? { [allowInsecureRequests]: true } : {};
  }

  /**
   * Leaves for the issuer, and comes back to where one is.
   * @throws SignInProblem `away`: nobody is sent where nobody answers
   */
  async leave(returnTo: string, { prompt, wanted = () => true }: Leaving): Promise<void> {
    const server = await this.discover();
    if (server.authorization_endpoint === undefined) throw new SignInProblem('failed');
    const pending = {
      state: generateRandomState(),
      nonce: generateRandomNonce(),
      verifier: generateRandomCodeVerifier(),
      returnTo,
    };
    const address = new URL(server.authorization_endpoint);
    const asked = {
      client_id: this.issuer.clientId,
      response_type: 'code',
      redirect_uri: redirectUri(),
      scope: this.issuer.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...this.resource(),
      ...(prompt === undefined ? {} : { prompt }),
    };
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
    if (!wanted()) return;
    keepPending(pending);
    window.location.assign(address);
  }

  /** Takes what the issuer sent back with, and gets the tokens for it. @throws SignInProblem */
  async arrive(arrived: URL): Promise<{ grant: Grant; returnTo: string }> {
    const pending = takePending();
    if (!pending) throw new SignInProblem('mixed-up');
    const server = await this.discover();
    const parameters = readAnswer(server, this.client, arrived, pending.state);
    try {
      const response = await authorizationCodeGrantRequest(
        server,
        this.client,
        None(),
        parameters,
        redirectUri(),
        pending.verifier,
        { ...this.options, additionalParameters: this.resource() },
      );
      const tokens = await processAuthorizationCodeResponse(server, this.client, response, {
        expectedNonce: pending.nonce,
        requireIdToken: true,
      });
      return { grant: grantOf(tokens), returnTo: pending.returnTo };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** New tokens for old. @throws SignInProblem `needed` when the issuer wants to see the person again */
  async renew(grant: Grant): Promise<Grant> {
    if (grant.refreshToken === null) throw new SignInProblem('needed');
    const server = this.server ?? (await this.discover());
    try {
      const response = await refreshTokenGrantRequest(server, this.client, None(), grant.refreshToken, {
        ...this.options,
        additionalParameters: this.resource(),
      });
      const renewed = grantOf(await processRefreshTokenResponse(server, this.client, response));
      // What is not given anew stays good.
      return {
        ...renewed,
        refreshToken: renewed.refreshToken ?? grant.refreshToken,
        idToken: renewed.idToken ?? grant.idToken,
        claims: { ...grant.claims, ...renewed.claims },
      };
    } catch (error) {
      if (error instanceof ResponseBodyError) throw new SignInProblem('needed', { cause: error });
      throw problemOf(error);
    }
  }

  /** The issuer's page of signing out; null where it has none. */
  signOutAddress(grant: Grant): URL | null {
    const endpoint = this.server?.end_session_endpoint;
    if (endpoint === undefined) return null;
    const address = new URL(endpoint);
    address.searchParams.set('client_id', this.issuer.clientId);
    address.searchParams.set('post_logout_redirect_uri', `${window.location.origin}/`);
    if (grant.idToken !== null) address.searchParams.set('id_token_hint', grant.idToken);
    return address;
  }

  /** Asked anew each time: it also tells whether the issuer is there. @throws SignInProblem `away` */
  private async discover(): Promise<AuthorizationServer> {
    const identifier = new URL(this.issuer.issuer);
    try {
      this.server = await processDiscoveryResponse(
        identifier,
        await discoveryRequest(identifier, { algorithm: 'oidc', ...this.options }),
      );
      return this.server;
    } catch (error) {
      throw new SignInProblem('away', { cause: error });
    }
  }

  private resource(): Record<string, string> {
    return this.issuer.resource === null ? {} : { resource: this.issuer.resource };
  }
}

function redirectUri(): string {
  return `${window.location.origin}${RETURN_PATH}`;
}

function readAnswer(
  server: AuthorizationServer,
  client: Client,
  arrived: URL,
  state: string,
): URLSearchParams {
  try {
    return validateAuthResponse(server, client, arrived, state);
  } catch (error) {
    if (!(error instanceof AuthorizationResponseError)) throw new SignInProblem('mixed-up', { cause: error });
    switch (error.error) {
      case 'access_denied':
        throw new SignInProblem('denied', { cause: error });
      case 'login_required':
      case 'interaction_required':
      case 'consent_required':
      case 'account_selection_required':
        throw new SignInProblem('needed', { cause: error });
      case 'temporarily_unavailable':
      case 'server_error':
        throw new SignInProblem('away', { cause: error });
      default:
        throw new SignInProblem('failed', { cause: error });
    }
  }
}

function problemOf(error: unknown): SignInProblem {
  // What the issuer answered was no answer to this question: another nonce, issuer or audience.
  if (error instanceof OperationProcessingError) return new SignInProblem('failed', { cause: error });
  // fetch fails with a TypeError where nobody answers.
  return new SignInProblem(error instanceof TypeError ? 'away' : 'failed', { cause: error });
}

function grantOf(tokens: TokenEndpointResponse): Grant {
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token ?? null,
    refreshToken: tokens.refresh_token ?? null,
    claims: { ...getValidatedIdTokenClaims(tokens) },
    lifetime: tokens.expires_in === undefined ? USUAL_LIFETIME : tokens.expires_in * 1_000,
  };
}

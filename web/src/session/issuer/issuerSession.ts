import { Refusal } from '../../api/refusal';
import { speakTo } from '../../i18n/i18n';
import { personOfToken, type Person } from '../person';
import { keepToken } from '../token';
import type { Grant, IssuerClient } from './issuerClient';
import { readConfiguration } from './readConfiguration';
import { SignInProblem, type SignInFault } from './signInProblem';

/** That somebody had signed in at the issuer in this tab: no secret. After a reload the issuer is asked, without a page. */
const REMEMBERED = 'support.issuer';
/** A token that is refused so soon after it was given will be refused again, in ms. */
const TOO_SOON = 10_000;
/** Before somebody who is writing is taken to the issuer and back they may finish, looked at this often, in ms. */
const LOOK_AGAIN = 3_000;

let client: IssuerClient | null = null;
let grant: Grant | null = null;
let grantedAt = 0;
let renewal: ReturnType<typeof setTimeout> | undefined;

/** Whether this tab is, or was before a reload, of somebody who signed in at the issuer. */
export function isOfIssuer(): boolean {
  return sessionStorage.getItem(REMEMBERED) !== null;
}

/** Leaves for the issuer's page. @param anew asks who it is, whoever is signed in there. @throws SignInProblem, Refusal */
export async function leaveForIssuer(anew = false): Promise<void> {
  await (await clientOfIssuer()).leave(whereOneIs(), anew ? { prompt: 'login' } : {});
}

/** Takes what the issuer sent back with. @returns the person, and where they came for. @throws SignInProblem, Refusal */
export async function arriveFromIssuer(arrived: URL): Promise<{ person: Person; returnTo: string }> {
  const from = await clientOfIssuer();
  const { grant: given, returnTo } = await from.arrive(arrived);
  const person = personOfGrant(given);
  await speakTo(person.language);
  take(given);
  sessionStorage.setItem(REMEMBERED, 'yes');
  return { person, returnTo: returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/' };
}

let renewing: Promise<boolean> | null = null;

/**
 * A new token: for the refresh token where there is one, else by way of the issuer, which asks nothing. Once, however
 * many ask for it: a refresh token may be good for one use only.
 * @returns true when the token is there, false when the page is being left for it, or nobody wants it any more.
 * @throws SignInProblem, Refusal
 */
export function renewAtIssuer(): Promise<boolean> {
  renewing ??= renewOnce().finally(() => {
    renewing = null;
  });
  return renewing;
}

async function renewOnce(): Promise<boolean> {
  if (grant && Date.now() - grantedAt < TOO_SOON) throw new SignInProblem('refused');
  const old = grant;
  // Whoever signs out in the meantime stays out.
  const wanted = (): boolean => grant === old && isOfIssuer();
  const to = await clientOfIssuer();
  if (old && wanted()) {
    try {
      const renewed = await to.renew(old);
      if (!wanted()) return false;
      take(renewed);
      return true;
    } catch (error) {
      if (!wanted()) return false;
      if (!(error instanceof SignInProblem) || error.fault !== 'needed') throw error;
    }
  }
  if (!wanted()) return false;
  await to.leave(whereOneIs(), { prompt: 'none', wanted });
  return false;
}

/** Forgets the tokens. @returns the issuer's page of signing out; null where it has none */
export function forgetIssuer(): URL | null {
  const address = client && grant ? client.signOutAddress(grant) : null;
  clearTimeout(renewal);
  sessionStorage.removeItem(REMEMBERED);
  grant = null;
  return address;
}

/** Why a sign-in came to nothing. */
export function faultOf(error: unknown): SignInFault {
  if (error instanceof SignInProblem) return error.fault;
  return error instanceof Refusal && error.status === 0 ? 'away' : 'failed';
}

async function clientOfIssuer(): Promise<IssuerClient> {
  if (client) return client;
  const { issuer } = await readConfiguration();
  if (!issuer) throw new SignInProblem('failed');
  const { IssuerClient: Client } = await import('./issuerClient');
  client = new Client(issuer);
  return client;
}

function personOfGrant({ accessToken, claims }: Grant): Person {
  const person = personOfToken(accessToken, claims);
  if (!person) throw new SignInProblem('no-place');
  return person;
}

function take(given: Grant): void {
  grant = given;
  grantedAt = Date.now();
  keepToken(given.accessToken);
  const { lifetime } = given;
  renewLater(Math.max(lifetime - 60_000, lifetime * 0.75));
}

/** Before it runs out. Should that fail, the API refuses the old token, and it is tried again then. */
function renewLater(wait: number): void {
  clearTimeout(renewal);
  renewal = setTimeout(() => {
    if (grant?.refreshToken === null && isWriting()) {
      renewLater(LOOK_AGAIN);
      return;
    }
    renewAtIssuer().catch((error: unknown) => console.warn('The sign-in was not renewed in time.', error));
  }, wait);
}

/** What is being written survives a reload; being interrupted in it is a nuisance all the same. */
function isWriting(): boolean {
  const focused = document.activeElement;
  return (
    document.visibilityState === 'visible' &&
    (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement)
  );
}

function whereOneIs(): string {
  const { pathname, search, hash } = window.location;
  return pathname === '/sign-in' ? '/' : pathname + search + hash;
}

import { useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import { speakTo } from '../i18n/i18n';
import { sayFarewell } from './farewell';
import { takeArrival } from './issuer/arrival';
import { arriveFromIssuer, faultOf, forgetIssuer, isOfIssuer, renewAtIssuer } from './issuer/issuerSession';
import type { SignInFault } from './issuer/signInProblem';
import { personOfToken, type Person } from './person';
import { currentToken, keepToken, whenTokenRefused } from './token';

/** `since` tells one token from the next of the same person; `fault` is why nobody is signed in after all. */
export type Session =
  | { state: 'asking' }
  | { state: 'out'; fault?: SignInFault }
  | { state: 'in'; person: Person; since: number };

/** Whom this tab showed last: an id, no secret. On a reload the demo desk gives a new token for it. */
const REMEMBERED = 'support.person';

/** What somebody comes back with from the issuer. */
let arrived = takeArrival();
let session: Session = { state: arrived || isOfIssuer() || rememberedPerson() !== null ? 'asking' : 'out' };
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function rememberedPerson(): string | null {
  return sessionStorage.getItem(REMEMBERED);
}

/** The session of this tab; components draw again when it changes. */
export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** Whoever is signed in. Only for what is drawn where somebody is. */
export function usePerson(): Person {
  const now = useSession();
  if (now.state !== 'in') throw new Error('a page of somebody is drawn for nobody');
  return now.person;
}

/** Signs in as a person of the demo desk. @throws Refusal */
export async function signInAs(id: string): Promise<Person> {
  const { token, person } = await answered(api.POST('/demo/sign-in', { body: { id } }));
  await speakTo(person.language);
  keepToken(token);
  sessionStorage.setItem(REMEMBERED, person.id);
  become({ state: 'in', person, since: Date.now() });
  return person;
}

/** Signs in with a token that somebody was given. @returns null for a text that is no token of a person. */
export function signInWith(token: string): Person | null {
  const person = personOfToken(token);
  if (!person) return null;
  keepToken(token.trim());
  sessionStorage.removeItem(REMEMBERED);
  become({ state: 'in', person, since: Date.now() });
  return person;
}

/**
 * Forgets who was here; who signed in at an issuer signs out there as well, where it has a page for it.
 * @returns whether the page is being left for that
 */
export function signOut(): boolean {
  sayFarewell();
  const farewell = forget();
  if (farewell) window.location.assign(farewell);
  return farewell !== null;
}

function forget(fault?: SignInFault): URL | null {
  const farewell = forgetIssuer();
  keepToken(null);
  sessionStorage.removeItem(REMEMBERED);
  become({ state: 'out', ...(fault && fault !== 'needed' ? { fault } : {}) });
  return farewell;
}

let resuming: Promise<void> | null = null;

/** On arrival, after a reload, or when a token has run out: sees to a token, once, however many notice. */
export function resume(): Promise<void> {
  resuming ??= lookWhoIsHere().finally(() => {
    resuming = null;
  });
  return resuming;
}

async function lookWhoIsHere(): Promise<void> {
  if (arrived) {
    const from = arrived;
    arrived = null;
    await viaIssuer(async () => {
      const { person, returnTo } = await arriveFromIssuer(from);
      window.history.replaceState(null, '', returnTo);
      become({ state: 'in', person, since: Date.now() });
    });
  } else if (isOfIssuer()) {
    await viaIssuer(async () => {
      const renewed = await renewAtIssuer();
      // What was refused with the old token is asked anew.
      if (renewed && session.state === 'in') become({ ...session, since: Date.now() });
    });
  } else {
    await viaDemo(rememberedPerson());
  }
}

async function viaIssuer(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    const fault = faultOf(error);
    // Out of reach is no reason to forget anybody: the page says so, and the next try may succeed.
    if (fault !== 'away') forget(fault);
    else if (session.state === 'asking') become({ state: 'out', fault });
  }
}

async function viaDemo(id: string | null): Promise<void> {
  if (id === null) {
    forget();
    return;
  }
  try {
    await signInAs(id);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 0) forget();
    else if (session.state === 'asking') become({ state: 'out' });
  }
}

whenTokenRefused((refused) => {
  // It was sent before the renewal and refused after it: what it asked for is asked anew, with the token that is there.
  if (session.state === 'in' && refused !== currentToken()) become({ ...session, since: Date.now() });
  else void resume();
});

import { useSyncExternalStore } from 'react';
import { api } from '../api/client';
import { answered, Refusal } from '../api/refusal';
import { speakTo } from '../i18n/i18n';
import { personOfToken, type Person } from './person';
import { keepToken, whenTokenRefused } from './token';

/** `since` tells one token from the next of the same person. */
export type Session = { state: 'asking' } | { state: 'out' } | { state: 'in'; person: Person; since: number };

/** Whom this tab showed last: an id, no secret. On a reload the demo desk gives a new token for it. */
const REMEMBERED = 'support.person';

let session: Session = { state: sessionStorage.getItem(REMEMBERED) === null ? 'out' : 'asking' };
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
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

/** Forgets who was here. */
export function signOut(): void {
  keepToken(null);
  sessionStorage.removeItem(REMEMBERED);
  become({ state: 'out' });
}

let resuming: Promise<void> | null = null;

/** After a reload, or when a token has run out: asks for a new one, once, however many notice. */
export function resume(): Promise<void> {
  const id = sessionStorage.getItem(REMEMBERED);
  if (id === null) {
    signOut();
    return Promise.resolve();
  }
  resuming ??= signInAs(id)
    .then(() => undefined)
    .catch((error: unknown) => {
      // Out of reach is no reason to forget anybody: the page says so, and the next try may succeed.
      if (!(error instanceof Refusal) || error.status !== 0) signOut();
      else if (session.state === 'asking') become({ state: 'out' });
    })
    .finally(() => {
      resuming = null;
    });
  return resuming;
}

whenTokenRefused(() => void resume());

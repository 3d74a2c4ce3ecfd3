/** What is to be remembered while somebody is at the issuer. Good for one return, and no use to anybody after it. */
export interface PendingSignIn {
  /** Comes back with the answer: it belongs to this tab's question. */
  state: string;
  /** Comes back in the ID token: it was made for this question. */
  nonce: string;
  /** Proves that who exchanges the code is who asked for it (PKCE). */
  verifier: string;
  /** A path of this client, with its search and its place on the page. */
  returnTo: string;
}

const KEY = 'support.signIn';

/** Keeps it in this tab until the return. */
export function keepPending(pending: PendingSignIn): void {
  sessionStorage.setItem(KEY, JSON.stringify(pending));
}

/** What this tab had asked, once; null where it had asked nothing. */
export function takePending(): PendingSignIn | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return text === null ? null : (JSON.parse(text) as PendingSignIn);
}

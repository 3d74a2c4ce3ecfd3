/** The token lives in memory alone: what is not stored cannot be read by anything that comes later. */
let token: string | null = null;
let onRefused: () => void = () => undefined;

/** The bearer token of whoever is signed in; null for nobody. */
export function currentToken(): string | null {
  return token;
}

/** Keeps the token until the page is left. */
export function keepToken(next: string | null): void {
  token = next;
}

/** The API has refused the token: whoever listens asks for a new one. */
export function tokenRefused(): void {
  onRefused();
}

/** Says what is done when the API refuses the token. */
export function whenTokenRefused(then: () => void): void {
  onRefused = then;
}

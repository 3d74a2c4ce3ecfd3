/** The token lives in memory alone: what is not stored cannot be read by anything that comes later. */
let token: string | null = null;
let onRefused: (refused: string) => void = () => undefined;

/** The bearer token of whoever is signed in; null for nobody. */
export function currentToken(): string | null {
  return token;
}

/** Keeps the token until the page is left. */
export function keepToken(next: string | null): void {
  token = next;
}

/** The API has refused a token: whoever listens asks for a new one, unless there is one already. */
export function tokenRefused(refused: string): void {
  onRefused(refused);
}

/** Says what is done when the API refuses a token. */
export function whenTokenRefused(then: (refused: string) => void): void {
  onRefused = then;
}

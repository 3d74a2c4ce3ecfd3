/** The nonce with which this page may write styles (src/api/web/pageHeaders.ts); empty in development. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

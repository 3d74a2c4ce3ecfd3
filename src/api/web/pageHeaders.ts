/**
 * The headers of the web client's page. Scripts and data come from this server alone; styles that the client writes
 * itself carry the nonce of this very answer, so that nothing that was smuggled in can style or run anything.
 * @param issuerOrigin where the client exchanges its sign-in for tokens; null where there is no issuer.
 */
export function pageHeaders(nonce: string, issuerOrigin: string | null): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      `connect-src 'self'${issuerOrigin === null ? '' : ` ${issuerOrigin}`}`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  };
}

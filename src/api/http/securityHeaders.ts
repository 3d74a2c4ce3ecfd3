/** What a page of ours needs of a browser's powers: none of these. */
const POWERS = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-permitted-cross-domain-policies': 'none',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': POWERS.map((power) => `${power}=()`).join(', '),
};

/** An answer of the API is data about people: nothing runs in it, nobody caches it. */
const DATA = {
  ...ALWAYS,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Swagger UI styles itself inline and draws data: images; its scripts are files. */
const PAGE = {
  ...ALWAYS,
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

const HTTPS_ONLY = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** The headers that keep a browser from doing harm with an answer. */
export function securityHeaders(url: string, production: boolean): Record<string, string> {
  const headers = url === '/docs' || url.startsWith('/docs/') || url.startsWith('/docs?') ? PAGE : DATA;
  return production ? { ...headers, ...HTTPS_ONLY } : headers;
}

const text = { type: 'string' as const };

/** What an answer says of the limit that its request counted against, where limits are on (docs/api.md, Limits). */
export const RATE_LIMIT_HEADERS = {
  RateLimit: {
    description: 'What is left: `r` requests, for `t` more seconds.',
    schema: text,
    example: '"customer";r=239;t=42',
  },
  'RateLimit-Policy': {
    description: 'The limit that was counted against: `q` requests in `w` seconds.',
    schema: text,
    example: '"customer";q=240;w=60',
  },
};

/** Whether what is said to this URL, and what it answers, can be read and altered by nobody else. */
export function isTls(url: string): boolean {
  return URL.canParse(url) && ['https:', 'smtps:'].includes(new URL(url).protocol);
}

/** A URL of this very machine. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);
}

/** A name without a dot, such as that of a service of the compose file: it is found in its own network only. */
export function isOwnNetwork(url: string): boolean {
  return URL.canParse(url) && /^[a-z0-9_-]+$/i.test(new URL(url).hostname);
}

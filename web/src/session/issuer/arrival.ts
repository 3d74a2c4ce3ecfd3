/** Where the issuer sends people back to; it stands in the issuer's list of redirect URIs. */
export const RETURN_PATH = '/sign-in/callback';

/**
 * What the issuer has sent somebody back with; null where nobody comes from there. It is taken out of the address, and
 * of the browser's history, before anything else looks at it.
 */
export function takeArrival(): URL | null {
  if (window.location.pathname !== RETURN_PATH) return null;
  const arrived = new URL(window.location.href);
  window.history.replaceState(null, '', '/sign-in');
  return arrived;
}

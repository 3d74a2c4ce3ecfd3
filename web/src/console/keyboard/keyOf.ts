/** Latin letters by the place of their keys. */
const LETTER = /^Key([A-Z])$/;

/**
 * The key that is meant by a press, as shortcuts name it: small letters, also while Caps Lock is on. Where a layout has no
 * Latin letters it is the letter that the same key has on one that has; with Shift, a letter means nothing.
 */
export function keyOf({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string | null {
  if (key.length !== 1) return key;
  const latin = key.charCodeAt(0) < 128;
  if (!latin && code === 'Slash') return shiftKey ? '?' : '/';
  const meant = latin ? key : (LETTER.exec(code)?.[1] ?? key);
  return shiftKey && /^[a-z]$/i.test(meant) ? null : meant.toLowerCase();
}

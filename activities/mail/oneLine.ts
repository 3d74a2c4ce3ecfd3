/**
 * Words as one line of a header: without line breaks and other control characters, which would begin another header, without
 * marks that turn the direction of what follows, and no longer than `limit` characters.
 */
export function oneLine(text: string, limit: number): string {
  const plain = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  const characters = [...plain];
  return characters.length <= limit
    ? plain
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

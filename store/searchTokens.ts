/** So many distinct words of a ticket are searchable: its number, its subject and how its description begins. */
const MAX_TOKENS = 64;
const MAX_TOKEN_LENGTH = 48;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Normalised distinct words of texts: lower case, without diacritics; scripts without spaces are split into words.
 * A ticket number stays one word.
 */
export function searchTokens(texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    const plain = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    for (const number of plain.match(/\bspt-\d{4}-\d{6,}\b/g) ?? []) tokens.add(number);
    for (const { segment, isWordLike } of words.segment(plain)) {
      if (tokens.size >= MAX_TOKENS) return [...tokens];
      if (isWordLike) tokens.add(segment.slice(0, MAX_TOKEN_LENGTH));
    }
  }
  return [...tokens];
}

/** Several words in a row, as a language puts them together. */
export function listed(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'short', type: 'unit' }).format(words);
}

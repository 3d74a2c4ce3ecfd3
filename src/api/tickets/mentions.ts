const MENTION = /(?<![\p{L}\p{N}_.@-])@([A-Za-z0-9][A-Za-z0-9._:|+-]{0,127})/gu;
/** More than that is a mistake, or a way to disturb everybody. */
const MAX_MENTIONS = 20;

/** The agent ids that a note mentions (`@agent-id`), without the punctuation that ends a sentence; each once. */
export function mentionsIn(text: string): string[] {
  const ids = [...text.matchAll(MENTION)].map((match) => (match[1] ?? '').replace(/[._:|+-]+$/, ''));
  return [...new Set(ids)].filter((id) => id !== '').slice(0, MAX_MENTIONS);
}

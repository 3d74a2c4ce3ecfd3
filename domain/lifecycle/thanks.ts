/** At most so many characters: longer than that, and a message says more than thanks. */
const MAX_LENGTH = 80;

/** Words of thanks and of politeness around them, in the languages served (en, de, es, fr, ja, ar). */
const THANKS = [
  'thanks',
  'thank you',
  'thank u',
  'thx',
  'ty',
  'cheers',
  'much appreciated',
  'appreciated',
  'danke',
  'danke schön',
  'danke schon',
  'vielen dank',
  'herzlichen dank',
  'besten dank',
  'dankeschön',
  'gracias',
  'muchas gracias',
  'mil gracias',
  'merci',
  'merci beaucoup',
  'merci bien',
  'ありがとう',
  'ありがとうございます',
  'ありがとうございました',
  'どうもありがとうございます',
  '感謝します',
  'شكرا',
  'شكراً',
  'شكرا جزيلا',
  'شكراً جزيلاً',
  'شكرا لك',
  'شكراً لك',
];
const POLITE = [
  'so much',
  'very much',
  'a lot',
  'again',
  'a million',
  'for your help',
  'for the help',
  'for the quick help',
  'for your quick help',
  'for the quick reply',
  'for your support',
  'many',
  'great',
  'perfect',
  'awesome',
  'super',
  'wonderful',
  'excellent',
  'it works',
  'it works now',
  'works now',
  'all good',
  'all good now',
  'ok',
  'okay',
  'hi',
  'hello',
  'best',
  'regards',
  'best regards',
  'kind regards',
  'team',
  'everyone',
  'all',
  'you',
  'guys',
  'that helped',
  'für die hilfe',
  'für ihre hilfe',
  'für die schnelle hilfe',
  'für deine hilfe',
  'sehr',
  'toll',
  'perfekt',
  'prima',
  'hat geklappt',
  'jetzt geht es',
  'viele grüße',
  'liebe grüße',
  'euch',
  'ihnen',
  'dir',
  'nochmals',
  'por su ayuda',
  'por la ayuda',
  'por tu ayuda',
  'perfecto',
  'genial',
  'excelente',
  'todo bien',
  'ya funciona',
  'saludos',
  'a todos',
  'de nuevo',
  'pour votre aide',
  "pour l'aide",
  'pour ton aide',
  'parfait',
  'super',
  'génial',
  'à vous',
  'à tous',
  'encore',
  'cordialement',
  'bien',
  'ça marche',
  'ça fonctionne',
  '助かりました',
  '解決しました',
  '大変',
  '本当に',
  'どうも',
  'جزيلا',
  'جزيلاً',
  'لك',
  'لكم',
  'على المساعدة',
  'على مساعدتكم',
  'ممتاز',
  'رائع',
];

const byLength = (words: readonly string[]): string[] =>
  [...new Set(words)].sort((a, b) => b.length - a.length);
const THANKS_FIRST = byLength(THANKS);
const ALL = byLength([...THANKS, ...POLITE]);

/**
 * Whether a message is a pure thank-you: short, thanks only, in the languages served
 * (docs/semantics.md, Clocks). In doubt it is not: a question lost costs more than a ticket reopened.
 */
export function isThanks(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > MAX_LENGTH || /[?？؟]/u.test(trimmed)) return false;
  const plain = ` ${trimmed
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim()} `;
  if (plain.trim().length === 0) return false;
  if (!THANKS_FIRST.some((word) => contains(plain, word))) return false;
  let rest = plain;
  for (const word of ALL) rest = remove(rest, word);
  return rest.trim().length === 0;
}

/** Scripts written without spaces are matched anywhere, others as whole words. */
const unspaced = (word: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(word);

function contains(text: string, word: string): boolean {
  return text.includes(unspaced(word) ? word : ` ${word} `);
}

function remove(text: string, word: string): string {
  let rest = text;
  while (contains(rest, word)) rest = rest.replace(unspaced(word) ? word : ` ${word} `, ' ');
  return rest;
}

import { AR } from './ar';
import { DE } from './de';
import { EN } from './en';
import { ES } from './es';
import { FR } from './fr';
import { JA } from './ja';
import type { MailWords } from './mailWords';

export const MAIL_LANGUAGES = { en: EN, de: DE, es: ES, fr: FR, ja: JA, ar: AR } as const;
export type MailLanguage = keyof typeof MAIL_LANGUAGES;

/** The first of the languages that mails are written in; English where there is none. */
export function mailLanguage(...wanted: readonly string[]): MailLanguage {
  const known = Object.keys(MAIL_LANGUAGES) as MailLanguage[];
  for (const language of wanted) {
    const found = known.find((one) => one === language.toLowerCase());
    if (found) return found;
  }
  return 'en';
}

/** The words of a language. */
export function wordsIn(language: MailLanguage): MailWords {
  return MAIL_LANGUAGES[language];
}

/** How a language is written: right to left, or left to right. */
export function directionOf(language: MailLanguage): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** A text with what stands in braces filled in. What is filled in is not looked at again. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

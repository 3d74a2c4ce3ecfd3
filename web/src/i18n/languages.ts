/** The languages that the client speaks, with their own names. */
export const LANGUAGES = [
  { code: 'en', name: 'English', dir: 'ltr' },
  { code: 'de', name: 'Deutsch', dir: 'ltr' },
  { code: 'es', name: 'Español', dir: 'ltr' },
  { code: 'fr', name: 'Français', dir: 'ltr' },
  { code: 'ja', name: '日本語', dir: 'ltr' },
  { code: 'ar', name: 'العربية', dir: 'rtl' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];

const REMEMBERED = 'support.language';

/** The language of a code such as `de-CH`; null for one that is not spoken here. */
export function languageOf(code: string): Language | null {
  const [primary] = code.toLowerCase().split('-');
  return LANGUAGES.find((language) => language.code === primary)?.code ?? null;
}

/** Which way the language is written. */
export function directionOf(code: string): 'ltr' | 'rtl' {
  return LANGUAGES.find((language) => language.code === code)?.dir ?? 'ltr';
}

/** Whether the reader has chosen a language. */
export function hasChosenLanguage(): boolean {
  return languageOf(localStorage.getItem(REMEMBERED) ?? '') !== null;
}

/** The language that the reader chose before, else the first of the browser's that is spoken here. */
export function firstLanguage(): Language {
  const chosen = languageOf(localStorage.getItem(REMEMBERED) ?? '');
  if (chosen) return chosen;
  for (const wish of navigator.languages) {
    const found = languageOf(wish);
    if (found) return found;
  }
  return 'en';
}

/** Remembers a choice for the next visit. */
export function rememberLanguage(code: Language): void {
  localStorage.setItem(REMEMBERED, code);
}

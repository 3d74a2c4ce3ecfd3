import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import {
  directionOf,
  firstLanguage,
  hasChosenLanguage,
  languageOf,
  rememberLanguage,
  type Language,
} from './languages';
import type en from './locales/en.json';

/** The words of each language, fetched when they are wanted. */
const WORDS: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import('./locales/en.json'),
  de: () => import('./locales/de.json'),
  es: () => import('./locales/es.json'),
  fr: () => import('./locales/fr.json'),
  ja: () => import('./locales/ja.json'),
  ar: () => import('./locales/ar.json'),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Loads the reader's language; the page is drawn once its words are there. */
export async function startI18n(): Promise<void> {
  const language = firstLanguage();
  const words = await WORDS[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: words.default } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  applyToDocument(language);
}

/** Speaks a person's own language, where it is spoken here and nobody has chosen another. */
export async function speakTo(language: string | null): Promise<void> {
  const own = languageOf(language ?? '');
  if (own !== null && own !== i18next.language && !hasChosenLanguage()) await speak(own);
}

/** Changes the language of the whole page, and remembers it. */
export async function changeLanguage(language: Language): Promise<void> {
  await speak(language);
  rememberLanguage(language);
}

async function speak(language: Language): Promise<void> {
  const words = await WORDS[language]();
  i18next.addResourceBundle(language, 'translation', words.default);
  await i18next.changeLanguage(language);
  applyToDocument(language);
}

function applyToDocument(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

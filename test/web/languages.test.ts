import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(__dirname, '..', '..', 'web', 'src');
const LOCALES = join(WEB, 'i18n', 'locales');
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Words = Map<string, string>;

function wordsOf(language: string): Words {
  const words: Words = new Map();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') words.set(path, value);
    else
      for (const [name, inner] of Object.entries(value as Record<string, unknown>))
        walk(inner, path === '' ? name : `${path}.${name}`);
  };
  walk(JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')), '');
  return words;
}

/** A key as the code names it: plural forms are one. */
const bare = (key: string): string => key.replace(PLURAL, '');

const isPlural = (words: Words, key: string): boolean => words.has(`${key}_other`);

const placesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

const LANGUAGES = ['en', 'de', 'es', 'fr', 'ja', 'ar'];
const english = wordsOf('en');

describe('the words of the web client', () => {
  it('are there in every language', () => {
    expect(
      readdirSync(LOCALES)
        .map((file) => file.replace('.json', ''))
        .sort(),
    ).toEqual([...LANGUAGES].sort());
  });

  it.each(LANGUAGES)('%s has every key, in every plural form of the language, and no other', (language) => {
    const words = wordsOf(language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...new Set([...english.keys()].map(bare))].flatMap((key) =>
      isPlural(english, key) ? forms.map((form) => `${key}_${form}`) : [key],
    );
    expect(wanted.filter((key) => !words.get(key)?.trim())).toEqual([]);
    const known = new Set([...english.keys()].map(bare));
    expect([...words.keys()].filter((key) => !known.has(bare(key)))).toEqual([]);
  });

  it.each(LANGUAGES)('%s says everything that English says', (language) => {
    // A plural form may leave the number out where the word itself tells it.
    const differing = [...wordsOf(language)].filter(([key, text]) => {
      if (PLURAL.test(key) && !key.endsWith('_other')) return false;
      const original = english.get(key) ?? english.get(`${bare(key)}_other`) ?? '';
      return placesIn(text).join() !== placesIn(original).join();
    });
    expect(differing).toEqual([]);
  });

  it.each(LANGUAGES)('%s counts things in the plural forms of the language', (language) => {
    // A number alone, with nothing that would have another form beside it.
    const bareNumbers = ['talk.team', 'files.place', 'files.page'];
    const counting = [...wordsOf(language)].filter(([, text]) => /\{\{(count|number)\}\}/.test(text));
    expect(counting.length).toBeGreaterThan(10);
    expect(
      counting.map(([key]) => key).filter((key) => !PLURAL.test(key) && !bareNumbers.includes(key)),
    ).toEqual([]);
  });

  it('are all used', () => {
    const code = sourcesOf(WEB).join('\n');
    const unused = [...new Set([...english.keys()].map(bare))].filter((key) => {
      if (code.includes(`'${key}'`)) return false;
      // t(`status.${status}`): the last part comes from a list of the API's words.
      const stem = key.slice(0, key.lastIndexOf('.') + 1);
      return !code.includes(`\`${stem}\${`);
    });
    expect(unused).toEqual([]);
  });
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

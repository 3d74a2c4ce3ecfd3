import fc from 'fast-check';
import { customerMail } from '../../activities/mail/customerMail';
import { html, plainText, type MailContent } from '../../activities/mail/mailBody';
import { MailIds } from '../../activities/mail/mailId';
import { mailTime } from '../../activities/mail/mailTime';
import { oneLine } from '../../activities/mail/oneLine';
import { CUSTOMER_MAILS } from '../../activities/mail/words/mailWords';
import { fill, mailLanguage, MAIL_LANGUAGES, wordsIn } from '../../activities/mail/words/wordsIn';

const LANGUAGES = Object.keys(MAIL_LANGUAGES) as (keyof typeof MAIL_LANGUAGES)[];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'<>&"\'\r\n\u2028\u202e\u0000{}ab: '), maxLength: 80 }),
);
const reader = (language: (typeof LANGUAGES)[number]) => ({
  id: 'customer-1',
  address: 'one@example.com',
  language,
  zone: 'Europe/Berlin',
});

/** The texts of a tree of words, by their paths. */
function leaves(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, `${path}.${key}`),
  );
}

describe('the words of mails', () => {
  it('say the same in every language: each text is there, with the same things filled in', () => {
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const english = leaves(MAIL_LANGUAGES.en);
    for (const language of LANGUAGES) {
      const theirs = leaves(MAIL_LANGUAGES[language]);
      expect(theirs.map(([path, text]) => [path, text === '', holes(text)])).toEqual(
        english.map(([path, text]) => [path, text === '', holes(text)]),
      );
    }
  });

  it('are the reader’s where they are known, else English', () => {
    expect(mailLanguage('it', 'ja')).toBe('ja');
    expect(mailLanguage('DE')).toBe('de');
    expect(mailLanguage('constructor', 'it')).toBe('en');
    expect(mailLanguage()).toBe('en');
  });

  it('are not filled in twice', () => {
    expect(fill('{name} wrote {what}:', { name: '{what}', what: 'x' })).toBe('{what} wrote x:');
    expect(fill('{other}', {})).toBe('{other}');
  });

  it('name the zone of every time', () => {
    const at = Date.UTC(2026, 10, 27, 12, 5);
    expect(mailTime(at, 'en', 'Asia/Tokyo')).toMatch(/9:05.PM \(Asia\/Tokyo\)$/);
    expect(mailTime(at, 'de', 'Europe/Berlin')).toContain('13:05 (Europe/Berlin)');
    for (const language of LANGUAGES) expect(mailTime(at, language, 'UTC')).toContain('(UTC)');
  });
});

describe('a mail', () => {
  it('has a subject of one line, whatever a customer wrote', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...LANGUAGES), (subject, name, language) => {
        const news = { message: { name, text: 'x', files: 0 }, survey: null };
        const ticket = { number: 'SPT-2026-000001', subject };
        const written = customerMail('reply', ticket, news, reader(language), 'https://desk.example');
        expect(written.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(written.subject.startsWith('[SPT-2026-000001]')).toBe(true);
        expect([...written.subject].length).toBeLessThan(160);
        expect(written.content.quote?.by).not.toMatch(/[\r\n]/);
      }),
    );
    expect(oneLine('a\r\nBcc: all@example.com', 99)).toBe('a Bcc: all@example.com');
    expect(oneLine('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('shows what people wrote as text: none of it is a tag, an attribute or an entity', () => {
    const content = (text: string): MailContent => ({
      language: 'en',
      title: text,
      paragraphs: [text],
      facts: [[text, text]],
      quote: { by: text, text, note: text },
      link: { label: text, url: `https://desk.example/${text}` },
      footer: text,
      footerLink: { label: text, url: text },
    });
    const markup = (page: string): string[] =>
      page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/"[^"]*"/g, '""')) ?? [];
    const plain = markup(html(content('x')));
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '');
        const page = html(content(text));
        expect(markup(page)).toEqual(plain);
        const said = /<h1[^>]*>([^<]*)<\/h1>/.exec(page)?.[1] ?? '';
        const read = said
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(read).toBe(text);
      }),
    );
  });

  it('is written in the direction of its language, and quotes line by line', () => {
    for (const language of LANGUAGES) {
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      for (const kind of CUSTOMER_MAILS) {
        const news = { message: { name: '', text: 'a\nb', files: 2 }, survey: null };
        const ticket = { number: 'SPT-2026-000001', subject: '' };
        const { content } = customerMail(kind, ticket, news, reader(language), 'https://desk.example');
        expect(html(content)).toContain(`<html lang="${language}" dir="${dir}">`);
        expect(plainText(content)).toContain('> a\n> b\n');
        expect(plainText(content)).toContain('https://desk.example/portal/profile');
        expect(plainText(content)).toContain(fill(wordsIn(language).customer.files, { count: 2 }));
      }
    }
  });

  it('has the same id whenever it is sent again, and one of its own for everybody', () => {
    const ids = new MailIds('desk.example');
    expect(ids.of('t1:5:level:2', 'lead')).toBe(ids.of('t1:5:level:2', 'lead'));
    expect(ids.of('t1:5:level:2', 'lead')).toMatch(/^<[0-9a-f]{40}@desk\.example>$/);
    expect(
      new Set([ids.of('t1:5', 'a'), ids.of('t1:5', 'b'), ids.of('t1:6', 'a'), ids.conversation('t1')]).size,
    ).toBe(4);
  });
});

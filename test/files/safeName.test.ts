import fc from 'fast-check';
import { ALLOWED_TYPES } from '../../src/files/fileType';
import { safeName } from '../../src/files/safeName';

describe('names of files', () => {
  it.each([
    ['report.pdf', 'application/pdf', 'report.pdf'],
    ['Résumé – März.PDF', 'application/pdf', 'Résumé – März.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\ada\\a.png', 'image/png', 'a.png'],
    ['photo.jpg.exe', 'image/jpeg', 'photo.jpg.exe.jpg'],
    ['invoice\u202efdp.exe', 'application/pdf', 'invoicefdp.exe.pdf'],
    ['a\u0000b\r\nc.txt', 'text/plain', 'abc.txt'],
    ['quote%22d.txt', 'text/plain', 'quote_d.txt'],
    ['.htaccess', 'text/plain', 'htaccess.txt'],
    ['...', 'text/plain', 'file.txt'],
    ['', 'image/webp', 'file.webp'],
    [undefined, 'image/gif', 'file.gif'],
    ['orders.csv', 'text/plain', 'orders.csv'],
    ['日本語.jpeg', 'image/jpeg', '日本語.jpeg'],
    ['e\u0301.png', 'image/png', 'é.png'],
    ['A\u0000\u0300.png', 'image/png', 'À.png'],
    ['a\u037eb.png', 'image/png', 'a_b.png'],
    ['a', 'application/unknown', 'a.bin'],
    ['nul.txt', 'text/plain', '_nul.txt'],
    ['🧳'.repeat(90), 'image/png', `${'🧳'.repeat(49)}.png`],
  ])('%j of %s becomes %j', (given, type, expected) => {
    expect(safeName(given, type)).toBe(expected);
  });

  it('are harmless wherever they are written, whatever was given', () => {
    const nasty = fc.constantFrom(
      '/',
      '\\',
      '..',
      '\u0000',
      '\u202e',
      '\u2066',
      '"',
      '%',
      '\r\n',
      ' ',
      '.',
      '\ud800',
      '🧳',
      'ß',
      '%2e%2e',
      'CON',
    );
    const parts = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 60 }),
        fc.constantFrom(...Object.keys(ALLOWED_TYPES)),
        (given, type) => {
          const name = safeName(given.join(''), type);
          expect(name).not.toMatch(/[/\\:*?"<>|%$`'{}^~#&;]|^[. ]|[. ]$/u);
          expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
          expect(ALLOWED_TYPES[type]).toContain(name.slice(name.lastIndexOf('.') + 1));
          expect(name.lastIndexOf('.')).toBeGreaterThan(0);
          expect(safeName(name, type)).toBe(name);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

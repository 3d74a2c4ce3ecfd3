import { ALLOWED_TYPES } from './fileType';

const LONGEST = 120;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu;
/** How browsers' forms write quotes and line breaks of names. */
const ESCAPED = /%(?:22|0a|0d)/gi;
/** What is special in a path, a shell, or on some file system. */
const SPECIAL = /[\\/:*?"<>|%$`'{}^~#&;]/g;

/**
 * A name that is harmless wherever it is written: no folders, nothing unprintable, nothing that turns the direction of
 * writing, an ending that belongs to what the file is.
 */
export function safeName(given: string | undefined, type: string): string {
  const base = (given ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(UNPRINTABLE, '')
    .replace(ESCAPED, '_')
    .replace(SPECIAL, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const endings = ALLOWED_TYPES[type] ?? ['bin'];
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const [stem, suffix] = endings.includes(ending)
    ? [clean.slice(0, dot), ending]
    : [clean, endings[0] ?? 'bin'];
  const room = LONGEST - suffix.length - 1;
  const cut = [...stem].slice(0, room).join('').trim();
  return `${cut === '' ? 'file' : cut}.${suffix}`;
}

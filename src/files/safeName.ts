import { ALLOWED_TYPES } from './fileType';

/** What every file system takes, bytes, with room for a number that a browser puts behind it. */
const LONGEST = 200;
const MOST = 1_000;
/** Devices, to Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
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
  // Longer than this is no name; its end is what tells of the file.
  const base = (given ?? '').slice(-MOST).split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replace(UNPRINTABLE, '')
    // Only now, for what stood apart may have come together; and before what is special, for some of it is written anew (U+037E is ;).
    .normalize('NFC')
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
  const cut = cutTo(stem, LONGEST - suffix.length - 1).replace(/[. ]+$/, '');
  return `${cut === '' ? 'file' : cut.replace(DEVICE, '_$&')}.${suffix}`;
}

/** As many whole characters as fit into so many bytes. */
function cutTo(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let room = bytes;
  const fitting: string[] = [];
  for (const character of text) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    fitting.push(character);
  }
  return fitting.join('');
}

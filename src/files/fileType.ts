import { fileTypeFromBuffer } from 'file-type/core';

/** So many bytes at the beginning tell the type of a file. */
export const HEAD_BYTES = 4_100;

/** What may be uploaded, and the endings that belong to it; the first is given to a name without one. */
export const ALLOWED_TYPES: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'log', 'csv', 'json', 'md', 'ics', 'eml'],
  'application/zip': ['zip'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
};

/** What a browser may show by itself: pictures and plain text. A PDF may hold scripts, and no browser shows it in a sandbox. */
export const INLINE_TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'text/plain',
]);

// Control characters other than tab, line feed, form feed and carriage return do not occur in text.
const UNTEXTUAL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

const COMMENT_BEGINS = '<!--';
const COMMENT_ENDS = '-->';
/** What begins so, behind comments, is XML. */
const XML = /^<(?:\?xml|svg|!doctype\s+svg)\b/i;

/** The media type that the first bytes of a file say, whatever its name is; null for one that is not taken. */
export async function typeOf(head: Uint8Array): Promise<string | null> {
  const told = await toldBy(head);
  if (told !== undefined) return told in ALLOWED_TYPES ? told : null;
  return isText(head) ? 'text/plain' : null;
}

/** What the beginning says, undefined where it says nothing, or breaks off in what only looked like the head of something. */
async function toldBy(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    // Nothing is read here but bytes that are there: whatever the reader of a format stumbles over is not of that format.
    return undefined;
  }
}

/** UTF-8 without control characters; the last character may be cut. Not XML, and so not SVG, which is a program to a browser. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !UNTEXTUAL.test(text) && !XML.test(behindComments(text));
  } catch (error) {
    if (isInvalid(error)) return false;
    throw error;
  }
}

function isInvalid(error: unknown): boolean {
  const known = typeof error === 'object' && error !== null && 'code' in error;
  return known && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/** Comment by comment: one expression for all of them would try every way to divide them up. */
function behindComments(text: string): string {
  let at = skipSpace(text, 0);
  while (text.startsWith(COMMENT_BEGINS, at)) {
    const end = text.indexOf(COMMENT_ENDS, at + COMMENT_BEGINS.length);
    if (end < 0) return '';
    at = skipSpace(text, end + COMMENT_ENDS.length);
  }
  return text.slice(at);
}

function skipSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

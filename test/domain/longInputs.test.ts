import { performance } from 'node:perf_hooks';
import { bearerOf } from '../../src/api/auth/bearer';
import { principalFrom } from '../../src/api/auth/claims';
import { parseServiceKey } from '../../src/api/auth/serviceKeyVerifier';
import { ApiError } from '../../src/api/errors/apiError';
import { parseResumeToken } from '../../src/api/events/resumeToken';
import { PERSON_ID, TICKET_NUMBER } from '../../src/api/validation/ids';
import { typeOf } from '../../src/files/fileType';
import { safeName } from '../../src/files/safeName';
import { parseDuration } from '../../domain/calendar/duration';
import { decodeCursor, InvalidCursor } from '../../store/cursor';
import { searchTokens } from '../../store/searchTokens';

type Take = (text: string) => unknown;

const refusing =
  (take: Take): Take =>
  (text) => {
    try {
      return take(text);
    } catch (error) {
      if (error instanceof ApiError || error instanceof InvalidCursor || error instanceof Error) return null;
      throw error;
    }
  };

/** What is made to look as if it matched, until its end. `n` says how long. */
const CRAFTED: [name: string, take: Take, text: (n: number) => string][] = [
  ['Authorization: letters', bearerOf, (n) => `Bearer ${'a'.repeat(n)}!`],
  ['Authorization: spaces', bearerOf, (n) => `Bearer ${' '.repeat(n)}!`],
  ['Authorization: padding', bearerOf, (n) => `Bearer a${'='.repeat(n)}a`],
  ['a service key', parseServiceKey, (n) => `psk_0123456789ABCDEFGHJKMNPQRS_${'a'.repeat(n)}!`],
  ['a position in the stream', parseResumeToken, (n) => `${'A'.repeat(n)}g`],
  ['a cursor', (text) => decodeCursor(text, 'createdAt'), (n) => `${'a'.repeat(n)}!`],
  ['a person’s id', (text) => PERSON_ID.test(text), (n) => `${'a'.repeat(n)} `],
  ['a ticket number', (text) => TICKET_NUMBER.test(text), (n) => `SPT-2026-${'1'.repeat(n)}x`],
  ['a duration: digits', parseDuration, (n) => `P${'1'.repeat(n)}`],
  ['a duration: fractions', parseDuration, (n) => `PT${'1'.repeat(n)}.${'1'.repeat(n)}`],
  ['a language', (text) => principalFrom({ sub: 'x', role: 'ops', locale: text }), (n) => 'a'.repeat(n)],
  [
    'a name in a token',
    (text) => principalFrom({ sub: 'x', role: 'ops', name: text }),
    (n) => `\u202e${' '.repeat(n)}a`,
  ],
  ['a file’s name: dots', (text) => safeName(text, 'text/plain'), (n) => `${'. '.repeat(n)}a`],
  ['a file’s name: spaces', (text) => safeName(text, 'text/plain'), (n) => `a${' .'.repeat(n)}a`],
  ['a file’s name: percents', (text) => safeName(text, 'text/plain'), (n) => '%2'.repeat(n)],
  ['a search', (text) => searchTokens([text]), (n) => `spt-2026-${'1'.repeat(n)}x`],
  ['a search: marks', (text) => searchTokens([text]), (n) => `a${'\u0301'.repeat(n)}`],
];

/** The shortest of several times, ms: whatever else the machine does can only make it longer. */
function shortest(take: Take, text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    take(text);
    return performance.now() - from;
  });
  return Math.min(...times);
}

describe('long input that is made to be slow', () => {
  it.each(CRAFTED)('is taken in time that grows with its length: %s', (_name, take, text) => {
    const guarded = refusing(take);
    shortest(guarded, text(5_000));
    const [short, long] = [shortest(guarded, text(1_250)), shortest(guarded, text(20_000))];
    // The longest text that the API takes. Sixteen times as long takes about sixteen times; where it grew with the square, it would be 256 times. What is over at once has no ratio.
    expect(long / Math.max(short, 0.05)).toBeLessThan(100);
  });

  it('is taken: comments before what might be XML, as many as the head of a file holds', async () => {
    // By an expression that may divide them up in every way this would not end.
    const comments = new TextEncoder().encode('<!---->'.repeat(580));
    expect(await typeOf(comments)).toBe('text/plain');
    for (const xml of [
      '<svg onload="x">',
      '<?xml version="1.0"?>',
      '<!DOCTYPE svg>',
      '\n <!-- a --> <svg/>',
    ]) {
      expect(await typeOf(new TextEncoder().encode(`<!-- a --><!-- b -->\n${xml}`))).toBeNull();
    }
    expect(await typeOf(new TextEncoder().encode('<!-- a --> a note'))).toBe('text/plain');
  });
});

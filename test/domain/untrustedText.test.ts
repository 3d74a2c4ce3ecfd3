import fc from 'fast-check';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import { bearerOf } from '../../src/api/auth/bearer';
import { parseServiceKey } from '../../src/api/auth/serviceKeyVerifier';
import { signToken } from '../../src/api/auth/tokenSigner';
import { TokenVerifier } from '../../src/api/auth/tokenVerifier';
import { ApiError } from '../../src/api/errors/apiError';
import { parseResumeToken } from '../../src/api/events/resumeToken';
import { SignedLinks } from '../../src/files/signedLinks';
import { decodeCursor, encodeCursor, InvalidCursor } from '../../store/cursor';

const SECRET = 'a secret of the tests, long enough for HS256';
const NOW = new Date();

/** Text of any kind, and text that looks like what is parsed: parts of base64url with dots between, JSON in them or not. */
const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json({ maxDepth: 2 }).map((json) => Buffer.from(json).toString('base64url')),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
);

/** A text that differs from the given one by a character taken out, put in, or changed, by an end cut off, or by what is said twice. */
function mutated(text: string): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom(...'.-_=aZ09 /+%"{'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const at = fc.nat(text.length);
  return fc
    .oneof(
      fc.tuple(at, character).map(([i, c]) => text.slice(0, i) + c + text.slice(i + 1)),
      fc.tuple(at, character).map(([i, c]) => text.slice(0, i) + c + text.slice(i)),
      at.map((i) => text.slice(0, i) + text.slice(i + 1)),
      at.map((i) => text.slice(0, i)),
      at.map((i) => text + text.slice(i)),
      fc.tuple(at, at).map(([i, j]) => text.slice(0, i) + text.slice(j)),
    )
    .filter((changed) => changed !== text);
}

const code = (error: unknown): unknown => (error instanceof ApiError ? error.code : error);

describe('text from outside that ought to prove something', () => {
  describe('a bearer token', () => {
    const verifier = new TokenVerifier({ kind: 'secret', secret: SECRET });
    const outcome = (token: string): Promise<unknown> => verifier.verify(token).then(() => 'accepted', code);

    it('is refused as unauthenticated whatever else it is', async () => {
      await fc.assert(
        fc.asyncProperty(anyText, async (token) => {
          expect(await outcome(token)).toBe('unauthenticated');
        }),
      );
    });

    it('is refused when anything of it is changed', async () => {
      const token = await signToken({ sub: 'x', role: 'admin' }, '1h', { secret: SECRET });
      expect(await outcome(token)).toBe('accepted');
      const bytes = (text: string): string =>
        text
          .split('.')
          .map((one) => Buffer.from(one, 'base64url').toString('hex'))
          .join('.');
      await fc.assert(
        fc.asyncProperty(mutated(token), async (changed) => {
          // Another spelling of the very bytes that were signed says nothing else: padding bits of the signature.
          fc.pre(bytes(changed) !== bytes(token));
          expect(await outcome(changed)).toBe('unauthenticated');
        }),
        { numRuns: 300 },
      );
    });

    it('of claims of any kind is accepted as somebody whom the rights know, or refused', async () => {
      const claims = fc.record(
        {
          sub: fc.oneof(fc.string(), fc.constant('x')),
          role: fc.oneof(fc.string(), fc.constantFrom('admin', 'agent', 'customer', 'ops')),
          level: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
          tier: fc.anything(),
          name: fc.anything(),
          email: fc.anything(),
          zoneinfo: fc.string(),
          locale: fc.string(),
          scope: fc.anything(),
        },
        { requiredKeys: ['sub', 'role'] },
      );
      await fc.assert(
        fc.asyncProperty(claims, async (given) => {
          const plain = JSON.parse(
            JSON.stringify(given, (_key, value: unknown) => (typeof value === 'bigint' ? null : value)),
          ) as never;
          const token = await signToken(plain, '1h', { secret: SECRET });
          const principal = await verifier.verify(token).catch(code);
          if (principal === 'unauthenticated') return;
          expect(principal).toMatchObject({
            role: expect.stringMatching(/^(customer|agent|lead|admin|ops)$/) as string,
            id: expect.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:|+-]{0,127}$/) as string,
          });
        }),
      );
    });

    it('stands behind Bearer alone', () => {
      fc.assert(
        fc.property(
          fc.oneof(
            anyText,
            anyText.map((text) => `Bearer ${text}`),
          ),
          (header) => {
            try {
              expect(bearerOf(header)).toMatch(/^[A-Za-z0-9._~+/-]+=*$/);
            } catch (error) {
              expect(code(error)).toBe('unauthenticated');
            }
          },
        ),
      );
    });
  });

  it('is a service key only as it was given out', () => {
    const key = `psk_0123456789ABCDEFGHJKMNPQRS_${'s'.repeat(43)}`;
    expect(parseServiceKey(key)).toEqual({ id: '0123456789ABCDEFGHJKMNPQRS', secret: 's'.repeat(43) });
    const parses = (text: string): void => {
      const parts = parseServiceKey(text);
      // What is read is all of it: no two texts are one key.
      if (parts) expect(`psk_${parts.id}_${parts.secret}`).toBe(text);
      if (parts) expect(parts.secret).toMatch(/^[A-Za-z0-9_-]+$/);
    };
    fc.assert(fc.property(mutated(key), parses), { numRuns: 300 });
    fc.assert(fc.property(anyText, (text) => expect(parseServiceKey(text)).toBeNull()));
    fc.assert(fc.property(anyText, (text) => parses(`psk_${text}`)));
  });

  it('is a survey link only with our signature, under any change', () => {
    const links = new SurveyLinks(SECRET, 'https://desk.example');
    const token = links.token('t1-s1', 1_700_000_000_000);
    expect(links.read(token)).not.toBeNull();
    fc.assert(
      fc.property(mutated(token), (changed) => expect(links.read(changed)).toBeNull()),
      { numRuns: 300 },
    );
    fc.assert(fc.property(anyText, (text) => expect(links.read(text)).toBeNull()));
  });

  it('is a link to a file only with our signature, under any change', async () => {
    const links = new SignedLinks(SECRET);
    const { token } = await links.sign(
      { attachmentId: 'f'.repeat(24), for: { id: 'x', role: 'customer' } },
      NOW,
    );
    expect(await links.read(token)).toMatchObject({ attachmentId: 'f'.repeat(24) });
    const body = (text: string): string => text.split('.').slice(0, 2).join('.');
    await fc.assert(
      fc.asyncProperty(mutated(token), async (changed) => {
        const read = await links.read(changed);
        // The last character of a signature has bits that mean nothing.
        if (body(changed) === body(token) && read !== null) expect(read).toEqual(await links.read(token));
        else expect(read).toBeNull();
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await links.read(text)).toBeNull();
      }),
    );
    // A person's token, of the same desk, is no link; nor the other way round.
    const bearer = await signToken({ sub: 'x', role: 'admin' }, '1h', { secret: SECRET });
    expect(await links.read(bearer)).toBeNull();
    await expect(new TokenVerifier({ kind: 'secret', secret: SECRET }).verify(token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('is a cursor only of its list, and of the types that a query may hold', () => {
    const cursor = encodeCursor({ sort: 'createdAt', value: 5, id: 'a'.repeat(24) });
    const decodes = (text: string): void => {
      try {
        const { value, id, sort } = decodeCursor(text, 'createdAt');
        // Cursors are no secret: one that is made up may be read, but never as an operator of a query.
        expect(sort).toBe('createdAt');
        expect(value === null || Number.isSafeInteger(value)).toBe(true);
        expect(typeof id).toBe('string');
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidCursor);
      }
    };
    const forged = fc
      .jsonValue({ maxDepth: 2 })
      .chain((value) =>
        fc.constantFrom(['createdAt', value, 'id'], ['createdAt', 5, value], [value, 5, 'id'], value),
      );
    fc.assert(fc.property(mutated(cursor), decodes), { numRuns: 300 });
    fc.assert(fc.property(anyText, decodes));
    fc.assert(
      fc.property(forged, (value) => decodes(Buffer.from(JSON.stringify(value)).toString('base64url'))),
    );
    for (const value of [{ $gt: 0 }, '5', [5], 1.5, true]) {
      const operator = Buffer.from(JSON.stringify(['createdAt', value, 'id'])).toString('base64url');
      expect(() => decodeCursor(operator, 'createdAt')).toThrow(InvalidCursor);
    }
    expect(() => decodeCursor(cursor, 'deadline')).toThrow(InvalidCursor);
  });

  it('is a position in the stream only as MongoDB spells one', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mutated('8269A1B2C3000000012B042C0100296E5A1004')), (text) => {
        const position = parseResumeToken(text);
        if (position === null) return;
        expect(position).toBe(text);
        expect(position).toMatch(/^[0-9A-F]{16,1024}$/);
      }),
    );
    for (const text of [
      '',
      '{"_data":"82"}',
      '8269A1B2C3000000012\n',
      '82'.repeat(600),
      '8269a1b2c3000000012b',
    ]) {
      expect(parseResumeToken(text)).toBeNull();
    }
  });
});

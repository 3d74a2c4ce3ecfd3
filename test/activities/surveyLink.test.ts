import fc from 'fast-check';
import { SurveyLinks } from '../../activities/survey/surveyLink';

const links = new SurveyLinks('a-survey-secret-of-good-length-0123', 'https://desk.example');

describe('SurveyLinks', () => {
  it('reads back what it signed, for any survey and expiry', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), (surveyId, expiresAt) => {
        fc.pre(Buffer.from(surveyId).toString() === surveyId);
        expect(links.read(links.token(surveyId, expiresAt))).toEqual({ surveyId, expiresAt });
      }),
    );
  });

  it('gives the same link each time, under the public address', () => {
    const link = links.link('t1-s1', 1_700_000_000_000);
    expect(link).toBe(links.link('t1-s1', 1_700_000_000_000));
    expect(link.startsWith('https://desk.example/survey/')).toBe(true);
  });

  it('refuses every change of a single character', () => {
    const token = links.token('t1-s1', 1_700_000_000_000);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'.-_aZ09'), (at, character) => {
        fc.pre(token[at] !== character);
        const forged = token.slice(0, at) + character + token.slice(at + 1);
        expect(links.read(forged)).toBeNull();
      }),
    );
  });

  it('refuses another secret, a longer expiry with the old signature, and noise of any kind', () => {
    const token = links.token('t1-s1', 1_700_000_000_000);
    expect(new SurveyLinks('another-secret-of-good-length-01234', '').read(token)).toBeNull();
    const [id, , signature] = token.split('.');
    expect(links.read(`${id}.${(1_900_000_000_000).toString(36)}.${signature}`)).toBeNull();
    fc.assert(fc.property(fc.string({ maxLength: 700 }), (noise) => expect(links.read(noise)).toBeNull()));
    expect(links.read(`${token}.x`)).toBeNull();
    expect(links.read('')).toBeNull();
  });
});

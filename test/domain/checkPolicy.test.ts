import fc from 'fast-check';
import { checkPolicy } from '../../domain/policy/checkPolicy';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import { TIERS } from '../../domain/vocabulary';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = (string | number)[];

const defaultDocument = (): Json => JSON.parse(JSON.stringify(DEFAULT_POLICY)) as Json;

/** Every path of a document that leads to a value, inner ones too; not the document itself. */
function pathsOf(value: Json, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : [];
  if (typeof value !== 'object' || value === null) return own;
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [...own, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (inner, key) => (inner as Record<string | number, Json> | undefined)?.[key],
    value,
  );
}

/** The default document with one value replaced (undefined: removed). */
function withChange(path: Path, value: Json | undefined): Json {
  const document = defaultDocument();
  const holder = at(document, path.slice(0, -1)) as Record<string | number, Json>;
  const key = path.at(-1)!;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
  return document;
}

function typeOf(value: Json | undefined): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** null stands for "none" in these places, so it is no wrong type there. */
const takesNull = (path: Path): boolean => path.includes('response') || path.at(-1) === 'weekly';

const PATHS = pathsOf(defaultDocument());
const fieldsOf = (document: unknown): string[] =>
  (checkPolicy(document).faults ?? []).map(({ field }) => field);

describe('checkPolicy', () => {
  it('accepts the policy that the product ships with, as it is', () => {
    expect(checkPolicy(defaultDocument())).toEqual({ policy: DEFAULT_POLICY, faults: null });
  });

  it('refuses every value of a wrong type, wherever it stands', () => {
    const wrong = fc.constantFrom<Json>(null, true, 7.5, 'noon', [], [[]], {}, { a: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), wrong, (path, value) => {
        fc.pre(typeOf(at(defaultDocument(), path)) !== typeOf(value));
        fc.pre(!(value === null && takesNull(path)));
        // Around the clock may become a week, in which nothing but emptiness is wrong.
        fc.pre(!(path.at(-1) === 'weekly' && typeOf(value) === 'object'));
        fc.pre(
          !(
            path.includes('response') &&
            path.length === 4 &&
            at(defaultDocument(), path) === null &&
            typeOf(value) === 'object'
          ),
        );
        expect(checkPolicy(withChange(path, value)).policy).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses a document without any one of its fields, and names that field', () => {
    for (const path of PATHS.filter((candidate) => typeof candidate.at(-1) === 'string')) {
      if (path.includes('weekly') && path.at(-1) !== 'weekly') continue; // a day without hours is a closed day
      if (path.at(-1) === 'opensPerHour') continue; // any number
      expect(fieldsOf(withChange(path, undefined))).toContain(path.join('.'));
    }
  });

  it('refuses an unknown field anywhere, and names it', () => {
    const objects: Path[] = [[], ...PATHS].filter((path) => typeOf(at(defaultDocument(), path)) === 'object');
    for (const path of objects) {
      for (const key of ['surprise', 'constructor', '__proto__']) {
        const text = JSON.stringify(withChange([...path, '\u0001'], 1)).replace(
          '"\\u0001"',
          JSON.stringify(key),
        );
        expect(fieldsOf(JSON.parse(text))).toContain([...path, key].join('.'));
      }
    }
  });

  it('never throws, whatever JSON comes, and accepts none of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(checkPolicy(value).policy).toBeNull();
      }),
      { numRuns: 500 },
    );
    for (const value of [undefined, null, 0, '', [], {}, NaN]) expect(checkPolicy(value).policy).toBeNull();
  });

  it('never throws on a document in which any value is replaced by any JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.jsonValue({ maxDepth: 3 }), (path, value) => {
        const { policy, faults } = checkPolicy(withChange(path, value as Json));
        expect(policy === null).toBe(faults !== null);
        // What is accepted can be used: no tier of it fails to become terms.
        if (policy) for (const tier of TIERS) termsFor(policy, tier, 'Europe/Berlin');
      }),
      { numRuns: 1_000 },
    );
  });

  it('names every fault of a document, not the first alone', () => {
    const document = defaultDocument() as Record<string, Json>;
    document.deskZone = 'Atlantis/Capital';
    document.thresholds = [0.9, 0.5];
    (document.survey as Record<string, Json>).reminderAfter = 'two days';
    (document.tiers as Record<string, Record<string, Json>>).vip!.firstLevel = 5;
    (document.retention as Record<string, Json>).historyDays = 0;
    expect(fieldsOf(document).sort()).toEqual([
      'deskZone',
      'retention.historyDays',
      'survey.reminderAfter',
      'thresholds',
      'tiers.vip.firstLevel',
    ]);
  });

  it.each<[string, Path, Json]>([
    ['a goal beyond its deadline', ['tiers', 'free', 'response', 'low', 'goal'], 'PT73H'],
    ['a goal in days beyond its deadline', ['resolution', 'high', 'goalDays'], 6],
    ['a duration of nothing', ['escalation', 'every', 'min'], 'PT0S'],
    ['a duration of milliseconds', ['escalation', 'every', 'min'], 'PT0.5S'],
    ['a duration of years', ['lifecycle', 'reopenWithin'], 'P4000D'],
    ['a month, which has no length', ['lifecycle', 'reopenWithin'], 'P1M'],
    ['a negative duration', ['lifecycle', 'reopenWithin'], '-PT5H'],
    ['a threshold of the whole', ['thresholds', 2], 1],
    ['a threshold of nothing', ['thresholds', 0], 0],
    ['a threshold twice', ['thresholds', 1], 0.5],
    ['an offset for a zone', ['deskZone'], '+02:00'],
    ['the zone of the customer for the desk', ['deskZone'], 'customer'],
    ['a channel twice', ['tiers', 'vip', 'channels', 1], 'email'],
    ['a channel that does not exist', ['tiers', 'vip', 'channels', 1], 'fax'],
    ['a tier without e-mail', ['tiers', 'vip', 'channels'], ['chat']],
    ['a level between levels', ['tiers', 'vip', 'firstLevel'], 1.5],
    ['an eighth day', ['tiers', 'free', 'calendar', 'weekly', '8'], [['09:00', '17:00']]],
    ['a calendar that never opens', ['tiers', 'free', 'calendar', 'weekly'], {}],
    ['a calendar of empty days', ['tiers', 'free', 'calendar', 'weekly'], { '1': [] }],
    ['hours that end before they begin', ['tiers', 'free', 'calendar', 'weekly', '1', 0], ['17:00', '09:00']],
    ['hours of no length', ['tiers', 'free', 'calendar', 'weekly', '1', 0], ['09:00', '09:00']],
    [
      'hours that overlap',
      ['tiers', 'free', 'calendar', 'weekly', '1'],
      [
        ['09:00', '12:00'],
        ['11:00', '17:00'],
      ],
    ],
    ['an hour that does not exist', ['tiers', 'free', 'calendar', 'weekly', '1', 0, 1], '25:00'],
    ['a wall time without a zero', ['tiers', 'free', 'calendar', 'weekly', '1', 0, 0], '9:00'],
    ['a holiday that does not exist', ['tiers', 'free', 'calendar', 'holidays'], ['2026-02-30']],
    ['a holiday with a time', ['tiers', 'free', 'calendar', 'holidays'], ['2026-02-03T00:00']],
    ['reminders out of order', ['lifecycle', 'remindAwaitingAfter'], ['P7D', 'P3D']],
    ['a reminder after the close', ['lifecycle', 'remindAwaitingAfter'], ['P3D', 'P15D']],
    ['a survey reminder after its end', ['survey', 'reminderAfter'], 'P8D'],
    ['a rating beyond the scale', ['survey', 'followUpAtOrBelow'], 6],
    ['half a version', ['version'], 1.5],
  ])('refuses %s', (_name, path, value) => {
    const { policy, faults } = checkPolicy(withChange(path, value));
    expect(policy).toBeNull();
    expect(faults).not.toHaveLength(0);
  });

  it('takes 400 holidays and no more', () => {
    const days = Array.from({ length: 401 }, (_, day) =>
      new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const path = ['tiers', 'free', 'calendar', 'holidays'];
    expect(checkPolicy(withChange(path, days.slice(0, 400))).faults).toBeNull();
    expect(fieldsOf(withChange(path, days))).toEqual(['tiers.free.calendar.holidays']);
  });

  it('never repeats control characters of the document', () => {
    const document = { ['\u0000\u202e' + 'x'.repeat(500)]: 1 };
    for (const { field, code, message } of checkPolicy(document).faults ?? []) {
      expect(code).not.toBe('unspecified');
      expect(field).toMatch(/^[\x20-\x7e]{1,200}$/);
      expect(message).toMatch(/^[\x20-\x7e]{1,200}$/);
    }
  });
});

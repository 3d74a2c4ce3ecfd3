import { randomBytes } from 'node:crypto';
import { SharedLimiter } from '../../src/api/limits/sharedLimiter';
import { Database } from '../../store/database';
import { testAddresses } from '../setup/addresses';

describe('a limit that processes share', () => {
  let database: Database;
  beforeAll(async () => {
    const name = `limiter_${randomBytes(5).toString('hex')}`;
    database = await Database.connect({ uri: testAddresses().mongodbUri, name });
    await database.ensureIndexes();
  });
  afterAll(async () => {
    await database.db.dropDatabase();
    await database.close();
  });

  /** What the database counts as taken. */
  const taken = async (name: string, key: string): Promise<unknown> =>
    (await database.rateLimits.findOne({ key: `${name}:${key}` }))?.points;
  const together = async (
    limiters: [SharedLimiter, ...SharedLimiter[]],
    key: string,
    count: number,
  ): Promise<number> => {
    const all = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        (limiters[index % limiters.length] ?? limiters[0]).take(key),
      ),
    );
    return all.filter((allowance) => allowance.allowed).length;
  };

  it.each([1, 19, 20, 47, 240])('of %d is used up to the last one by as many at once', async (limit) => {
    const limiter = new SharedLimiter(database, `whole-${limit}`, limit);
    expect(await together([limiter], 'k', limit - 1)).toBe(limit - 1);
    expect(await limiter.take('k')).toMatchObject({ allowed: true, remaining: 0 });
    expect(await together([limiter], 'k', 30)).toBe(0);
  });

  it('is never exceeded by two processes, and falls short by less than a share', async () => {
    const [one, other] = [new SharedLimiter(database, 'two', 100), new SharedLimiter(database, 'two', 100)];
    const passed = await together([one, other], 'k', 300);
    expect(passed).toBeLessThanOrEqual(100);
    expect(passed).toBeGreaterThan(95);
  });

  it('takes one share for all who come at once, and asks no more once it is used up', async () => {
    const limiter = new SharedLimiter(database, 'shares', 100);
    expect(await together([limiter], 'k', 5)).toBe(5);
    expect(await taken('shares', 'k')).toBe(5);
    await together([limiter], 'k', 150);
    const after = await taken('shares', 'k');
    await together([limiter], 'k', 50);
    expect(await taken('shares', 'k')).toBe(after);
  });

  it('forgets the oldest shares when there are too many, not those of everybody', async () => {
    const limiter = new SharedLimiter(database, 'kept', 100, 3);
    for (const key of ['a', 'b', 'c', 'd']) await limiter.take(key);
    for (const key of ['b', 'c', 'd']) await limiter.take(key);
    for (const key of ['b', 'c', 'd']) expect([key, await taken('kept', key)]).toEqual([key, 5]);
    await limiter.take('a');
    expect(await taken('kept', 'a')).toBe(10);
  });
});

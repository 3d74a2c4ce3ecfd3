import type { Database } from '../../store/database';
import { verifyLoads } from '../../store/leases';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

describe('capacity under concurrency', () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshStore();
  });
  afterAll(async () => {
    await dropStore(database);
  });

  it('gives 260 tickets at once to 10 agents of 20 without one too many, and the others wait', async () => {
    for (let index = 0; index < 10; index += 1) await agent(database, `a${index}`, { capacity: 20 });
    const states = await Promise.all(Array.from({ length: 260 }, () => opened(database)));
    const assigned = states.filter(({ assignee }) => assignee !== null);
    expect(assigned).toHaveLength(200);
    expect(states.filter(({ waitingSince }) => waitingSince !== null)).toHaveLength(60);
    await expectSoundLoads(database);
    const loads = (await database.agents.find().toArray()).map(({ load }) => load);
    expect(loads).toEqual(Array.from({ length: 10 }, () => 20));

    const closed = assigned.slice(0, 60);
    await Promise.all(
      closed.map((state) => recordSaid(database, turnOf(state, 'resolve', { messageId: `m-${state.id}` }))),
    );
    const waiting = states.filter(({ waitingSince }) => waitingSince !== null);
    await Promise.all(
      waiting.map((state) =>
        recordSaid(database, turnOf(state, 'note', { messageId: `n-${state.id}`, mentions: [] })),
      ),
    );
    await expectSoundLoads(database);
    expect(await database.leases.countDocuments({ releasedAt: null })).toBe(200);
  });

  it('repairs a load that is wrong, and only that, while claims go on', async () => {
    const own = await freshStore();
    try {
      for (let index = 0; index < 5; index += 1) await agent(own, `c${index}`, { capacity: 100 });
      await own.agents.updateOne({ _id: 'c0' }, { $set: { load: 7, ratio: 0.07 } });
      expect(await verifyLoads(own)).toEqual(['c0']);
      const openings = Promise.all(Array.from({ length: 200 }, () => opened(own)));
      const openingsGoOn = { now: true };
      const end = openings.finally(() => {
        openingsGoOn.now = false;
      });
      const wrong: string[] = [];
      while (openingsGoOn.now) wrong.push(...(await verifyLoads(own)));
      await end;
      expect(wrong).toEqual([]);
      await expectSoundLoads(own);
    } finally {
      await dropStore(own);
    }
  });

  it('spreads the load: nobody has two tickets before everybody has one', async () => {
    const own = await freshStore();
    try {
      for (let index = 0; index < 8; index += 1) await agent(own, `b${index}`);
      await Promise.all(Array.from({ length: 8 }, () => opened(own)));
      expect((await own.agents.find().toArray()).map(({ load }) => load)).toEqual(
        Array.from({ length: 8 }, () => 1),
      );
    } finally {
      await dropStore(own);
    }
  });
});

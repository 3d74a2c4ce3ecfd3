import type { Level } from '../../domain/vocabulary';
import { CATEGORIES } from '../../domain/vocabulary';
import { Database } from '../../store/database';
import { missedOffers } from '../../store/waitingTickets';
import { testAddresses } from '../setup/addresses';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

const LANGUAGES = ['en', 'de', 'fr'];
const TICKETS = 1_000;
const AT_ONCE = 40;

/** Two connections with turns of their own, as two processes have them. */
describe('1 000 tickets on 20 agents, from two processes', () => {
  let one: Database;
  let other: Database;
  beforeAll(async () => {
    one = await freshStore();
    other = await Database.connect({ uri: testAddresses().mongodbUri, name: one.db.databaseName });
  });
  afterAll(async () => {
    await other.close();
    await dropStore(one);
  });

  it('never gives an agent one too many, and lets nobody idle while a fitting ticket waits', async () => {
    for (let index = 0; index < 20; index += 1) {
      await agent(one, `a${index}`, {
        level: ((index % 4) + 1) as Level,
        skills: CATEGORIES.filter((_skill, at) => (index + at) % 3 !== 0),
        languages: ['en', LANGUAGES[index % 3] ?? 'en'],
        capacity: 10 + (index % 5),
      });
    }
    const watched = watchLoads(one);
    const open = (index: number): Promise<unknown> =>
      opened(index % 2 ? one : other, {
        category: CATEGORIES[index % CATEGORIES.length]!,
        language: LANGUAGES[index % 3] ?? 'en',
        tier: index % 7 === 0 ? 'vip' : 'premium',
      });
    for (let done = 0; done < TICKETS; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_value, index) => open(done + index)));
    }
    await expectSoundLoads(one);
    expect(await missedOffers(one)).toEqual({ missed: [], silent: [] });

    // A hundred are resolved at once, from both sides; who waits looks again, in order of deadline.
    const held = await one.tickets
      .find({ assigneeId: { $ne: null } })
      .limit(100)
      .toArray();
    expect(held).toHaveLength(100);
    await Promise.all(
      held.map(({ state }, index) => {
        const turn = turnOf(state, 'resolve', { messageId: `m-${state.id}` });
        // The same turn twice, from both sides, as after a lost answer: one effect.
        return Promise.all([recordSaid(one, turn), ...(index % 5 === 0 ? [recordSaid(other, turn)] : [])]);
      }),
    );
    await expectSoundLoads(one);
    const missed = async (): Promise<string[]> => (await missedOffers(one)).missed;
    for (let waiting = await missed(); waiting.length > 0; waiting = await missed()) {
      for (const ticketId of waiting) {
        const ticket = await one.tickets.findOne({ _id: ticketId });
        if (!ticket) throw new Error('a ticket that waits is stored');
        await recordSaid(other, turnOf(ticket.state, 'note', { messageId: `n-${ticketId}`, mentions: [] }));
      }
    }
    await expectSoundLoads(one);
    expect((await watched.end()).filter(({ load, capacity }) => load > capacity)).toEqual([]);
  }, 600_000);
});

/** Every load that any agent ever had, as the change stream tells it. */
function watchLoads(database: Database): { end: () => Promise<{ load: number; capacity: number }[]> } {
  const seen: { load: number; capacity: number }[] = [];
  const stream = database.agents.watch([], { fullDocument: 'whenAvailable' });
  let marked: () => void = () => undefined;
  const mark = new Promise<void>((resolve) => {
    marked = resolve;
  });
  stream.on('change', (change) => {
    if (change.operationType === 'insert' && change.fullDocument._id === 'mark') marked();
    if (change.operationType !== 'update') return;
    const load = change.updateDescription.updatedFields?.load;
    if (load !== undefined) seen.push({ load, capacity: capacityOf(change.documentKey._id) });
  });
  return {
    async end() {
      await agent(database, 'mark', { capacity: 0 });
      await mark;
      await stream.close();
      expect(seen.length).toBeGreaterThan(200);
      return seen;
    },
  };
}

function capacityOf(agentId: string): number {
  return 10 + (Number(agentId.slice(1)) % 5);
}

import { evolve } from '../../domain/ticket/evolve';
import type { TicketState } from '../../domain/ticket/state';
import type { Database } from '../../store/database';
import { bestWaitingFor } from '../../store/waitingTickets';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

const HOUR = 3_600_000;
const PER_HOUR = 2;
const ALONE = { kind: 'staff', id: 'alone', role: 'agent', level: 4 } as const;

describe('a desk that never catches up', () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshStore();
  });
  afterAll(() => dropStore(database));

  it('reaches what is low in the end, though something more urgent comes in with every ticket done', async () => {
    // The customers' clocks run around the clock, the one agent does two tickets an hour, and two urgent ones come in.
    const start = Date.now() - 60 * HOUR;
    const states = new Map<string, TicketState>();
    const come = async (priority: 'critical' | 'high' | 'low', now: number): Promise<TicketState> => {
      const ticket = await opened(database, { tier: 'vip', priority, now });
      states.set(ticket.id, ticket);
      return ticket;
    };
    const low = await come('low', start);
    // A backlog at the beginning, so that there is always something due earlier than what comes in.
    for (let index = 0; index < 6; index += 1) await come('high', start);
    await agent(database, 'alone', { level: 4, capacity: 1 });

    const take = async (now: number): Promise<TicketState> => {
      const [next] = await bestWaitingFor(database, 'alone', 1);
      const waiting = states.get(next ?? '');
      if (!waiting) throw new Error('Nothing is offered although tickets wait.');
      const turn = { ...turnOf(waiting, 'note', { messageId: `n-${waiting.id}`, mentions: [] }), now };
      const { extra } = await recordSaid(database, turn);
      const taken = extra.reduce(evolve, turn.state);
      expect(taken.assignee?.agentId).toBe('alone');
      return taken;
    };
    const reached: string[] = [];
    let inHand = await take(start);
    for (let step = 1; inHand.id !== low.id; step += 1) {
      const now = start + (step * HOUR) / PER_HOUR;
      await come(step % 2 === 0 ? 'critical' : 'high', now);
      await recordSaid(database, turnOf(inHand, 'close', { messageId: `c-${inHand.id}` }, ALONE));
      reached.push(inHand.id);
      inHand = await take(now);
      await expectSoundLoads(database);
      // Promised within 8 hours, so nothing that came in later than that is due before it.
      expect(step).toBeLessThan(10 * PER_HOUR + 6);
    }
    // It had to wait for what was due earlier.
    expect(reached.length).toBeGreaterThan(6);
  });
});

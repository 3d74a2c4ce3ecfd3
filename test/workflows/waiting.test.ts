import { changeAgent } from '../../store/agents';
import { NUDGE_SIGNAL } from '../../workflows/contract';
import { ServerDesk } from './serverDesk';
import type { TicketLife } from './ticketLife';

describe('a ticket that waits for an agent', () => {
  let desk: ServerDesk;
  beforeEach(async () => {
    desk = await ServerDesk.start();
  });
  afterEach(async () => {
    await desk.stop();
  });

  it('gets one who has come, when nudged', async () => {
    const ticket = await desk.open();
    expect((await ticket.live()).waitingSince).not.toBeNull();
    await desk.agent('level-1');
    await ticket.handle.signal(NUDGE_SIGNAL);
    expect((await ticket.becomes(({ assignee }) => assignee !== null)).assignee?.agentId).toBe('level-1');
    expect(await ticket.facts('routing.waiting')).toHaveLength(1);
  });

  it('is woken by a close that frees capacity, the most urgent first', async () => {
    await desk.agent('level-1', { capacity: 1 });
    const holder = await desk.open();
    const low = await desk.open({ priority: 'low' });
    const critical = await desk.open({ priority: 'critical' });
    const high = await desk.open({ priority: 'high' });
    const order: TicketLife[] = [];
    let last = holder;
    for (const next of [critical, high, low]) {
      await last.send('close', { messageId: `${last.id}-close` });
      await next.becomes(({ assignee }) => assignee !== null);
      order.push(next);
      const waiting = [critical, high, low].filter((ticket) => !order.includes(ticket));
      for (const ticket of waiting) expect((await ticket.live()).assignee).toBeNull();
      last = next;
    }
  });

  it('is woken however many slots free at once: none stays idle, none is given twice', async () => {
    await desk.agent('level-1', { capacity: 6 });
    await desk.agent('other-1', { capacity: 6 });
    const holders = await Promise.all(Array.from({ length: 12 }, () => desk.open()));
    const waiting = await Promise.all(Array.from({ length: 15 }, () => desk.open()));
    await Promise.all(holders.map((ticket) => ticket.send('close', { messageId: `${ticket.id}-close` })));
    await enough(waiting, 12);
    expect(await assigned(waiting)).toBe(12);
    const loads = await desk.database.agents.find({}).toArray();
    expect(loads.map(({ load, capacity }) => [load, capacity])).toEqual([
      [6, 6],
      [6, 6],
    ]);
    const firsts = waiting.filter((ticket) => ticket.opened.waitingSince !== null);
    expect(firsts).toHaveLength(15);
  });

  it('is followed by the others when capacity is raised and only the first is nudged', async () => {
    await desk.agent('level-1', { capacity: 1 });
    await desk.open();
    const waiting = [await desk.open(), await desk.open(), await desk.open()];
    // Each has had the look of its start, which would find the capacity without the others.
    for (const ticket of waiting) await ticket.live();
    await changeAgent(desk.database, 'level-1', { capacity: 4 });
    await waiting[0]?.handle.signal(NUDGE_SIGNAL);
    await enough(waiting, 3);
    expect(await assigned(waiting)).toBe(3);
  });

  it('that the engine does not have lets the next one have its turn', async () => {
    await desk.agent('level-1', { capacity: 1 });
    const holder = await desk.open();
    await desk.accept({ priority: 'critical' });
    const reachable = await desk.open({ priority: 'low' });
    await holder.send('close', { messageId: `${holder.id}-close` });
    const state = await reachable.becomes(({ assignee }) => assignee !== null);
    expect(state.assignee?.agentId).toBe('level-1');
  });

  async function assigned(tickets: TicketLife[]): Promise<number> {
    const states = await Promise.all(tickets.map((ticket) => ticket.state()));
    return states.filter(({ assignee }) => assignee !== null).length;
  }

  async function enough(tickets: TicketLife[], count: number): Promise<void> {
    const until = Date.now() + 90_000;
    while ((await assigned(tickets)) < count && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
});

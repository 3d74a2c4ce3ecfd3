import { fireDue } from '../../../domain/ticket/due';
import { CUSTOMER, DAY, HOUR, LEAD, MINUTE, MONDAY, TicketBench } from './ticketBench';

const raises = (ticket: TicketBench): [number, number][] =>
  ticket.facts('level.raised').map(({ data, at }) => [data.to, at - MONDAY]);

describe('a breach', () => {
  it('raises at once, then each quarter of the commitment, up to level 4', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high', zone: 'UTC' }).pass(DAY);
    expect(raises(ticket)).toEqual([
      [2, 4 * HOUR],
      [3, 5 * HOUR],
      [4, 6 * HOUR],
    ]);
  });

  it('climbs no faster than each 15 minutes', () => {
    const ticket = new TicketBench({ tier: 'vip', priority: 'critical' }).pass(HOUR + 15 * MINUTE);
    expect(raises(ticket)).toEqual([
      [3, HOUR],
      [4, HOUR + 15 * MINUTE],
    ]);
  });

  it('stops climbing with the reply', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' })
      .pass(4.5 * HOUR)
      .reply()
      .pass(6 * HOUR);
    expect(raises(ticket)).toEqual([[2, 4 * HOUR]]);
  });

  it('waits while its clock is paused', () => {
    const ticket = new TicketBench({ tier: 'vip' }).reply().pass(48 * HOUR);
    expect(ticket.state.level).toBe(3);
    ticket.reply({ awaitCustomer: true }).pass(2 * DAY);
    expect(ticket.state.level).toBe(3);
    ticket
      .message()
      .reply()
      .pass(12 * HOUR);
    expect(raises(ticket)).toEqual([
      [3, 48 * HOUR],
      [4, 48 * HOUR + 2 * DAY + 12 * HOUR],
    ]);
  });

  it('climbs on each clock’s own schedule', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' });
    ticket.send('change', { complexity: 'simple' }).pass(4.5 * HOUR);
    expect(raises(ticket)).toEqual([
      [2, 4 * HOUR],
      [3, 4 * HOUR],
    ]);
    ticket.pass(HOUR);
    expect(ticket.state.level).toBe(4);
  });

  it('gives the ticket up for an agent of the new level', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' }).assignTo('low', 1).pass(4 * HOUR);
    expect(ticket.state.assignee).toBeNull();
    ticket.assignTo('senior', 3).pass(HOUR);
    expect(ticket.state).toMatchObject({ level: 3, assignee: { agentId: 'senior' } });
  });
});

describe('by hand', () => {
  it('goes to any higher level, with a reason', () => {
    const ticket = new TicketBench({ tier: 'free' }).send('escalate', { reasonId: 'r', toLevel: 3 });
    expect(ticket.facts('level.raised')).toMatchObject([
      { data: { from: 1, to: 3, cause: { kind: 'agent', reasonId: 'r' } } },
    ]);
    expect(() => ticket.send('escalate', { reasonId: 'r', toLevel: 3 })).toThrow('already');
    expect(() => ticket.send('escalate', { reasonId: 'r', toLevel: 2 })).toThrow('lead');
    expect(ticket.send('escalate', { reasonId: 'r', toLevel: 1 }, LEAD).state.level).toBe(1);
  });

  it('by a customer of premium or vip, one level, once', () => {
    const ticket = new TicketBench({ tier: 'premium' }).send('escalate', { reasonId: 'r' }, CUSTOMER);
    expect(ticket.state.level).toBe(2);
    expect(() => ticket.send('escalate', { reasonId: 'r' }, CUSTOMER)).toThrow('once');
    expect(() => new TicketBench({ tier: 'free' }).send('escalate', { reasonId: 'r' }, CUSTOMER)).toThrow(
      expect.objectContaining({ code: 'forbidden' }) as Error,
    );
    expect(() =>
      new TicketBench({ tier: 'vip' }).send('escalate', { reasonId: 'r', toLevel: 4 }, CUSTOMER),
    ).toThrow('one level');
  });

  it('lowered by a lead, a breach climbs on at its next step', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' }).pass(6.5 * HOUR);
    expect(ticket.state.level).toBe(4);
    ticket.send('escalate', { reasonId: 'r', toLevel: 1 }, LEAD).pass(30 * MINUTE);
    expect(ticket.state.level).toBe(2);
  });

  it('lowered many steps after the top, a breach climbs one step at a time', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' }).pass(10.5 * HOUR);
    ticket.send('escalate', { reasonId: 'r', toLevel: 1 }, LEAD).pass(5 * HOUR);
    expect(raises(ticket).slice(3)).toEqual([
      [2, 11 * HOUR],
      [3, 12 * HOUR],
      [4, 13 * HOUR],
    ]);
    expect(ticket.facts('page.opened').map(({ at }) => at - MONDAY)).toEqual(
      raises(ticket).map(([, at]) => at),
    );
  });

  it('so does one that came at level 4', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' })
      .send('escalate', { reasonId: 'r', toLevel: 4 })
      .pass(8.5 * HOUR);
    expect(ticket.clock('first-response').breachedAt).not.toBeNull();
    ticket.send('escalate', { reasonId: 'r', toLevel: 2 }, LEAD).pass(2 * HOUR);
    expect(raises(ticket).slice(1)).toEqual([
      [3, 9 * HOUR],
      [4, 10 * HOUR],
    ]);
  });

  it('lowered while the customer is awaited, a breach climbs at its next step after the answer, not with it', () => {
    // 48 h to resolve, a step each 12 h: at level 4 from 60 h on, paused three steps after.
    const ticket = new TicketBench({ tier: 'vip' }).reply().pass(90 * HOUR);
    expect(ticket.state.level).toBe(4);
    ticket
      .reply({ awaitCustomer: true })
      .send('escalate', { reasonId: 'r', toLevel: 2 }, LEAD)
      .pass(DAY)
      .message()
      .reply();
    expect(ticket.state.level).toBe(2);
    ticket.pass(6 * HOUR - 1);
    expect(ticket.state.level).toBe(2);
    ticket.pass(1);
    expect(ticket.state.level).toBe(3);
    ticket.pass(12 * HOUR);
    expect(ticket.state.level).toBe(4);
  });

  it('as it was decided before: whoever follows no change climbs to the top at once', () => {
    const ticket = new TicketBench({ tier: 'premium', priority: 'high' }).pass(10.5 * HOUR);
    ticket.send('escalate', { reasonId: 'r', toLevel: 1 }, LEAD);
    const asked: string[] = [];
    const events = fireDue(ticket.state, MONDAY + 11 * HOUR, (change) => {
      asked.push(change);
      return false;
    });
    expect(events.filter(({ type }) => type === 'level.raised')).toHaveLength(3);
    expect(new Set(asked)).toEqual(new Set(['climb-one-step-at-a-time']));
  });

  it('is not for what is done', () => {
    expect(() => new TicketBench().reply({ resolve: true }).send('escalate', { reasonId: 'r' })).toThrow(
      'resolved',
    );
  });
});

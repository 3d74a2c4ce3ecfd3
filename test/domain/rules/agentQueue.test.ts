import fc from 'fast-check';
import { calendarOf } from '../../../domain/clocks/calendarOf';
import { consumedAt } from '../../../domain/clocks/plan';
import { DEFAULT_POLICY } from '../../../domain/policy/defaultPolicy';
import { hangsOnCalendar, placeOf, rankOf, URGENCIES, type Place } from '../../../domain/queue/agentQueue';
import { askNext } from '../../../domain/paging/ladder';
import { DAY, HOUR, MINUTE, TicketBench } from './ticketBench';

const NOBODY = { onCall: null, assignee: null, candidates: [], leads: [], everybody: [] };
/** As the queue does: the calendar is fetched for what hangs on it alone. */
const place = ({ state, now }: TicketBench, agentId = 'a1'): Place =>
  placeOf(state, agentId, now, hangsOnCalendar(state, agentId, now) ? state.terms.calendar : undefined);

describe('a ticket’s place in the queue of its agent', () => {
  it('moves from waiting on me to due soon to breached as its time is used', () => {
    const ticket = new TicketBench({ tier: 'vip', priority: 'low' }); // 8 h
    const { deadlineAt } = ticket.clock('first-response');
    expect(place(ticket)).toEqual({ why: 'waiting-on-me', urgentAt: deadlineAt });
    expect(place(ticket.pass(6 * HOUR - 1))).toMatchObject({ why: 'waiting-on-me' });
    expect(place(ticket.pass(1))).toEqual({ why: 'due-soon', urgentAt: deadlineAt });
    expect(place(ticket.pass(2 * HOUR))).toEqual({ why: 'breached', urgentAt: deadlineAt });
    expect(place(ticket.reply())).toMatchObject({ why: 'in-hand' });
  });

  it('is due soon within the hour, however much of its time is left', () => {
    const ticket = new TicketBench({ tier: 'vip', priority: 'critical' }); // 1 h
    expect(place(ticket)).toMatchObject({ why: 'due-soon' });
  });

  it('stays due soon when the last warning has been given', () => {
    const ticket = new TicketBench({ tier: 'vip' }).reply(); // what is left is to resolve it: 48 h
    expect(place(ticket.pass(36 * HOUR - 1))).toMatchObject({ why: 'in-hand' });
    expect(place(ticket.pass(1))).toMatchObject({ why: 'due-soon' });
    ticket.pass(8 * HOUR);
    expect(ticket.clock('resolution').warnings).toEqual([]);
    expect(place(ticket)).toMatchObject({ why: 'due-soon' });
    expect(place(ticket.pass(4 * HOUR))).toMatchObject({ why: 'breached' });
  });

  it('is due soon by what is used of its hours, whatever the policy warns of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...[[], [0.9], [0.5, 0.75, 0.9], [0.3], [0.2, 0.8]]),
        fc.constantFrom('free' as const, 'premium' as const, 'vip' as const),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.boolean(),
        (thresholds, tier, part, seen) => {
          const policy = { ...DEFAULT_POLICY, thresholds };
          const ticket = new TicketBench({ tier, zone: 'Europe/Berlin' }, undefined, policy).reply();
          const clock = ticket.clock('resolution');
          const passed = Math.floor(part * (clock.deadlineAt - ticket.now));
          if (seen) ticket.pass(passed);
          else ticket.now += passed;
          const used = consumedAt(clock, calendarOf(ticket.state, 'resolution'), ticket.now);
          const isNear = used >= 0.75 * clock.target || clock.deadlineAt - ticket.now <= HOUR;
          expect(place(ticket).why).toBe(isNear ? 'due-soon' : 'in-hand');
        },
      ),
    );
  });

  it('hangs on its calendar only between the warning of three quarters and the last part by the wall', () => {
    const ticket = new TicketBench({ tier: 'premium', zone: 'Europe/Berlin' }).reply();
    const hangs = (): boolean => hangsOnCalendar(ticket.state, 'a1', ticket.now);
    const { deadlineAt, target, warnings } = ticket.clock('resolution');
    const near = warnings.find(({ threshold }) => threshold === 0.75)?.at ?? 0;
    expect(hangs()).toBe(false);
    expect(place(ticket.pass(near - ticket.now)).why).toBe('due-soon');
    // A night lies between now and the deadline: what is left by the wall is more than what is left of its hours.
    expect(deadlineAt - ticket.now).toBeGreaterThan(target / 4);
    expect(hangs()).toBe(true);
    ticket.pass(deadlineAt - ticket.now - target / 4);
    expect(hangs()).toBe(false);
    expect(place(ticket.pass(target / 4)).why).toBe('breached');
    expect(hangs()).toBe(false);
  });

  it('comes last while the customer is awaited, and waits on me with their answer', () => {
    const ticket = new TicketBench({ tier: 'vip' }).reply({ awaitCustomer: true });
    expect(place(ticket)).toEqual({ why: 'awaiting-customer', urgentAt: ticket.now });
    expect(place(ticket.pass(DAY).message())).toMatchObject({ why: 'waiting-on-me' });
  });

  it('comes first for whoever is paged, and only for them, until it is acknowledged', () => {
    const ticket = new TicketBench({ tier: 'vip', category: 'emergency', priority: 'critical' });
    const people = [{ agentId: 'a1', hours: null }];
    ticket.take(askNext(ticket.state, { ...NOBODY, candidates: people }, ticket.now));
    expect(place(ticket)).toEqual({ why: 'page', urgentAt: ticket.now + 10 * MINUTE });
    expect(place(ticket, 'a2')).toMatchObject({ why: 'due-soon' });
    expect(place(ticket.send('acknowledge', {}))).toMatchObject({ why: 'due-soon' });
  });

  it('has one order: the reason first, then the instant', () => {
    const any = fc.record({
      why: fc.constantFrom(...URGENCIES),
      urgentAt: fc.integer({ min: 0, max: 7e12 }),
    });
    fc.assert(
      fc.property(any, any, (a, b) => {
        const byReason = URGENCIES.indexOf(a.why) - URGENCIES.indexOf(b.why);
        expect(Math.sign(rankOf(a) - rankOf(b))).toBe(Math.sign(byReason || a.urgentAt - b.urgentAt));
        expect(Number.isSafeInteger(rankOf(a))).toBe(true);
      }),
    );
  });
});

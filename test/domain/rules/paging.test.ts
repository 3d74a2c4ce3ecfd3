import fc from 'fast-check';
import type { Calendar } from '../../../domain/calendar/calendar';
import { addOpenTime } from '../../../domain/calendar/deadline';
import { askNext, type LevelStaff, type Reachable } from '../../../domain/paging/ladder';
import { isOpen } from '../../../domain/paging/page';
import type { Command } from '../../../domain/ticket/commands';
import { fireDue, nextDue } from '../../../domain/ticket/due';
import type { OpenInput } from '../../../domain/ticket/open';
import { Rejection } from '../../../domain/ticket/rejection';
import type { Level } from '../../../domain/vocabulary';
import { AGENT, CUSTOMER, DAY, HOUR, LEAD, MINUTE, MONDAY, TicketBench } from './ticketBench';

const person = (agentId: string, hours: Calendar | null = null): Reachable => ({ agentId, hours });
const NOBODY: LevelStaff = { onCall: null, assignee: null, candidates: [], leads: [], everybody: [] };
const staff = (id: string): Command['actor'] => ({ kind: 'staff', id, role: 'agent', level: 2 });

/** Two agents and a lead on each level, three at the top. */
const DESK: Record<Level, LevelStaff> = {
  1: { ...NOBODY, candidates: [person('1a'), person('1b'), person('1c')], leads: [person('lead')] },
  2: { ...NOBODY, candidates: [person('2a'), person('2b'), person('2c')], leads: [person('lead')] },
  3: { ...NOBODY, candidates: [person('3a'), person('3b')], leads: [person('boss')] },
  4: { ...NOBODY, everybody: [person('4a'), person('4b'), person('4c')] },
};

/** A ticket on a desk that asks as its workflow does: whenever somebody is wanted. */
class PagedTicket extends TicketBench {
  constructor(
    input: Partial<OpenInput>,
    at = MONDAY,
    public desk: Record<Level, LevelStaff> = DESK,
  ) {
    super(input, at);
    this.ask();
  }

  override take(events: Parameters<TicketBench['take']>[0]): void {
    super.take(events);
    if (events.length > 0) this.ask();
  }

  asked(): [rung: string, who: string, after: number][] {
    const { createdAt } = this.state;
    return this.facts('page.asked').map(({ at, data }) => [
      data.rung,
      data.agentIds.join(' '),
      at - createdAt,
    ]);
  }

  private ask(): void {
    // The fields of a subclass are not there yet while the base opens the ticket.
    const { page } = this.state;
    if (!page || !(this.desk as typeof this.desk | undefined)) return;
    super.take(askNext(this.state, this.desk[page.level], this.now));
  }
}

const EMERGENCY: Partial<OpenInput> = { tier: 'vip', category: 'emergency', priority: 'critical' };

describe('a page', () => {
  it('goes out when an emergency is opened, whatever the tier, and at no other opening', () => {
    for (const tier of ['free', 'premium', 'vip'] as const) {
      expect(new PagedTicket({ tier, category: 'emergency' }).asked()).toHaveLength(1);
      expect(new PagedTicket({ tier, category: 'technical' }).state.page ?? null).toBeNull();
    }
  });

  describe('of a ticket that is taken by hand', () => {
    const paged = (): PagedTicket => new PagedTicket({ tier: 'vip' }).send('escalate', { reasonId: 'r' });
    const take = (ticket: PagedTicket, id: string, level: Level, actor: Command['actor']): PagedTicket =>
      ticket.send('assign', { agent: { agentId: id, level } }, actor);
    const answers = (ticket: PagedTicket) => ticket.facts('page.acknowledged').map(({ data }) => data);

    it('is answered by who takes it for themselves: of its level, asked, a lead', () => {
      for (const [id, level, actor] of [
        ['3z', 3, { ...staff('3z'), level: 3 }],
        ['3a', 3, staff('3a')],
        ['3a', 2, staff('3a')],
        ['l1', 2, { ...LEAD, id: 'l1' }],
      ] as [string, Level, Command['actor']][]) {
        const ticket = take(paged().pass(5 * MINUTE), id, level, actor);
        expect(answers(ticket)).toEqual([{ number: 1, agentId: id, how: 'taken', afterMs: 5 * MINUTE }]);
        expect(ticket.pass(3 * HOUR).asked()).toHaveLength(1);
        take(ticket, id, level, actor);
        expect(answers(ticket)).toHaveLength(1);
      }
    });

    it('goes on where it is given to somebody else, or taken by somebody below who was not asked', () => {
      expect(answers(take(paged(), '3z', 3, LEAD))).toEqual([]);
      const below = take(paged(), '2z', 2, staff('2z'));
      expect(answers(below)).toEqual([]);
      expect(below.pass(3 * HOUR).asked().length).toBeGreaterThan(1);
    });
  });

  it('goes out when a ticket becomes an emergency, once', () => {
    const ticket = new PagedTicket({ tier: 'vip' }).send('change', { category: 'emergency' });
    ticket.send('change', { category: 'billing' }).send('change', { category: 'emergency' });
    expect(ticket.facts('page.opened')).toHaveLength(1);
  });

  it('goes to the agent, the next candidate, the lead, then to the next level, and at the top to all of it again and again', () => {
    const ticket = new PagedTicket(EMERGENCY).pass(2 * HOUR);
    expect(ticket.asked().slice(0, 8)).toEqual([
      ['agent', '2a', 0],
      ['candidate', '2b', 10 * MINUTE],
      ['lead', 'lead', 20 * MINUTE],
      ['agent', '3a', 30 * MINUTE],
      ['candidate', '3b', 40 * MINUTE],
      ['lead', 'boss', 50 * MINUTE],
      ['everybody', '4a 4b 4c', 60 * MINUTE],
      ['everybody', '4a 4b 4c', 70 * MINUTE],
    ]);
    expect(ticket.facts('level.raised').map(({ data }) => data.cause.kind)).toContain('unacknowledged');
  });

  it('asks first who has the ticket, if they are of the level', () => {
    const ticket = new PagedTicket({ tier: 'vip' });
    ticket.desk = { ...DESK, 3: { ...DESK[3], assignee: person('3z') } };
    ticket.send('escalate', { reasonId: 'r' });
    expect(ticket.state.page).toMatchObject({ rung: 'agent', asked: ['3z'] });
    ticket.pass(2 * HOUR);
    expect(ticket.state.page?.asked).toEqual(['3z', '3a']);
  });

  it('asks first who is on call, around the clock', () => {
    const night = MONDAY + 14 * HOUR;
    const desk = { ...DESK, 3: { ...DESK[3], onCall: '3o' } };
    const ticket = new PagedTicket({ tier: 'premium', priority: 'high' }, night, desk);
    ticket.send('escalate', { reasonId: 'r', toLevel: 3 });
    expect(ticket.state.page).toMatchObject({ rung: 'on-call', asked: ['3o'], dueAt: night + 30 * MINUTE });
    ticket.pass(30 * MINUTE);
    // The level's own people answer in their hours: from 07:00 of the next day.
    expect(ticket.state.page).toMatchObject({ asked: ['3o', '3a'], dueAt: night + 8 * HOUR + 30 * MINUTE });
  });

  it('skips nobody where the duty is handed over while it climbs', () => {
    const desk = { ...DESK, 3: { ...DESK[3], onCall: '3o' } };
    const ticket = new PagedTicket({ ...EMERGENCY, category: 'technical' }, MONDAY, desk);
    ticket.send('escalate', { reasonId: 'r' });
    expect(ticket.state.page?.asked).toEqual(['3o']);
    ticket.desk = { ...DESK, 3: { ...DESK[3], onCall: '3n' } };
    ticket.pass(40 * MINUTE);
    expect(ticket.asked()).toEqual([
      ['on-call', '3o', 0],
      ['agent', '3a', 10 * MINUTE],
      ['candidate', '3b', 20 * MINUTE],
      ['lead', 'boss', 30 * MINUTE],
      ['everybody', '4a 4b 4c', 40 * MINUTE],
    ]);
  });

  it('counts in the working hours of who is asked, over the weekend and over a change of the clocks', () => {
    const hours: Calendar = {
      zone: 'Europe/Berlin',
      weekly: { '1': [['09:00', '17:00']], '5': [['09:00', '17:00']], '7': [['01:00', '04:00']] },
      holidays: [],
    };
    const friday = Date.UTC(2026, 2, 27, 15, 55);
    const desk = { ...DESK, 2: { ...DESK[2], candidates: [person('2a', hours)] } };
    const ticket = new PagedTicket({ ...EMERGENCY, priority: 'medium' }, friday, desk);
    // 5 min on Friday, then Sunday 29 March 01:00 to 04:00, of which an hour does not exist: 1 h 55 min of it.
    expect(ticket.state.page?.dueAt).toBe(Date.UTC(2026, 2, 29, 1, 55));
  });

  it('goes on after the first of several who are asked at once was to answer', () => {
    const opening = (from: string): Calendar => ({
      zone: 'UTC',
      weekly: { '1': [[from, '17:00']] },
      holidays: [],
    });
    const leads = [person('late', opening('12:00')), person('early', opening('10:00'))];
    const ticket = new PagedTicket(EMERGENCY, MONDAY, { ...DESK, 2: { ...NOBODY, leads } });
    expect(ticket.state.page).toMatchObject({
      asked: ['late', 'early'],
      dueAt: MONDAY + HOUR + 10 * MINUTE,
    });
  });

  it('goes out by whoever raises the level: the customer and the operator as well', () => {
    const asked = (ticket: PagedTicket): string[] | undefined => ticket.state.page?.asked;
    expect(asked(new PagedTicket({ tier: 'vip' }).send('escalate', { reasonId: 'r' }, CUSTOMER))).toEqual([
      '3a',
    ]);
    expect(
      asked(new PagedTicket({ tier: 'vip' }).send('operator-escalate', {}, { kind: 'operator' })),
    ).toEqual(['3a']);
  });

  it('moves on at once from a level where nobody is', () => {
    const ticket = new PagedTicket(EMERGENCY, MONDAY, { ...DESK, 2: NOBODY, 3: NOBODY }).pass(0);
    expect(ticket.asked()).toEqual([['everybody', '4a 4b 4c', 0]]);
    expect(ticket.state.level).toBe(4);
  });

  it('is asked again at the top even where nobody works there, at its own pace', () => {
    const empty = { 1: NOBODY, 2: NOBODY, 3: NOBODY, 4: NOBODY };
    const ticket = new PagedTicket(EMERGENCY, MONDAY, empty).pass(DAY);
    expect(ticket.facts('page.asked')).toHaveLength(1 + DAY / (10 * MINUTE));
  });

  it('after an outage goes on where it was, one step', () => {
    const ticket = new PagedTicket(EMERGENCY).passUnseen(45 * MINUTE);
    expect(ticket.asked().map(([rung]) => rung)).toEqual(['agent', 'candidate']);
    expect(ticket.facts('page.missed')[0]?.at).toBe(MONDAY + 10 * MINUTE);
    expect(ticket.state.page?.dueAt).toBe(ticket.now + 10 * MINUTE);
  });

  it('ends with an acknowledgement of anyone who was asked, also late, and says how long it took', () => {
    const ticket = new PagedTicket(EMERGENCY).pass(15 * MINUTE).send('acknowledge', {}, staff('2a'));
    expect(ticket.facts('page.acknowledged')).toMatchObject([
      { data: { agentId: '2a', how: 'acknowledge', afterMs: 15 * MINUTE } },
    ]);
    const { level } = ticket.state;
    ticket.pass(DAY);
    expect(ticket.facts('page.asked').filter(({ data }) => data.number === 1)).toHaveLength(2);
    expect(level).toBe(2);
  });

  it('is acknowledged once; a second time, or too late, changes nothing', () => {
    const ticket = new PagedTicket(EMERGENCY).pass(10 * MINUTE).send('acknowledge', {}, staff('2b'));
    const { seq } = ticket.state;
    for (const who of [staff('2b'), staff('2a'), LEAD]) ticket.send('acknowledge', {}, who);
    expect(ticket.state.seq).toBe(seq);
    const over = new PagedTicket(EMERGENCY).send('resolve', { messageId: 'm' }, CUSTOMER);
    over.send('acknowledge', {}, staff('2a'));
    expect(over.facts('page.acknowledged')).toHaveLength(0);
  });

  it('is answered too late by who was asked before it went on to a higher level: no error, and nothing changes', () => {
    const ticket = new PagedTicket(EMERGENCY).pass(35 * MINUTE);
    expect(ticket.state.page).toMatchObject({ number: 2, level: 3, state: 'asked', asked: ['3a'] });
    const { seq } = ticket.state;
    for (const who of ['2a', '2b', 'lead']) ticket.send('acknowledge', {}, staff(who));
    expect(ticket.state.seq).toBe(seq);
    expect(() => ticket.send('acknowledge', {}, staff('2z'))).toThrow(
      expect.objectContaining({ code: 'forbidden' }) as Error,
    );
    // Also two levels on, and when it is over.
    ticket.pass(HOUR);
    expect(ticket.state.page).toMatchObject({ number: 3, level: 4 });
    ticket.send('acknowledge', {}, staff('2a')).send('acknowledge', {}, staff('3a'));
    ticket.send('acknowledge', {}, staff('4b')).send('acknowledge', {}, staff('2a'));
    expect(ticket.facts('page.acknowledged').map(({ data }) => data.agentId)).toEqual(['4b']);
    // A page that was over before the next began has nobody whose answer is late.
    const anew = new PagedTicket({ ...EMERGENCY, priority: 'low' }).send('acknowledge', {}, staff('2a'));
    anew.send('escalate', { reasonId: 'r' });
    expect(() => anew.send('acknowledge', {}, staff('2a'))).toThrow(
      expect.objectContaining({ code: 'forbidden' }) as Error,
    );
  });

  it('is acknowledged by nobody else but a lead or an admin', () => {
    const ticket = new PagedTicket(EMERGENCY);
    for (const who of [staff('2z'), CUSTOMER]) {
      expect(() => ticket.send('acknowledge', {}, who)).toThrow(
        expect.objectContaining({ code: 'forbidden' }) as Error,
      );
    }
    expect(ticket.send('acknowledge', {}, LEAD).state.page?.state).toBe('acknowledged');
    expect(() => new PagedTicket({}).send('acknowledge', {}, LEAD)).toThrow(Rejection);
  });

  it('is acknowledged by a public answer, not by a note', () => {
    const ticket = new PagedTicket(EMERGENCY).send('note', { messageId: 'n', mentions: [] });
    expect(isOpen(ticket.state.page)).toBe(true);
    ticket.reply();
    expect(ticket.state.page).toMatchObject({ state: 'acknowledged', acknowledged: { agentId: 'a1' } });
  });

  it('ends with the ticket, and when a lead lowers it', () => {
    const closed = new PagedTicket(EMERGENCY).send('close', { messageId: 'm' }, CUSTOMER);
    expect(closed.facts('page.ended')).toMatchObject([{ data: { reason: 'closed' } }]);
    const lowered = new PagedTicket(EMERGENCY).send('escalate', { reasonId: 'r', toLevel: 1 }, LEAD);
    expect(lowered.facts('page.ended')).toMatchObject([{ data: { reason: 'lowered' } }]);
    expect(nextDue(lowered.state)?.what).not.toBe('page-unanswered');
  });

  it('begins anew with each raise, but not because a customer bought another tier', () => {
    const ticket = new PagedTicket({ tier: 'premium', priority: 'critical' }).pass(2 * HOUR);
    expect(ticket.state.page).toMatchObject({ number: 1, level: 2, cause: 'escalated' });
    ticket.send('escalate', { reasonId: 'r' });
    expect(ticket.state.page).toMatchObject({ number: 2, level: 3, asked: ['3a'] });
    const bought = new PagedTicket({ tier: 'free' });
    const { terms } = new PagedTicket({ tier: 'vip' }).state;
    bought.send('change-tier', { tier: 'vip', terms }, { kind: 'account-system', id: 's' });
    expect(bought.state.level).toBe(2);
    expect(bought.state.page ?? null).toBeNull();
  });

  it('goes out once where two clocks breach at one instant, to the upper of their two levels', () => {
    for (const apart of [0, 1]) {
      const ticket = new PagedTicket({ tier: 'premium', priority: 'high' }, MONDAY);
      const soon = { complexity: 'special' as const, dueAt: ticket.now + 4 * HOUR + apart };
      ticket.send('change', apart === 0 ? { complexity: 'simple' } : soon).pass(4 * HOUR + apart);
      expect(ticket.facts('level.raised').map(({ data }) => data.to)).toEqual([2, 3]);
      expect(ticket.asked()).toEqual([
        ...(apart === 0 ? [] : [['agent', '2a', 4 * HOUR]]),
        ['agent', '3a', 4 * HOUR + apart],
      ]);
    }
  });

  it('is sent for no ticket whose terms are from before there was paging', () => {
    const { staffed: _staffed, ...terms } = new TicketBench({ tier: 'vip' }).state.terms;
    const ticket = new PagedTicket({ ...EMERGENCY, terms }).pass(DAY);
    expect(ticket.events.filter(({ type }) => type.startsWith('page.'))).toEqual([]);
  });
});

describe('every ladder', () => {
  const people = (prefix: string): fc.Arbitrary<Reachable[]> =>
    fc
      .integer({ min: 0, max: 4 })
      .map((count) => Array.from({ length: count }, (_, index) => person(`${prefix}${index}`)));
  const level = (of: Level): fc.Arbitrary<LevelStaff> =>
    fc.record({
      onCall: of === 3 ? fc.option(fc.constant('3-on-call')) : fc.constant(null),
      assignee: fc.constant(null),
      candidates: of === 4 ? fc.constant([]) : people(`${of}c`),
      leads: of === 4 ? fc.constant([]) : people(`${of}l`),
      everybody: of === 4 ? people('4e') : fc.constant([]),
    });
  const desk = fc.record({ 1: level(1), 2: level(2), 3: level(3), 4: level(4) });
  const step = fc.oneof(
    fc.integer({ min: 0, max: 3 * HOUR }).map((ms) => (ticket: PagedTicket) => ticket.pass(ms)),
    fc.integer({ min: 0, max: 3 * DAY }).map((ms) => (ticket: PagedTicket) => ticket.passUnseen(ms)),
    fc.constant((ticket: PagedTicket) => ticket.send('escalate', { reasonId: 'r' }, AGENT)),
    fc.constant((ticket: PagedTicket) => ticket.send('acknowledge', {}, LEAD)),
    fc.constant((ticket: PagedTicket) => ticket.reply()),
    fc.constant((ticket: PagedTicket) => ticket.send('escalate', { reasonId: 'r', toLevel: 2 }, LEAD)),
  );

  it('asks each person once before the top, in order, is one at a time, and is silent once it is over', () => {
    fc.assert(
      fc.property(desk, fc.array(step, { maxLength: 12 }), (directory, steps) => {
        const ticket = new PagedTicket(EMERGENCY, MONDAY, directory);
        for (const take of steps) {
          try {
            take(ticket);
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
          }
        }
        // What the last step made due at once is fired as the workflow would.
        ticket.pass(0);
        const order = ['on-call', 'agent', 'candidate', 'lead', 'everybody'];
        let open: number | null = null;
        const asked = new Map<number, string[]>();
        const rungs = new Map<number, number>();
        for (const event of ticket.events) {
          if (event.type === 'page.opened') open = event.data.number;
          if (event.type === 'page.acknowledged' || event.type === 'page.ended') open = null;
          if (event.type !== 'page.asked') continue;
          const { number, rung, agentIds, dueAt } = event.data;
          expect(number).toBe(open);
          expect(dueAt).toBeGreaterThan(event.at);
          expect(order.indexOf(rung)).toBeGreaterThanOrEqual(rungs.get(number) ?? 0);
          rungs.set(number, order.indexOf(rung));
          const before = asked.get(number) ?? [];
          if (rung !== 'everybody') expect(before.filter((id) => agentIds.includes(id))).toEqual([]);
          asked.set(number, [...before, ...agentIds]);
        }
        expect(ticket.state.page?.state).not.toBe('wanted');
        expect(JSON.parse(JSON.stringify(ticket.state))).toEqual(ticket.state);
        expect(fireDue(ticket.state, ticket.now)).toEqual([]);
      }),
    );
  });

  it('is due after its time in the hours of the tier’s staff', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * DAY }), (offset) => {
        const ticket = new PagedTicket(
          { tier: 'free', category: 'emergency', priority: 'high', zone: 'America/New_York' },
          MONDAY + offset,
        );
        const { page, terms } = ticket.state;
        const staffed = terms.staffed;
        expect(staffed && page?.dueAt).toBe(staffed && addOpenTime(staffed, ticket.now, 30 * MINUTE));
      }),
    );
  });
});

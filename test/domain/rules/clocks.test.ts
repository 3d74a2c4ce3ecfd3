import { DEFAULT_POLICY } from '../../../domain/policy/defaultPolicy';
import { termsFor } from '../../../domain/policy/terms';
import { movesUnder } from '../../../domain/policy/moves';
import { clockState } from '../../../domain/clocks/clock';
import type { Priority, Tier } from '../../../domain/vocabulary';
import vectors from '../../vectors/sla-policy.json';
import { AGENT, CUSTOMER, DAY, HOUR, MINUTE, MONDAY, TicketBench } from './ticketBench';

describe('first response', () => {
  it.each(
    (
      vectors as {
        tier: Tier;
        priority: Priority;
        timezone: string;
        createdAt: string;
        goal: string;
        deadline: string;
      }[]
    ).map((vector, index) => [index, vector] as const),
  )('case %i is promised as computed by a separate program', (_index, vector) => {
    const { tier, priority, timezone, createdAt, goal, deadline } = vector;
    const ticket = new TicketBench({ tier, priority, zone: timezone }, Date.parse(createdAt));
    const clock = ticket.clock('first-response');
    expect(new Date(clock.goalAt).toISOString()).toBe(goal);
    expect(new Date(clock.deadlineAt).toISOString()).toBe(deadline);
    expect(ticket.state.slaDeadlineAt).toBe(clock.deadlineAt);
  });

  it('is met by the first public reply, and by nothing else', () => {
    const ticket = new TicketBench();
    ticket
      .send('note', { messageId: 'n', mentions: [] })
      .send('assign', { agent: { agentId: 'a1', level: 2 } });
    ticket.message();
    expect(clockState(ticket.clock('first-response'))).toBe('running');
    ticket.pass(HOUR).reply();
    expect(ticket.clock('first-response')).toMatchObject({ fulfilledAt: MONDAY + HOUR, breachedAt: null });
    expect(ticket.facts('clock.activated').map(({ data }) => data.clock)).toEqual([
      'first-response',
      'resolution',
    ]);
  });

  it('breaches at its deadline, and a late reply is both', () => {
    const ticket = new TicketBench().pass(5 * HOUR).reply();
    expect(ticket.facts('clock.breached')).toMatchObject([
      { at: MONDAY + 4 * HOUR, data: { clock: 'first-response' } },
    ]);
    expect(ticket.facts('clock.fulfilled')).toMatchObject([
      { data: { clock: 'first-response', late: true } },
    ]);
    expect(clockState(ticket.clock('first-response'))).toBe('breached');
    expect(ticket.state.breached).toBe(true);
  });

  it('warns at 50, 75 and 90 % of its open time, once each and in order', () => {
    const ticket = new TicketBench().pass(3 * DAY);
    const warned = ticket.facts('clock.warned').filter(({ data }) => data.clock === 'first-response');
    expect(warned.map(({ data, at }) => [data.threshold, at - MONDAY])).toEqual([
      [0.5, 2 * HOUR],
      [0.75, 3 * HOUR],
      [0.9, 3.6 * HOUR],
    ]);
  });

  it('does not breach when it is answered at the last millisecond', () => {
    const ticket = new TicketBench()
      .pass(4 * HOUR - 1)
      .reply()
      .pass(DAY);
    expect(ticket.facts('clock.breached').filter(({ data }) => data.clock === 'first-response')).toEqual([]);
  });
});

describe('next response', () => {
  it('starts at a customer’s message when no response clock runs, in a new cycle each', () => {
    const ticket = new TicketBench()
      .reply()
      .pass(HOUR)
      .message()
      .pass(HOUR)
      .message()
      .reply()
      .pass(HOUR)
      .message();
    const cycles = ticket.facts('clock.activated').filter(({ data }) => data.clock === 'next-response');
    expect(cycles.map(({ data, at }) => [data.cycle, at - MONDAY])).toEqual([
      [1, HOUR],
      [2, 3 * HOUR],
    ]);
    expect(ticket.state.slaDeadlineAt).toBe(MONDAY + 7 * HOUR);
  });

  it('counts from when the customer sent the message, even if the engine learned of it later', () => {
    const ticket = new TicketBench().reply().pass(6 * HOUR);
    ticket.send('customer-message', { messageId: 'm', thanks: false }, CUSTOMER, { at: MONDAY + HOUR });
    ticket.pass(0);
    expect(ticket.facts('clock.breached')).toMatchObject([
      { at: MONDAY + 5 * HOUR, recordedAt: MONDAY + 6 * HOUR },
    ]);
  });
});

describe('resolution', () => {
  it('pauses while the customer is awaited and while resolved, and keeps what it has consumed', () => {
    const ticket = new TicketBench().pass(10 * HOUR).reply({ awaitCustomer: true });
    ticket
      .pass(2 * DAY)
      .message()
      .pass(5 * HOUR)
      .reply({ resolve: true });
    expect(ticket.clock('resolution')).toMatchObject({ consumed: 15 * HOUR, runningSince: null });
    ticket.pass(DAY).message();
    expect(ticket.clock('resolution').deadlineAt).toBe(ticket.now + 33 * HOUR);
  });

  it.each([
    ['before', 23 * HOUR],
    ['at', 24 * HOUR],
    ['after', 25 * HOUR],
  ])('a pause %s a threshold neither skips nor repeats it', (_when, offset) => {
    const ticket = new TicketBench().pass(offset).reply({ awaitCustomer: true }).pass(DAY).message().reply();
    ticket.pass(3 * DAY);
    const warned = ticket.facts('clock.warned').filter(({ data }) => data.clock === 'resolution');
    expect(warned.map(({ data }) => data.threshold)).toEqual([0.5, 0.75, 0.9]);
    expect(warned[1]!.at).toBe(MONDAY + 36 * HOUR + DAY);
    expect(ticket.facts('clock.breached').at(-1)!.at).toBe(MONDAY + 48 * HOUR + DAY);
  });

  it.each([
    ['simple', 4 * HOUR],
    ['moderate', 48 * HOUR],
    ['high', 5 * DAY],
  ] as const)('of complexity %s is promised as the table has it', (complexity, open) => {
    const ticket = new TicketBench().send('change', { complexity });
    expect(ticket.clock('resolution').target).toBe(open);
    expect(ticket.clock('resolution').deadlineAt).toBe(MONDAY + open);
  });

  it('counts business days of 15 hours for premium', () => {
    const ticket = new TicketBench({ tier: 'premium' }).send('change', { complexity: 'high' });
    expect(ticket.clock('resolution')).toMatchObject({ goalTarget: 45 * HOUR, target: 75 * HOUR });
  });

  it('is promised as a moderate one where it is reopened after the date that was given, until another is given', () => {
    const ticket = new TicketBench().reply();
    ticket.send('change', { complexity: 'special', dueAt: ticket.now + DAY }).pass(HOUR);
    ticket.reply({ resolve: true }).pass(4 * DAY);
    expect(ticket.state.status).toBe('closed');
    const reopenedAt = ticket.message().now;
    expect(ticket.clock('resolution')).toMatchObject({
      cycle: 2,
      breachedAt: null,
      deadlineAt: reopenedAt + 48 * HOUR,
    });
    expect(ticket.state).toMatchObject({ complexity: 'moderate', dueAt: null });
    // The machine says so, not the customer whose word it was.
    expect(ticket.facts('complexity.changed').at(-1)).toMatchObject({
      actor: { kind: 'system' },
      data: { from: 'special', to: 'moderate', dueAt: null },
    });
    const dueAt = ticket.now + 6 * DAY;
    ticket.send('change', { complexity: 'special', dueAt });
    expect(ticket.clock('resolution')).toMatchObject({ cycle: 2, deadlineAt: dueAt });
  });

  it('keeps the date that was given where it is reopened before it', () => {
    const ticket = new TicketBench().reply();
    const dueAt = ticket.now + 6 * DAY;
    ticket
      .send('change', { complexity: 'special', dueAt })
      .reply({ resolve: true })
      .pass(4 * DAY)
      .message();
    expect(ticket.state).toMatchObject({ complexity: 'special', dueAt });
    expect(ticket.clock('resolution')).toMatchObject({ cycle: 2, deadlineAt: dueAt });
  });

  it('is due exactly at the date of a special one, also in closed time', () => {
    const saturday = Date.UTC(2026, 5, 13, 12);
    const ticket = new TicketBench({ tier: 'free' }).send('change', {
      complexity: 'special',
      dueAt: saturday,
    });
    expect(ticket.clock('resolution').deadlineAt).toBe(saturday);
    expect(() => ticket.send('change', { dueAt: MONDAY - 1 })).toThrow('past');
    expect(() => new TicketBench().send('change', { complexity: 'special' })).toThrow('dueAt');
  });
});

describe('a re-plan', () => {
  it('keeps what was consumed and the warnings that have fired', () => {
    const ticket = new TicketBench()
      .pass(2.5 * HOUR)
      .send('change', { priority: 'low' })
      .pass(DAY);
    const warned = ticket.facts('clock.warned').filter(({ data }) => data.clock === 'first-response');
    expect(warned.map(({ data, at }) => [data.threshold, at - MONDAY])).toEqual([
      [0.5, 2 * HOUR],
      [0.75, 6 * HOUR],
      [0.9, 7.2 * HOUR],
    ]);
    expect(ticket.facts('clock.breached')[0]!.at).toBe(MONDAY + 8 * HOUR);
    expect(ticket.facts('clock.replanned')[0]).toMatchObject({
      data: { wasDeadlineAt: MONDAY + 4 * HOUR, deadlineAt: MONDAY + 8 * HOUR, cause: { kind: 'priority' } },
    });
  });

  it('of a paused clock moves it by what has changed, not by the length of its pause', () => {
    const ticket = new TicketBench().reply({ awaitCustomer: true });
    const paused = ticket.clock('resolution').deadlineAt;
    expect(paused).toBe(MONDAY + 48 * HOUR);
    const next = { ...termsFor(DEFAULT_POLICY, 'vip', 'UTC'), policyVersion: 2 };
    ticket.pass(5 * HOUR).send('adopt-policy', { terms: next });
    expect(ticket.clock('resolution').deadlineAt).toBe(paused);
    ticket.pass(HOUR).send('change', { complexity: 'high' });
    expect(ticket.clock('resolution').deadlineAt).toBe(MONDAY + 5 * DAY);
    ticket.pass(HOUR).message();
    expect(ticket.clock('resolution').deadlineAt).toBe(MONDAY + 5 * DAY + 7 * HOUR);
  });

  it('of a paused clock with a date keeps the date', () => {
    const dueAt = MONDAY + 9 * DAY;
    const ticket = new TicketBench().reply({ awaitCustomer: true }).pass(5 * HOUR);
    ticket.send('change', { complexity: 'special', dueAt });
    expect(ticket.clock('resolution').deadlineAt).toBe(dueAt);
  });

  it.each([
    ['a policy', 'adopt-policy' as const],
    ['a tier', 'change-tier' as const],
  ])('of a clock with a date by %s leaves it the pauses that it had', (_what, type) => {
    const friday = MONDAY + 4 * DAY;
    const terms = { ...termsFor(DEFAULT_POLICY, 'vip', 'UTC'), policyVersion: 2 };
    const replan = (ticket: TicketBench): TicketBench =>
      type === 'adopt-policy' ? ticket.send(type, { terms }) : ticket.send(type, { tier: 'vip', terms });
    const ticket = new TicketBench({ tier: 'premium' })
      .reply()
      .send('change', { complexity: 'special', dueAt: friday })
      .pass(DAY)
      .reply({ awaitCustomer: true })
      .pass(3 * DAY)
      .message()
      .reply();
    const monday = friday + 3 * DAY;
    expect(ticket.clock('resolution').deadlineAt).toBe(monday);
    ticket.pass(2 * DAY);
    const before = ticket.clock('resolution');
    const preview = movesUnder(ticket.state, terms, ticket.now);
    replan(ticket);
    expect(preview).toEqual([]);
    expect(ticket.clock('resolution')).toMatchObject({
      target: before.target,
      deadlineAt: monday,
      warnings: before.warnings,
      breachedAt: null,
    });
    expect(ticket.pass(monday - ticket.now - 1).state.breached).toBe(false);
    expect(ticket.pass(1).facts('clock.breached')).toMatchObject([{ at: monday }]);
  });

  it('of a paused clock with a date by a policy does not move it either', () => {
    const dueAt = MONDAY + 9 * DAY;
    const ticket = new TicketBench().reply({ awaitCustomer: true }).pass(5 * HOUR);
    ticket.send('change', { complexity: 'special', dueAt }).pass(2 * DAY);
    ticket.send('adopt-policy', { terms: { ...termsFor(DEFAULT_POLICY, 'vip', 'UTC'), policyVersion: 2 } });
    expect(ticket.clock('resolution')).toMatchObject({ deadlineAt: dueAt, goalAt: dueAt });
    // The two days that the customer took after the date was given are theirs.
    ticket.message();
    expect(ticket.clock('resolution').deadlineAt).toBe(dueAt + 2 * DAY);
    // Another date counts from now, whatever was before.
    ticket.send('change', { dueAt: ticket.now + DAY });
    expect(ticket.clock('resolution').deadlineAt).toBe(ticket.now + DAY);
  });

  it('that lands in the past breaches now, after the warnings it passed', () => {
    const ticket = new TicketBench()
      .pass(1.5 * HOUR)
      .send('change', { priority: 'critical' })
      .pass(0);
    expect(ticket.facts('clock.warned').map(({ data }) => data.threshold)).toEqual([0.5, 0.75, 0.9]);
    expect(ticket.facts('clock.breached')).toMatchObject([
      { at: ticket.now, data: { deadlineAt: ticket.now } },
    ]);
  });

  it('by tier counts the time already spent', () => {
    const ticket = new TicketBench({ tier: 'free' }).pass(3 * HOUR);
    ticket.send('change-tier', { tier: 'vip', terms: termsFor(DEFAULT_POLICY, 'vip', 'UTC') });
    expect(ticket.clock('first-response').deadlineAt).toBe(MONDAY + 4 * HOUR);
    expect(ticket.clock('resolution').deadlineAt).toBe(MONDAY + 48 * HOUR);
    expect(ticket.state.level).toBe(2);
  });

  it('never undoes a breach', () => {
    const ticket = new TicketBench().pass(5 * HOUR).send('change', { priority: 'low' });
    ticket.send('change-tier', { tier: 'free', terms: termsFor(DEFAULT_POLICY, 'free', 'UTC') }).pass(HOUR);
    expect(ticket.clock('first-response').breachedAt).toBe(MONDAY + 4 * HOUR);
    expect(ticket.facts('clock.breached').filter(({ data }) => data.clock === 'first-response')).toHaveLength(
      1,
    );
  });

  it('of a paused clock takes effect when it resumes', () => {
    const ticket = new TicketBench().pass(HOUR).reply({ awaitCustomer: true }).pass(DAY);
    ticket
      .send('change', { complexity: 'high' })
      .pass(30 * MINUTE)
      .message();
    expect(ticket.clock('resolution').deadlineAt).toBe(ticket.now + 5 * DAY - HOUR);
  });

  it('brings no fact where nothing changes', () => {
    const ticket = new TicketBench();
    const before = ticket.events.length;
    ticket.send('change', { priority: 'medium', complexity: 'moderate', tags: [], language: 'en' }, AGENT);
    expect(ticket.events).toHaveLength(before);
  });
});

import { Rejection } from '../../../domain/ticket/rejection';
import type { Command } from '../../../domain/ticket/commands';
import type { Status } from '../../../domain/vocabulary';
import { AGENT, CUSTOMER, DAY, HOUR, TicketBench } from './ticketBench';

const STATES: Record<Status, () => TicketBench> = {
  open: () => new TicketBench(),
  'in-progress': () => new TicketBench().reply(),
  'awaiting-response': () => new TicketBench().reply({ awaitCustomer: true }),
  resolved: () => new TicketBench().reply({ resolve: true }),
  closed: () => new TicketBench().reply({ resolve: true }).send('close', { messageId: 'm' }),
};

type Step = [name: string, act: (ticket: TicketBench) => TicketBench];
const STEPS: Step[] = [
  ['reply', (ticket) => ticket.reply()],
  ['reply and await', (ticket) => ticket.reply({ awaitCustomer: true })],
  ['resolve', (ticket) => ticket.send('resolve', { messageId: 'm' })],
  ['message', (ticket) => ticket.message()],
  ['thanks', (ticket) => ticket.message(true)],
  ['pick up', (ticket) => ticket.send('assign', { agent: { agentId: 'a1', level: 1 } })],
  ['not fixed', (ticket) => ticket.send('reopen', { messageId: 'm' }, CUSTOMER)],
  ['reopen by hand', (ticket) => ticket.send('reopen', { messageId: 'm' }, AGENT)],
  ['close by agent', (ticket) => ticket.send('close', { messageId: 'm' }, AGENT)],
  ['close by customer', (ticket) => ticket.send('close', { messageId: 'm' }, CUSTOMER)],
];
// The rows of docs/semantics.md, Lifecycle; a code is a refusal.
const TABLE: Record<Status, string[]> = {
  open: [
    'in-progress',
    'awaiting-response',
    'resolved',
    'open',
    'open',
    'in-progress',
    'illegal_transition',
    'illegal_transition',
    'closed',
    'closed',
  ],
  'in-progress': [
    'in-progress',
    'awaiting-response',
    'resolved',
    'in-progress',
    'in-progress',
    'in-progress',
    'illegal_transition',
    'illegal_transition',
    'closed',
    'closed',
  ],
  'awaiting-response': [
    'awaiting-response',
    'awaiting-response',
    'resolved',
    'in-progress',
    'in-progress',
    'awaiting-response',
    'illegal_transition',
    'in-progress',
    'closed',
    'closed',
  ],
  resolved: [
    'resolved',
    'illegal_transition',
    'illegal_transition',
    'in-progress',
    'resolved',
    'resolved',
    'in-progress',
    'in-progress',
    'closed',
    'closed',
  ],
  closed: [
    'ticket_closed',
    'ticket_closed',
    'illegal_transition',
    'in-progress',
    'closed',
    'ticket_closed',
    'in-progress',
    'illegal_transition',
    'illegal_transition',
    'illegal_transition',
  ],
};

const outcome = (act: () => TicketBench): { is: string; refusal?: Rejection } => {
  try {
    return { is: act().state.status };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { is: error.code, refusal: error };
  }
};

describe('every step from every status', () => {
  const cases = (Object.keys(STATES) as Status[]).flatMap((status) =>
    STEPS.map(([name, act], index) => [status, name, TABLE[status][index]!, act] as const),
  );

  it.each(cases)('%s, %s: %s', (status, _name, expected, act) => {
    const ticket = STATES[status]();
    const before = ticket.events.length;
    const { is, refusal } = outcome(() => act(ticket));
    expect(is).toBe(expected);
    if (!refusal) return;
    expect(ticket.events).toHaveLength(before);
    if (refusal.code === 'illegal_transition') {
      expect(refusal.details).toMatchObject({ from: status, to: expect.any(String) });
      expect(refusal.message).toContain(status);
    }
  });
});

describe('what time alone does', () => {
  it('closes a resolved ticket after 72 hours without an objection', () => {
    const ticket = STATES.resolved().pass(72 * HOUR - 1);
    expect(ticket.state.status).toBe('resolved');
    ticket.pass(1);
    expect(ticket.state.status).toBe('closed');
    expect(ticket.facts('clock.fulfilled').map(({ data }) => data.clock)).toEqual([
      'first-response',
      'resolution',
    ]);
  });

  it('reminds an awaited customer after 3 and 7 days and closes after 14', () => {
    const ticket = STATES['awaiting-response']();
    const start = ticket.now;
    ticket.pass(14 * DAY);
    expect(ticket.facts('reminder.sent').map(({ at }) => at - start)).toEqual([3 * DAY, 7 * DAY]);
    expect(ticket.state.status).toBe('closed');
    expect(ticket.facts('clock.cancelled').map(({ data }) => data.clock)).toEqual(['resolution']);
  });

  it('begins to wait anew with another word of the agent', () => {
    const ticket = STATES['awaiting-response']()
      .pass(5 * DAY)
      .reply();
    const start = ticket.now;
    ticket.pass(13 * DAY);
    expect(ticket.state.status).toBe('awaiting-response');
    expect(
      ticket
        .facts('reminder.sent')
        .slice(1)
        .map(({ at }) => at - start),
    ).toEqual([3 * DAY, 7 * DAY]);
  });

  it('archives what can no longer be reopened, and then nothing is due any more', () => {
    const ticket = STATES.closed().pass(30 * DAY);
    expect(ticket.state.archived).toBe(true);
    expect(() => ticket.message()).toThrow(expect.objectContaining({ code: 'ticket_closed' }) as Error);
  });
});

describe('a reopen', () => {
  it('is possible within seven days of the close, and counted', () => {
    const ticket = STATES.closed()
      .pass(7 * DAY - 1)
      .message();
    expect(ticket.state).toMatchObject({ status: 'in-progress', reopens: 1, closedAt: null });
    expect(ticket.clock('resolution')).toMatchObject({ cycle: 2, consumed: 0 });
    expect(ticket.clock('next-response').cycle).toBe(1);
  });

  it('takes back a survey that was not answered', () => {
    const ticket = STATES.resolved()
      .message()
      .pass(30 * DAY);
    expect(ticket.facts('survey.withdrawn')).toHaveLength(1);
    expect(ticket.facts('survey.reminded')).toHaveLength(0);
  });
});

describe('a close', () => {
  const stopped = (ticket: TicketBench): boolean =>
    ticket.state.clocks.every((clock) => clock.fulfilledAt !== null || clock.cancelledAt !== null);

  it.each(['open', 'in-progress', 'awaiting-response', 'resolved'] as const)(
    'from %s stops every clock',
    (status) => {
      expect(stopped(STATES[status]().send('close', { messageId: 'm' }, CUSTOMER))).toBe(true);
      expect(stopped(STATES[status]().send('close', { messageId: 'm' }, AGENT))).toBe(true);
    },
  );

  it('by an agent is a public reply; by a customer it cancels what nobody answered', () => {
    const kinds = (actor: Command['actor'], type: 'clock.fulfilled' | 'clock.cancelled'): string[] =>
      new TicketBench()
        .send('close', { messageId: 'm' }, actor)
        .facts(type)
        .map(({ data }) => data.clock);
    expect(kinds(AGENT, 'clock.fulfilled')).toEqual(['first-response', 'resolution']);
    expect(kinds(CUSTOMER, 'clock.cancelled')).toEqual(['first-response', 'resolution']);
  });

  it('with a rating asks no more', () => {
    const rated = new TicketBench().send('close', { messageId: 'm', rating: 5 }, AGENT);
    expect(rated.facts('survey.sent')).toHaveLength(0);
    expect(rated.state.rating).toBe(5);
    expect(new TicketBench().send('close', { messageId: 'm' }, AGENT).facts('survey.sent')).toHaveLength(1);
  });
});

it('refuses a command for another version, naming both', () => {
  const ticket = new TicketBench();
  expect(() => ticket.send('note', { messageId: 'n', mentions: [] }, AGENT, { expectedVersion: 1 })).toThrow(
    expect.objectContaining({ code: 'version_conflict', details: { expected: 1, current: 3 } }) as Error,
  );
});

describe('what a customer said while nobody looked', () => {
  const statuses = (ticket: TicketBench): [Status, number][] =>
    ticket.facts('status.changed').map(({ data, at }) => [data.to, at]);
  const words = { messageId: 'late', thanks: false };
  const unseen = (ticket: TicketBench, ms: number): TicketBench => {
    ticket.now += ms;
    return ticket;
  };

  it('answers what was awaited: no reminder, no close', () => {
    const ticket = new TicketBench().reply({ awaitCustomer: true });
    const saidAt = ticket.now + 2 * DAY;
    unseen(ticket, 20 * DAY).hearLate('customer-message', words, saidAt);
    expect(statuses(ticket).at(-1)).toEqual(['in-progress', saidAt]);
    expect(ticket.facts('reminder.sent')).toEqual([]);
    expect(ticket.facts('clock.resumed')).toMatchObject([{ at: saidAt }]);
    // What it started has fallen due since: late, and recorded as it came.
    expect(ticket.facts('clock.breached').map(({ data }) => data.clock)).toContain('next-response');
    const instants = ticket.events.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('keeps open what was resolved: the cycle goes on', () => {
    const ticket = new TicketBench().reply({ resolve: true });
    const saidAt = ticket.now + 71 * HOUR;
    unseen(ticket, 73 * HOUR).hearLate('customer-message', words, saidAt);
    expect(statuses(ticket).at(-1)).toEqual(['in-progress', saidAt]);
    expect(ticket.clock('resolution')).toMatchObject({ cycle: 1, fulfilledAt: null });
  });

  it('reopens what was closed, in time, however late it is heard', () => {
    const ticket = new TicketBench().reply({ resolve: true }).send('close', { messageId: 'm' });
    const saidAt = ticket.now + 6 * DAY;
    unseen(ticket, 8 * DAY).hearLate('customer-message', words, saidAt);
    expect(statuses(ticket).at(-1)).toEqual(['in-progress', saidAt]);
    expect(ticket.state.archived).toBe(false);
  });

  it('comes behind what had fallen due before it was said', () => {
    const ticket = new TicketBench().reply({ resolve: true });
    const resolvedAt = ticket.now;
    unseen(ticket, 5 * DAY).hearLate('customer-message', words, resolvedAt + 4 * DAY);
    expect(statuses(ticket).slice(-2)).toEqual([
      ['closed', resolvedAt + 3 * DAY],
      ['in-progress', resolvedAt + 4 * DAY],
    ]);
    expect(ticket.clock('resolution').cycle).toBe(2);
  });

  it('rates what was closed before the survey was over', () => {
    const ticket = new TicketBench().send('close', { messageId: 'm' }, AGENT);
    const { surveyId } = ticket.facts('survey.sent')[0]!.data;
    unseen(ticket, 9 * DAY).hearLate('answer-survey', { surveyId, rating: 2 }, ticket.now - 3 * DAY);
    expect(ticket.state.rating).toBe(2);
    expect(ticket.facts('survey.expired')).toEqual([]);
  });

  it('as it was decided before: whoever follows no change has the reminder first', () => {
    const ticket = new TicketBench().reply({ awaitCustomer: true });
    const saidAt = ticket.now + 2 * DAY;
    unseen(ticket, 4 * DAY).hearLate('customer-message', words, saidAt, () => false);
    expect(ticket.facts('reminder.sent')).toHaveLength(1);
  });
});

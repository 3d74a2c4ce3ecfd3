import { isOutdated } from '../../../domain/notices/outdated';
import { AGENT, CUSTOMER, DAY, HOUR, LEAD, TicketBench } from './ticketBench';

/** Whether each fact of a type is over, as the ticket stands. */
const over = (ticket: TicketBench, type: Parameters<TicketBench['facts']>[0]): boolean[] =>
  ticket.facts(type).map((event) => isOutdated(event, ticket.state));

describe('what a notice asks for', () => {
  it('is over for a warning once the deadline is met or missed, and not for a breach', () => {
    const ticket = new TicketBench({ priority: 'critical' }).pass(50 * 60_000);
    expect(over(ticket, 'clock.warned').every((one) => !one)).toBe(true);
    expect(ticket.facts('clock.warned').length).toBeGreaterThan(0);
    expect(
      over(new TicketBench({ priority: 'critical' }).pass(50 * 60_000).reply(), 'clock.warned'),
    ).toContain(true);
    const late = new TicketBench({ priority: 'critical' }).pass(2 * HOUR);
    const ofResponse = late.facts('clock.warned').filter(({ data }) => data.clock === 'first-response');
    expect(ofResponse.map((event) => isOutdated(event, late.state))).toEqual([true, true, true]);
    expect(over(late, 'clock.breached')).toEqual([false]);
  });

  it('is over for a reminder once the customer has written', () => {
    const ticket = new TicketBench().reply({ awaitCustomer: true }).pass(4 * DAY);
    expect(over(ticket, 'reminder.sent')).toEqual([false]);
    expect(over(ticket.message(), 'reminder.sent')).toEqual([true]);
  });

  it('is over for a survey once it has been answered, has expired or is another', () => {
    const ticket = new TicketBench().reply({ resolve: true }).pass(49 * HOUR);
    expect([over(ticket, 'survey.sent'), over(ticket, 'survey.reminded')]).toEqual([[false], [false]]);
    ticket.message().reply({ resolve: true });
    expect(over(ticket, 'survey.sent')).toEqual([true, false]);
    ticket.send('answer-survey', { surveyId: 't1-s2', rating: 5 }, CUSTOMER);
    expect(over(ticket, 'survey.sent')).toEqual([true, true]);
    expect(over(new TicketBench().reply({ resolve: true }).pass(8 * DAY), 'survey.sent')).toEqual([true]);
  });

  it('is over for a page once somebody has acknowledged it, or it has gone on to a higher level', () => {
    const asked = (ticket: TicketBench): TicketBench => {
      const { page } = ticket.state;
      if (!page) throw new Error('there is no page');
      const data = { number: page.number, level: page.level, rung: 'agent' as const, agentIds: ['a1'] };
      const event = {
        seq: ticket.state.seq + 1,
        type: 'page.asked',
        at: ticket.now,
        recordedAt: ticket.now,
      } as const;
      ticket.take([{ ...event, actor: { kind: 'system' }, data: { ...data, dueAt: ticket.now + HOUR } }]);
      return ticket;
    };
    const ticket = asked(new TicketBench({ category: 'emergency', priority: 'critical' }));
    expect(over(ticket, 'page.asked')).toEqual([false]);
    const raised = { reasonId: 'r', toLevel: 4 } as const;
    expect(over(asked(ticket.send('escalate', raised, LEAD)), 'page.asked')).toEqual([true, false]);
    expect(
      over(
        ticket.send('agent-reply', { messageId: 'm', awaitCustomer: false, resolve: false }, AGENT),
        'page.asked',
      ),
    ).toEqual([true, true]);
  });
});

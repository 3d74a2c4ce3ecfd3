import { noticesFor } from '../../../domain/notices/noticesFor';
import { isThanks } from '../../../domain/lifecycle/thanks';
import { orderCandidates } from '../../../domain/routing/candidates';
import { CUSTOMER, DAY, HOUR, TicketBench } from './ticketBench';

const answer = (ticket: TicketBench, rating: number, at = ticket.now): TicketBench =>
  ticket.send('answer-survey', { surveyId: 't1-s1', rating }, CUSTOMER, { at });

describe('a survey', () => {
  it('is sent once a resolution, reminded after 48 hours, and expires after seven days', () => {
    const ticket = new TicketBench().reply({ resolve: true });
    const start = ticket.now;
    ticket.pass(7 * DAY + HOUR);
    expect(ticket.facts('survey.sent')).toHaveLength(1);
    expect(ticket.facts('survey.reminded').map(({ at }) => at - start)).toEqual([48 * HOUR]);
    expect(ticket.facts('survey.expired').map(({ at }) => at - start)).toEqual([7 * DAY]);
    expect(() => answer(ticket, 5)).toThrow('no longer');
  });

  it('is not reminded of once answered, and can be edited for a day', () => {
    const ticket = answer(new TicketBench().reply({ resolve: true }), 2);
    answer(ticket.pass(23 * HOUR), 4);
    expect(ticket.state).toMatchObject({ rating: 4, survey: { rating: 4, state: 'answered' } });
    expect(() => answer(ticket.pass(HOUR), 5)).toThrow('no longer');
    expect(ticket.pass(9 * DAY).facts('survey.reminded')).toHaveLength(0);
  });

  it('counts an answer that was given in time, also when it comes late', () => {
    const ticket = new TicketBench().reply({ resolve: true }).pass(7 * DAY + HOUR);
    expect(answer(ticket, 3, ticket.now - 2 * HOUR).state.rating).toBe(3);
  });

  it('tells a lead of a low rating', () => {
    const ticket = answer(new TicketBench().reply({ resolve: true }), 2);
    const told = (rating: number): string[] => {
      const [event] = answer(new TicketBench().reply({ resolve: true }), rating).facts('survey.answered');
      return noticesFor(event!, ticket.state).map(({ kind, to }) => `${kind} ${to.kind}`);
    };
    expect(told(2)).toEqual(['low-rating level']);
    expect(told(3)).toEqual([]);
  });
});

describe('a pure thank-you', () => {
  it.each([
    'Thanks!',
    'thank you so much',
    'Great, thanks a lot!',
    'Thank you for your help 🙏',
    'Vielen Dank!',
    'Danke für die Hilfe',
    '¡Muchas gracias!',
    'Gracias por su ayuda',
    'Merci beaucoup',
    'merci pour votre aide',
    'ありがとうございます',
    '助かりました。ありがとうございました！',
    'شكرا جزيلا',
    'شكراً لك',
  ])('is "%s"', (text) => expect(isThanks(text)).toBe(true));

  it.each([
    'Thanks, but it still fails',
    'Thanks. When will it be shipped?',
    'thank you?',
    'danke, geht aber nicht',
    'Gracias pero no funciona',
    'merci mais non',
    'ありがとう、でもまだ動きません',
    'ok',
    '',
    '   ',
    '👍',
    `thanks ${'thanks '.repeat(40)}`,
    'thankless work',
    'no thanks',
  ])('is not "%s"', (text) => expect(isThanks(text)).toBe(false));
});

describe('the order of candidates', () => {
  const of = (agentId: string, load: number, capacity: number, lastAssignedAt: number | null = null) => ({
    agentId,
    level: 1 as const,
    load,
    capacity,
    lastAssignedAt,
  });

  it('is the least loaded, then the longest without a ticket', () => {
    const candidates = [of('busy', 3, 4), of('recent', 1, 3, 200), of('rested', 2, 6, 100), of('new', 1, 3)];
    expect(orderCandidates(candidates).map(({ agentId }) => agentId)).toEqual([
      'new',
      'rested',
      'recent',
      'busy',
    ]);
    expect(orderCandidates([...candidates].reverse())[0]!.agentId).toBe('new');
  });
});

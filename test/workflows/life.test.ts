import { termsFor } from '../../domain/policy/terms';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import type { EventDocument } from '../../store/documents/eventDocument';
import { DAY, HOUR, TimeSkippingDesk } from './timeSkippingDesk';

const gapless = (events: EventDocument[]): boolean => events.every(({ seq }, index) => seq === index + 1);

describe('a premium ticket’s life', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agent('level-1');
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('goes from open over a reply and a resolution to closed, asked how it went, over weeks', async () => {
    const ticket = await desk.open();
    await ticket.reply('asks');
    await desk.pass(3 * DAY + HOUR);
    await ticket.write();
    await ticket.reply('resolves');
    await desk.pass(73 * HOUR);
    expect((await ticket.state()).status).toBe('closed');
    await desk.pass(8 * DAY);
    await ticket.handle.result();
    const events = await ticket.events();
    expect(gapless(events)).toBe(true);
    expect(events.map((event) => event.type)).toEqual([
      'ticket.opened',
      'clock.activated',
      'clock.activated',
      'ticket.assigned',
      'message.published',
      'clock.fulfilled',
      'status.changed',
      'clock.paused',
      'reminder.sent',
      'message.published',
      'status.changed',
      'clock.resumed',
      'clock.activated',
      'message.published',
      'clock.fulfilled',
      'status.changed',
      'clock.paused',
      'survey.sent',
      'survey.reminded',
      'status.changed',
      'clock.fulfilled',
      'survey.expired',
      'ticket.archived',
    ]);
  });

  it('counts in the customer’s business hours, and the night costs nothing', async () => {
    const monday = await desk.passUntilMonday();
    await desk.passUntil(monday + 3 * HOUR); // 12:00: ten open hours are left until 22:00
    const ticket = await desk.open({ priority: 'medium' });
    const openedAt = ticket.opened.createdAt;
    await desk.passUntil(monday + 30 * HOUR);
    await ticket.live();
    const nightOf = DAY - 15 * HOUR;
    expect((await ticket.facts('clock.warned', 'first-response')).map(({ at }) => at.getTime())).toEqual([
      openedAt + 6 * HOUR,
      openedAt + 9 * HOUR,
      openedAt + 10.8 * HOUR + nightOf,
    ]);
    const [breach] = await ticket.facts('clock.breached', 'first-response');
    expect(breach?.at.getTime()).toBe(openedAt + 12 * HOUR + nightOf);
    expect(breach?.data.consumed).toBe(12 * HOUR);
  });

  it('takes another zone’s hours where the customer lives in one', async () => {
    const monday = await desk.passUntilMonday(); // 09:00 UTC = 18:00 in Tokyo, where it closes at 22:00
    const zone = 'Asia/Tokyo';
    const ticket = await desk.open({ zone, terms: termsFor(DEFAULT_POLICY, 'premium', zone) });
    await desk.passUntil(monday + 2 * DAY);
    await ticket.live();
    const [breach] = await ticket.facts('clock.breached', 'first-response');
    expect(breach?.at.getTime()).toBe(ticket.opened.createdAt + 12 * HOUR + 9 * HOUR);
  });

  it('ends once its survey is answered and the answer can no longer be edited', async () => {
    const ticket = await desk.open();
    await ticket.reply('resolves');
    const surveyId = (await ticket.state()).survey?.id ?? '';
    await desk.pass(10 * HOUR);
    await ticket.send('answer-survey', { surveyId, rating: 2 });
    await desk.pass(10 * HOUR);
    await ticket.send('answer-survey', { surveyId, rating: 5 });
    await desk.pass(20 * HOUR);
    await expect(ticket.send('answer-survey', { surveyId, rating: 1 })).rejects.toMatchObject({
      cause: { type: 'illegal_transition' },
    });
    await desk.pass(11 * DAY);
    await ticket.handle.result();
    const answers = await ticket.facts('survey.answered');
    expect(answers.map(({ data }) => [data.rating, data.edited])).toEqual([
      [2, false],
      [5, true],
    ]);
    expect(answers[1]?.data.editableUntilAt).toBe(answers[0]?.data.editableUntilAt);
    const state = await ticket.state();
    expect(state).toMatchObject({ status: 'closed', archived: true, rating: 5 });
    expect(await ticket.facts('survey.reminded')).toEqual([]);
    const lowRatings = await desk.database.notifications.countDocuments({
      ticketId: ticket.id,
      kind: 'low-rating',
    });
    expect(lowRatings).toBe(1);
    const stored = await desk.database.tickets.findOne({ _id: ticket.id });
    expect(stored?.engine.done).toBe(true);
  });
});

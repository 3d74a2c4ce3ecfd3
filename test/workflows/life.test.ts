import { TimeSkippingDesk } from './timeSkippingDesk';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a ticket’s life', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agent('a1');
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('goes from open over a reply and a resolution to closed, asked how it went, over weeks', async () => {
    const ticket = await desk.open();
    await ticket.send('agent-reply', { messageId: 'm1', awaitCustomer: true, resolve: false });
    await ticket.pass(3 * DAY + HOUR);
    await ticket.send('customer-message', { messageId: 'm2', thanks: false });
    await ticket.send('agent-reply', { messageId: 'm3', awaitCustomer: false, resolve: true });
    await ticket.pass(73 * HOUR);
    expect((await ticket.state()).status).toBe('closed');
    await ticket.pass(8 * DAY);
    await ticket.handle.result();
    const events = await ticket.events();
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
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
});

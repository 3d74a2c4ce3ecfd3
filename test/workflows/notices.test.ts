import type { NotificationChannel } from '../../activities/notify';
import type { NotificationDocument } from '../../store/documents/notificationDocument';
import { untilTrue } from '../resilience/desk/untilTrue';
import { DAY, HOUR, TimeSkippingDesk } from './timeSkippingDesk';

/** A channel that a test can break, and that counts what has left. */
class TestChannel implements NotificationChannel {
  readonly name = 'test';
  readonly delivered: string[] = [];
  broken: (notice: NotificationDocument) => boolean = () => false;
  attempts = 0;

  deliver(notice: NotificationDocument): Promise<void> {
    this.attempts += 1;
    if (this.broken(notice)) return Promise.reject(new Error('The mail server is away.'));
    this.delivered.push(notice._id);
    return Promise.resolve();
  }
}

describe('notices that leave the house', () => {
  const channel = new TestChannel();
  let lostAnswers = 0;
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start({
      channels: [channel],
      notifications: (real) => ({
        async notify(keys) {
          await real.notify(keys);
          if (lostAnswers > 0) {
            lostAnswers -= 1;
            throw new Error('The answer was lost.');
          }
        },
      }),
    });
    await desk.agentsOfLevels(1, 2, 3, 4);
  });
  beforeEach(() => {
    channel.delivered.length = 0;
    channel.broken = () => false;
    channel.attempts = 0;
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('leave once each, in a life with warnings, breaches, reminders and a survey', async () => {
    lostAnswers = 3;
    await desk.passUntilMonday();
    const ticket = await desk.open({ priority: 'critical' });
    await desk.pass(5 * HOUR);
    await ticket.reply('asks');
    await desk.pass(8 * DAY);
    await ticket.write();
    await ticket.reply('resolves');
    await desk.pass(12 * DAY);
    await ticket.handle.result();
    const leaving = await desk.database.notifications.find({ ticketId: ticket.id, leaves: true }).toArray();
    expect(new Set(leaving.map(({ kind }) => kind))).toEqual(
      new Set([
        'deadline-near',
        'breached',
        'escalated',
        'page',
        'awaiting-reminder',
        'survey',
        'survey-reminder',
      ]),
    );
    expect(leaving.every(({ state, deliveredAt }) => state === 'delivered' && deliveredAt !== null)).toBe(
      true,
    );
    expect([...channel.delivered].sort()).toEqual(leaving.map(({ _id }) => _id).sort());
  });

  it('hold up none of the others where one cannot leave, and leave when it can', async () => {
    await desk.passUntilMonday();
    const ticket = await desk.open({ priority: 'critical' });
    channel.broken = ({ to }) => to.kind === 'agent';
    await desk.pass(1.9 * HOUR);
    await ticket.live();
    await desk.pass(1_000);
    /** Whom notices of that state are for, once they are as many. */
    const to = async (state: 'pending' | 'delivered', count: number): Promise<string[]> => {
      const found = (): Promise<NotificationDocument[]> =>
        desk.database.notifications.find({ ticketId: ticket.id, kind: 'deadline-near', state }).toArray();
      await untilTrue(`${count} are ${state}`, async () => (await found()).length === count);
      return (await found()).map((notice) => notice.to.kind);
    };
    expect(await to('delivered', 1)).toEqual(['level']);
    expect(await to('pending', 2)).toEqual(['agent', 'agent']);
    channel.broken = () => false;
    await desk.pass(HOUR);
    expect(await to('pending', 0)).toEqual([]);
    const own = channel.delivered.filter((key) => key.startsWith(ticket.id));
    expect(new Set(own).size).toBe(own.length);
  });

  it('that fail for days hold up no clock, no close and no record, and are given up at last', async () => {
    channel.broken = ({ kind }) => kind === 'survey';
    await desk.passUntilMonday();
    const ticket = await desk.open();
    await ticket.reply('resolves');
    await desk.pass(3 * DAY + HOUR);
    await ticket.live();
    expect((await ticket.state()).status).toBe('closed');
    expect((await ticket.facts('survey.reminded'))[0]?.at.getTime()).toBe(
      ((await ticket.facts('survey.sent'))[0]?.at.getTime() ?? 0) + 2 * DAY,
    );
    expect(channel.attempts).toBeGreaterThan(100);
    await desk.pass(8 * DAY);
    await ticket.handle.result();
    expect((await ticket.state()).archived).toBe(true);
    const survey = await desk.database.notifications.findOne({ ticketId: ticket.id, kind: 'survey' });
    expect(survey?.state).toBe('pending');
    expect((await ticket.historyOf()).events?.length).toBeLessThan(100);
  });
});

import { rebuild } from '../../src/engine/rebuild';
import { TemporalEngine } from '../../src/engine/temporalEngine';
import { undeliveredOf } from '../../store/notifications';
import { loadState, unfinishedStates } from '../../store/tickets';
import { untilTrue } from '../resilience/desk/untilTrue';
import { ServerDesk } from './serverDesk';
import { AGENT } from './ticketLife';

describe('a rebuild', () => {
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start();
    await desk.agentsOfLevels(1);
  });
  afterAll(() => desk.stop());

  const engine = (): TemporalEngine =>
    new TemporalEngine(desk.client, {
      taskQueue: desk.taskQueue,
      timeoutMs: 30_000,
      commandTimeoutMs: 60_000,
      eagerStart: false,
      loadState: (id) => loadState(desk.database, id),
      undelivered: (id) => undeliveredOf(desk.database, id),
    });

  /** As a life that was lost leaves it: the notice is recorded, and nobody is left to hand it over. */
  async function notHandedOver(ticketId: string): Promise<string> {
    const key = `${ticketId}:2:agent:level-1`;
    await desk.database.notifications.insertOne({
      _id: key,
      ticketId,
      seq: 2,
      kind: 'deadline-near',
      to: { kind: 'agent', id: 'level-1' },
      leaves: true,
      state: 'pending',
      createdAt: new Date(),
      deliveredAt: null,
      readAt: null,
    });
    return key;
  }

  async function untilHandedOver(key: string): Promise<void> {
    await untilTrue('the notice has left', async () => {
      const notice = await desk.database.notifications.findOne({ _id: key });
      return notice?.state === 'no-channel';
    });
  }

  it('lets notices leave that were recorded and not handed over', async () => {
    const ticket = await desk.accept();
    const key = await notHandedOver(ticket.id);
    const count = await rebuild(
      unfinishedStates(desk.database),
      engine(),
      (id) => undeliveredOf(desk.database, id),
      () => undefined,
    );
    expect(count).toBe(1);
    await untilHandedOver(key);
    expect(await undeliveredOf(desk.database, ticket.id)).toEqual([]);
  });

  it('is not waited for: the next command to a lost life starts it with its notices', async () => {
    const ticket = await desk.accept();
    const key = await notHandedOver(ticket.id);
    const note = {
      id: `note-${ticket.id}`,
      type: 'note' as const,
      at: Date.now(),
      actor: AGENT,
      data: { messageId: `${ticket.id}-n`, mentions: [] },
    };
    await ticket.keepWords(note);
    await engine().command(ticket.id, note);
    await untilHandedOver(key);
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from '../../domain/ticket/commands';
import { decide } from '../../domain/ticket/decide';
import { evolve } from '../../domain/ticket/evolve';
import { discardAbandoned } from '../../store/messages';
import { recordTurn } from '../../store/recordTurn';
import { EngineUnavailable } from '../../src/engine/engineErrors';
import { TemporalEngine } from '../../src/engine/temporalEngine';
import type { RecordInput, TicketActivities } from '../../workflows/contract';
import { AGENT, LEAD } from './ticketLife';
import { ServerDesk } from './serverDesk';

/** What stands between the workflow and its database; tests change it as they go. */
interface Obstacle {
  /** So many records to come are refused before anything is written. */
  refusals: number;
  /** So many records to come are written, and their answers lost. */
  lostAnswers: number;
  attempts: number;
}

describe('a record that fails', () => {
  const obstacle: Obstacle = { refusals: 0, lostAnswers: 0, attempts: 0 };
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start({ activities: (real) => behind(real, obstacle) });
    await desk.agentsOfLevels(1);
  });
  beforeEach(() => {
    Object.assign(obstacle, { refusals: 0, lostAnswers: 0, attempts: 0 });
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('a few times is not noticed', async () => {
    const ticket = await desk.open();
    obstacle.refusals = 2;
    await ticket.reply();
    expect(obstacle.attempts).toBe(3);
    const { events = [] } = await ticket.historyOf();
    expect(events?.some((event) => event.activityTaskScheduledEventAttributes)).toBe(false);
    expect(await ticket.facts('message.published')).toHaveLength(1);
  });

  it('for longer is recorded as soon as the database answers, once, and the commands behind it in order', async () => {
    const ticket = await desk.open();
    obstacle.refusals = 7;
    await Promise.all([
      ticket.send('note', { messageId: `${ticket.id}-1`, mentions: [] }, AGENT, `${ticket.id}-1`),
      ticket.send('note', { messageId: `${ticket.id}-2`, mentions: [] }, AGENT, `${ticket.id}-2`),
    ]);
    expect(await ticket.facts('note.added')).toHaveLength(2);
    const { events = [] } = await ticket.historyOf();
    const durable = events?.filter(
      (event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'record',
    );
    expect(durable?.length).toBeGreaterThanOrEqual(1);
    expect(await ticket.live()).toEqual(await ticket.state());
  });

  it('after it was written is not written again', async () => {
    const ticket = await desk.open();
    obstacle.lostAnswers = 6;
    const { version } = await ticket.reply('resolves');
    expect(await ticket.facts('survey.sent')).toHaveLength(1);
    const state = await ticket.state();
    expect(state.seq).toBe(version);
    expect(await ticket.live()).toEqual(state);
    const events = await ticket.events();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  });

  it('does not lose a message that was accepted meanwhile, though it came with If-Match', async () => {
    const ticket = await desk.open();
    const engine = engineOf(desk);
    const { seq: expectedVersion } = await ticket.live();
    const command = {
      id: `${ticket.id}-m`,
      type: 'customer-message' as const,
      at: Date.now(),
      actor: ticket.customer,
      data: { messageId: `${ticket.id}-m`, thanks: false },
    };
    await ticket.keepWords(command);
    obstacle.refusals = Number.POSITIVE_INFINITY;
    const note = ticket.send('note', { messageId: `${ticket.id}-n`, mentions: [] });
    while (obstacle.attempts === 0) await sleep(20);
    // What the API does: it waits a moment, then says that the message is accepted.
    await expect(
      engine.command(ticket.id, { ...command, expectedVersion }, { timeoutMs: 1_000 }),
    ).rejects.toBeInstanceOf(EngineUnavailable);
    obstacle.refusals = 0;
    await note;
    // And the reconciler: the ticket has another version by now.
    await engine.command(ticket.id, command);
    await engine.command(ticket.id, command);
    expect(await ticket.facts('message.published')).toMatchObject([
      { data: { messageId: command.data.messageId } },
    ]);
  });

  it('for so long that its words are gone says nothing, stops no clock, and has it carried out when it is sent again', async () => {
    const ticket = await desk.open();
    const engine = engineOf(desk);
    const messageId = `${ticket.id}-m`;
    const reply = {
      id: `${ticket.id}-reply`,
      type: 'agent-reply' as const,
      at: Date.now(),
      actor: AGENT,
      data: { messageId, awaitCustomer: false, resolve: true },
    };
    await ticket.keepWords(reply);
    obstacle.refusals = Number.POSITIVE_INFINITY;
    await expect(engine.command(ticket.id, reply, { timeoutMs: 1_000 })).rejects.toBeInstanceOf(
      EngineUnavailable,
    );
    while (obstacle.attempts === 0) await sleep(20);
    // A day later, as the reconciler takes them away.
    expect(await discardAbandoned(desk.database, new Date(Date.now() + 1_000))).toBe(1);
    obstacle.refusals = 0;
    await ticket.send('note', { messageId: `${ticket.id}-n`, mentions: [] });
    expect(await ticket.facts('message.published')).toEqual([]);
    expect(await ticket.facts('clock.fulfilled')).toEqual([]);
    expect((await ticket.state()).status).toBe('open');
    // Nothing had been carried out, and it still is not without its words.
    await expect(engine.command(ticket.id, reply)).rejects.toBeInstanceOf(EngineUnavailable);
    await ticket.keepWords(reply);
    await engine.command(ticket.id, reply);
    await engine.command(ticket.id, reply);
    expect(await ticket.facts('message.published')).toMatchObject([{ data: { messageId } }]);
    expect(await desk.database.messages.findOne({ _id: messageId })).toMatchObject({ state: 'published' });
    expect((await ticket.state()).status).toBe('resolved');
  });

  it('for want of capacity refuses the assignment by hand, and the ticket goes on', async () => {
    await desk.agent('full', { capacity: 0 });
    const ticket = await desk.open();
    await expect(
      ticket.send('assign', { agent: { agentId: 'full', level: 1 } }, LEAD, `${ticket.id}-a`),
    ).rejects.toMatchObject({ cause: { type: 'no_capacity' } });
    await expect(
      ticket.send('assign', { agent: { agentId: 'unknown', level: 1 } }, LEAD, `${ticket.id}-b`),
    ).rejects.toMatchObject({ cause: { type: 'no_capacity' } });
    expect((await ticket.state()).assignee?.agentId).toBe('level-1');
    await ticket.reply('resolves');
    expect((await ticket.state()).status).toBe('resolved');
    expect(await desk.database.leases.countDocuments({ ticketId: ticket.id, releasedAt: null })).toBe(0);
  });

  it('because the database has another version reads that one, and carries the command out on it', async () => {
    const ticket = await desk.open();
    const { version } = await ticket.send('note', { messageId: `${ticket.id}-n`, mentions: [] });
    // A restored database: it has forgotten the note.
    const state = ticket.opened;
    await desk.database.events.deleteMany({ ticketId: ticket.id, seq: { $gt: state.seq } });
    await desk.database.tickets.updateOne({ _id: ticket.id }, { $set: { state, version: state.seq } });
    const after = await ticket.reply();
    const events = await ticket.events();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(await ticket.facts('note.added')).toEqual([]);
    expect(await ticket.facts('message.published')).toHaveLength(1);
    expect(after.version).toBeGreaterThan(version);
    expect(await ticket.live()).toEqual(await ticket.state());
  });

  it('because its worker died after the write keeps what was written, and what that has to send out', async () => {
    const ticket = await desk.open();
    const before = await ticket.live();
    const lost: Command = {
      id: `${ticket.id}-lost`,
      type: 'resolve',
      at: Date.now(),
      actor: AGENT,
      data: { messageId: `${ticket.id}-m` },
    };
    await ticket.keepWords(lost);
    const now = Date.now();
    const events = decide(before, lost, now);
    await recordTurn(desk.database, {
      ticketId: ticket.id,
      key: `${ticket.id}:${before.seq + 1}:${now}:${lost.id}`,
      base: before.seq,
      before: { holder: 'level-1', cycle: before.assignments },
      state: events.reduce(evolve, before),
      events,
      now,
    });
    // The workflow knows nothing of it: another command comes first, then the lost one again.
    await ticket.send('note', { messageId: `${ticket.id}-n`, mentions: [] });
    const again = await ticket.send('resolve', lost.data, AGENT, lost.id);
    expect(again.version).toBe(events.at(-1)?.seq);
    expect(await ticket.facts('message.published')).toHaveLength(1);
    expect(await ticket.facts('note.added')).toHaveLength(1);
    const stored = await ticket.events();
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
    expect(await ticket.live()).toEqual(await ticket.state());
    const survey = { ticketId: ticket.id, kind: 'survey', state: 'no-channel' } as const;
    const until = Date.now() + 90_000;
    while ((await desk.database.notifications.countDocuments(survey)) === 0 && Date.now() < until)
      await sleep(50);
    expect(await desk.database.notifications.countDocuments(survey)).toBe(1);
  });

  it('because the ticket is gone holds the ticket until it is back', async () => {
    const ticket = await desk.open();
    const stored = await desk.database.tickets.findOneAndDelete({ _id: ticket.id });
    const reply = ticket.reply();
    await sleep(1_500);
    expect((await ticket.handle.describe()).status.name).toBe('RUNNING');
    if (stored) await desk.database.tickets.insertOne(stored);
    await reply;
    expect(await ticket.facts('message.published')).toHaveLength(1);
  });
});

/** The engine as the API has it. */
const engineOf = (desk: ServerDesk): TemporalEngine =>
  new TemporalEngine(desk.client, {
    taskQueue: desk.taskQueue,
    timeoutMs: 10_000,
    commandTimeoutMs: 60_000,
    eagerStart: false,
    loadState: () => Promise.resolve(null),
  });

function behind(real: TicketActivities, obstacle: Obstacle): TicketActivities {
  return {
    ...real,
    async record(input: RecordInput) {
      obstacle.attempts += 1;
      if (obstacle.refusals > 0) {
        obstacle.refusals -= 1;
        throw new Error('The database does not answer.');
      }
      const outcome = await real.record(input);
      if (obstacle.lostAnswers > 0) {
        obstacle.lostAnswers -= 1;
        throw new Error('The answer was lost.');
      }
      return outcome;
    },
  };
}

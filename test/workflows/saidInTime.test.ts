import type { Command } from '../../domain/ticket/commands';
import { decide } from '../../domain/ticket/decide';
import { evolve } from '../../domain/ticket/evolve';
import { leaseHolder } from '../../domain/ticket/state';
import { recordTurn } from '../../store/recordTurn';
import { keepAnswer } from '../../store/surveys';
import { AGENT, TicketLife } from './ticketLife';
import { DAY, HOUR, TimeSkippingDesk } from './timeSkippingDesk';

describe('what a customer said before time had its way', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agentsOfLevels(1, 2, 3, 4);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('comes before the reminder that would follow, though nobody has told the engine of it', async () => {
    const ticket = await desk.open();
    await ticket.reply('asks');
    await desk.pass(2 * DAY);
    const command = await ticket.writeUnheard('said');
    await desk.pass(DAY + HOUR);
    const state = await ticket.becomes(({ status }) => status === 'in-progress');
    expect(state.statusSince).toBe(command.at);
    expect(await ticket.facts('reminder.sent')).toEqual([]);
    expect(await desk.database.messages.findOne({ _id: 'said' })).toMatchObject({ state: 'published' });
    // The reconciler comes as well: the same words once.
    await ticket.send('customer-message', command.data, ticket.customer, command.id);
    expect(await ticket.facts('message.published')).toHaveLength(2);
    expect(await ticket.live()).toEqual(await ticket.state());
  });

  it('in their order, each in its time: a thank-you lets it close, what is still broken does not', async () => {
    const ticket = await engineAway('agent-reply', { messageId: 'r1', awaitCustomer: false, resolve: true });
    await desk.pass(70 * HOUR);
    await ticket.writeUnheard('thanks', true);
    await desk.pass(HOUR);
    const { at } = await ticket.writeUnheard('still broken');
    await desk.pass(DAY);
    await desk.startLife(ticket);
    const state = await ticket.becomes(({ status }) => status === 'in-progress');
    expect(state).toMatchObject({ statusSince: at, closedAt: null, reopens: 1 });
    const published = await ticket.facts('message.published');
    expect(published.map(({ data }) => data.messageId).slice(1)).toEqual(['thanks', 'still broken']);
    const instants = (await ticket.events()).map((event) => event.at.getTime());
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('reopens a closed ticket whose time for that has passed by now', async () => {
    const ticket = await engineAway('close', { messageId: 'r2', rating: 5 });
    await desk.pass(6 * DAY);
    await ticket.writeUnheard('not yet');
    await desk.pass(5 * DAY);
    await desk.startLife(ticket);
    expect(await ticket.becomes(({ status }) => status === 'in-progress')).toMatchObject({ reopens: 1 });
    expect(await desk.database.messages.findOne({ _id: 'not yet' })).toMatchObject({ state: 'published' });
  });

  it('rates a closed ticket, with its comment, before it is filed away', async () => {
    const ticket = await engineAway('close', { messageId: 'r3' });
    const surveyId = ticket.opened.survey?.id ?? '';
    await desk.pass(6 * DAY);
    const answer = { commandId: 'answer', rating: 2, comment: 'Slow.', at: new Date(await desk.now()) };
    await keepAnswer(desk.database, surveyId, answer);
    await desk.pass(20 * DAY);
    await desk.startLife(ticket);
    await ticket.handle.result();
    expect(await ticket.state()).toMatchObject({ rating: 2, archived: true });
    expect(await ticket.facts('survey.expired')).toEqual([]);
    const survey = await desk.database.surveys.findOne({ _id: surveyId });
    expect(survey).toMatchObject({ rating: 2, comment: 'Slow.', answeredAt: answer.at });
    expect(survey?.pendingAnswer).toBeUndefined();
  });

  it('does not come back of somebody who was erased', async () => {
    const ticket = await desk.open({ customerId: 'erased' });
    await ticket.reply('asks');
    await ticket.writeUnheard('gone');
    await desk.database.customers.updateOne(
      { _id: 'erased' },
      { $set: { erasedAt: new Date() } },
      { upsert: true },
    );
    await desk.pass(3 * DAY + HOUR);
    await ticket.becomes(({ awaiting }) => awaiting?.reminders === 1);
    expect(await ticket.facts('reminder.sent')).toHaveLength(1);
  });

  /** A ticket of which this is the last that the engine has done. */
  async function engineAway<T extends Command['type']>(
    type: T,
    data: Extract<Command, { type: T }>['data'],
  ): Promise<TicketLife> {
    const { opened: before } = await desk.accept();
    const now = await desk.now();
    const command = { id: `${before.id}-c`, type, at: now, actor: AGENT, data } as Command;
    await new TicketLife(desk, before).keepWords(command);
    const events = decide(before, command, now);
    const state = events.reduce(evolve, before);
    const { extra } = await recordTurn(desk.database, {
      ticketId: before.id,
      key: command.id,
      base: before.seq,
      before: { holder: leaseHolder(before), cycle: before.assignments },
      state,
      events,
      now,
    });
    return new TicketLife(desk, extra.reduce(evolve, state));
  }
});

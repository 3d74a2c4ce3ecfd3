import type { Clock } from '../../domain/clocks/clock';
import { ESCALATE_SIGNAL, NUDGE_SIGNAL, SLA_QUERY } from '../../workflows/contract';
import { AGENT } from './ticketLife';
import { TimeSkippingDesk } from './timeSkippingDesk';

describe('an operator, through Temporal', () => {
  let desk: TimeSkippingDesk;
  beforeAll(async () => {
    desk = await TimeSkippingDesk.start();
    await desk.agentsOfLevels(1, 2, 3, 4);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('escalates by one level, or to a given one, and is named as the cause', async () => {
    const ticket = await desk.open();
    await ticket.handle.signal(ESCALATE_SIGNAL);
    expect((await ticket.becomes(({ level }) => level === 2)).assignee?.agentId).toBe('level-2');
    await ticket.handle.signal(ESCALATE_SIGNAL, { toLevel: 4 });
    expect((await ticket.becomes(({ level }) => level === 4)).assignee?.agentId).toBe('level-4');
    const raised = await ticket.facts('level.raised');
    expect(raised.map(({ data, actor }) => [data.from, data.to, data.cause, actor])).toEqual([
      [1, 2, { kind: 'operator' }, { kind: 'operator' }],
      [2, 4, { kind: 'operator' }, { kind: 'operator' }],
    ]);
    await ticket.handle.signal(ESCALATE_SIGNAL);
    await ticket.reply();
    expect(await ticket.facts('level.raised')).toHaveLength(2);
  });

  it.each([
    ['nothing', []],
    ['null', [null]],
    ['a text', ['up']],
    ['a list', [[4]]],
    ['a level that is none', [{ toLevel: 17 }]],
    ['a level as text', [{ toLevel: '4' }]],
    ['too many arguments', [{}, 1, 'x']],
  ])('escalates by one level when the signal carries %s', async (_what, args) => {
    const ticket = await desk.open();
    await ticket.handle.signal(ESCALATE_SIGNAL, ...args);
    expect((await ticket.becomes(({ level }) => level === 2)).level).toBe(2);
    await ticket.reply();
    expect(await ticket.facts('level.raised')).toHaveLength(1);
  });

  it('changes nothing by escalating what is resolved, and the ticket lives on', async () => {
    const ticket = await desk.open();
    await ticket.reply('resolves');
    await ticket.handle.signal(ESCALATE_SIGNAL, { toLevel: 3 });
    await ticket.write();
    expect(await ticket.state()).toMatchObject({ level: 1, status: 'in-progress' });
  });

  it.each([
    ['nothing', []],
    ['a number', [7]],
    ['somebody unknown', ['nobody']],
  ])('nudges with %s, and a ticket that needs no agent does nothing', async (_what, args) => {
    const ticket = await desk.open();
    await ticket.handle.signal(NUDGE_SIGNAL, ...args);
    await ticket.send('note', { messageId: `${ticket.id}-n`, mentions: [] }, AGENT);
    expect((await ticket.state()).seq).toBe(ticket.opened.seq + 1);
  });

  it('asks for the state and the clocks without changing them', async () => {
    const ticket = await desk.open();
    await ticket.reply();
    const { seq } = await ticket.state();
    const clocks = await ticket.handle.query<Clock[]>(SLA_QUERY);
    expect(clocks.map(({ kind, fulfilledAt }) => [kind, fulfilledAt !== null])).toEqual([
      ['first-response', true],
      ['resolution', false],
    ]);
    expect(await ticket.live()).toEqual(await ticket.state());
    expect((await ticket.state()).seq).toBe(seq);
  });
});

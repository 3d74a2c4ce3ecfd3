import type { CommandResult } from '../../workflows/contract';
import { AGENT_ID, TICKET_NUMBER } from '../../workflows/searchAttributes';
import { ServerDesk } from './serverDesk';
import { AGENT, type TicketLife } from './ticketLife';

const HISTORY_LIMIT = 60;
const CLIENTS = 10;
const COMMANDS = 20;

describe('continuing as new in mid-life', () => {
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start();
    await desk.agentsOfLevels(1);
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('loses no command of a burst and doubles none, though clients send them again', async () => {
    const ticket = await desk.open({}, { historyLimit: HISTORY_LIMIT });
    const answers = new Map<string, number>();
    await Promise.all(
      Array.from({ length: CLIENTS }, async (_, client) => {
        for (let n = 0; n < COMMANDS; n += 1) {
          const id = `${ticket.id}-k${client}-${n}`;
          const { version } = await note(ticket, id);
          answers.set(id, version);
          // A client whose answer was lost asks again, sometimes two of them at once.
          if (n % 5 === 0) {
            const again = await Promise.all([note(ticket, id), note(ticket, id)]);
            expect(again.map((answer) => answer.version)).toEqual([version, version]);
          }
        }
      }),
    );
    const events = await ticket.events();
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const notes = await ticket.facts('note.added');
    expect(notes.map(({ commandId }) => commandId).sort()).toEqual([...answers.keys()].sort());
    expect(new Set(notes.map(({ data }) => data.messageId)).size).toBe(CLIENTS * COMMANDS);
    for (const note of notes) expect(answers.get(note.commandId ?? '')).toBe(note.seq);
    expect(await ticket.live()).toEqual(await ticket.state());
    const runs = await ticket.runs();
    expect(runs.length).toBeGreaterThan(3);
    // Under a steady load a run still ends soon after its limit: no flood of commands can keep it from that.
    for (const run of runs)
      expect((await ticket.historyOf(run)).events?.length).toBeLessThan(2 * HISTORY_LIMIT);
  });

  it('answers what an earlier run has carried out, from the state', async () => {
    const ticket = await desk.open({}, { historyLimit: HISTORY_LIMIT });
    const first = await note(ticket, 'first');
    for (let n = 0; (await ticket.runs()).length < 3 && n < 100; n += 1) {
      await note(ticket, `filler-${n}`);
    }
    const { seq } = await ticket.state();
    expect(await note(ticket, 'first')).toEqual(first);
    expect((await ticket.state()).seq).toBe(seq);
  });

  it('keeps the wait for an agent, the timer and the search attributes', async () => {
    const ticket = await desk.open({ tier: 'vip' }, { historyLimit: HISTORY_LIMIT });
    for (let n = 0; (await ticket.runs()).length < 2 && n < 100; n += 1) {
      await note(ticket, `${ticket.id}-${n}`);
    }
    expect(await ticket.state()).toMatchObject({ assignee: null });
    await desk.agent('level-2', { level: 2 });
    await ticket.handle.signal('nudge');
    const state = await ticket.becomes(({ assignee }) => assignee !== null);
    expect(state.assignee?.agentId).toBe('level-2');
    const started = (await ticket.historyOf()).events?.filter((event) => event.timerStartedEventAttributes);
    expect(started).toHaveLength(1);
    const attributes = (await ticket.handle.describe()).typedSearchAttributes;
    expect(attributes.get(TICKET_NUMBER)).toBe(state.number);
    expect(attributes.get(AGENT_ID)).toBe('level-2');
  });

  async function note(ticket: TicketLife, id: string): Promise<CommandResult> {
    return ticket.send('note', { messageId: `m-${id}`, mentions: [] }, AGENT, id);
  }
});

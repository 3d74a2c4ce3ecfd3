import { putPending } from '../../store/messages';
import { historyToText } from './historyFile';
import { OPENING_WORDS } from './ticketDesk';
import { LEAD, AGENT, type TicketLife } from './ticketLife';
import { ServerDesk } from './serverDesk';

/** Every word that a person wrote or is called by carries this. */
const PLANTED = /planted/i;

describe('no word of a customer', () => {
  let desk: ServerDesk;
  let ticket: TicketLife;
  beforeAll(async () => {
    desk = await ServerDesk.start();
    for (const level of [1, 2, 3, 4] as const) await desk.agent(`level-${level}`, { level });
    await desk.database.customers.insertOne({
      _id: 'customer-1',
      name: 'PLANTEDCUSTOMER Ada',
      email: 'planted.ada@customer.test',
      tier: 'premium',
      zone: 'UTC',
      language: 'en',
      accountManagerId: null,
      deputyManagerId: null,
      updatedAt: new Date(),
    });
    ticket = await desk.open({ priority: 'high' }, { historyLimit: 50 });
    await wholeLife();
  });
  afterAll(async () => {
    await desk.stop();
  });

  it('was forgotten by the test: the database has them all', async () => {
    const stored = await desk.database.tickets.findOne({ _id: ticket.id });
    expect(stored?.subject).toMatch(PLANTED);
    const texts = await desk.database.messages.find({ ticketId: ticket.id, state: 'published' }).toArray();
    expect(texts.length).toBeGreaterThanOrEqual(8);
    expect(texts.every(({ text }) => PLANTED.test(text))).toBe(true);
    expect((await desk.database.agents.findOne({}))?.name).toMatch(PLANTED);
  });

  it('stands in any run’s history, in any attribute or payload', async () => {
    const runs = await ticket.runs();
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs) {
      const json = historyToText(await ticket.historyOf(run));
      const readable = [json, ...decoded(JSON.parse(json) as unknown)].join('\n');
      // The scan sees through base64: an id inside of a payload is found.
      expect(readable).toContain(`${ticket.id}-m1`.slice(0, 24));
      expect(readable).not.toMatch(PLANTED);
    }
  });

  it('is seen through a payload by this scan', () => {
    const payload = { data: Buffer.from('{"text":"PLANTED"}').toString('base64') };
    expect(decoded({ events: [{ attributes: { payloads: [payload] } }] }).join()).toMatch(PLANTED);
  });

  it('stands in its description, search attributes, memo or details', async () => {
    const description = await ticket.handle.describe();
    const shown = JSON.stringify([
      description.raw,
      description.memo,
      description.typedSearchAttributes.getAll(),
      await description.staticSummary(),
      await description.staticDetails(),
    ]);
    const details = await ticket.handle.query<unknown>('__temporal_workflow_metadata');
    expect(JSON.stringify(details)).toContain(ticket.opened.number);
    for (const text of [shown, ...decoded(JSON.parse(shown) as unknown), JSON.stringify(details)]) {
      expect(text).not.toMatch(PLANTED);
    }
  });

  async function wholeLife(): Promise<void> {
    const say = async (
      messageId: string,
      kind: 'public' | 'note' | 'reason',
      customer = false,
    ): Promise<string> => {
      await putPending(desk.database, {
        _id: messageId,
        ticketId: ticket.id,
        customerId: 'customer-1',
        kind,
        author: {
          kind: customer ? 'customer' : 'agent',
          id: customer ? 'customer-1' : 'level-1',
          name: 'PLANTEDNAME',
        },
        text: `PLANTEDTEXT ${OPENING_WORDS.subject} ${messageId}`,
        attachments: ['PLANTEDFILE.png'],
        createdAt: new Date(),
        command: null,
      });
      return messageId;
    };
    const id = (n: number): string => `${ticket.id}-m${n}`;
    await ticket.send('note', { messageId: await say(id(1), 'note'), mentions: ['level-2'] });
    await ticket.send('agent-reply', {
      messageId: await say(id(2), 'public'),
      awaitCustomer: true,
      resolve: false,
    });
    await ticket.send('customer-message', { messageId: await say(id(3), 'public', true), thanks: false });
    await ticket.send('escalate', { reasonId: await say(id(4), 'reason', true) }, ticket.customer);
    await ticket.send('escalate', { reasonId: await say(id(5), 'reason'), toLevel: 3 });
    await ticket.send('escalate', { reasonId: await say(id(6), 'reason'), toLevel: 1 }, LEAD);
    await ticket.send('change', { priority: 'critical', category: 'billing', complexity: 'high' });
    await ticket.send('assign', { agent: { agentId: 'level-4', level: 4 } }, LEAD);
    await ticket.send('resolve', { messageId: await say(id(7), 'public') });
    await ticket.send('reopen', { messageId: await say(id(8), 'public', true) }, ticket.customer);
    await ticket.send('close', { messageId: await say(id(9), 'public') }, AGENT);
    const surveyId = (await ticket.state()).survey?.id ?? '';
    await ticket.send('answer-survey', { surveyId, rating: 1 });
    for (let n = 10; n < 30; n += 1)
      await ticket.send('note', { messageId: await say(id(n), 'note'), mentions: [] });
  }
});

/** Every text of a JSON tree that is base64 of readable text, decoded. */
function decoded(tree: unknown): string[] {
  if (typeof tree === 'string') {
    if (tree.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(tree)) return [];
    return [Buffer.from(tree, 'base64').toString('utf8')];
  }
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(decoded) : [];
}

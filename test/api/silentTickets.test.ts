import { ScheduleOverlapPolicy } from '@temporalio/client';
import { changeAgent, takeInAgent, type AgentProfile } from '../../store/agents';
import { STATE_QUERY, TICKET_WORKFLOW, workflowIdOf } from '../../workflows/contract';
import { TestDesk } from './desk';

/** Tests fail much earlier; this is for a machine that is busy. */
jest.setTimeout(190_000);
const PATIENCE_MS = 90_000;

/** Each test has a category, and with it agents and tickets, of its own. The looks of the reconciler are the tests' own. */
describe('a ticket that waits and does not answer', () => {
  let desk: TestDesk;
  let customer: string;
  let admin: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    await desk.pauseReconciler();
    customer = await desk.customer('premium');
    admin = await desk.token({ sub: 'admin', role: 'admin' });
  });
  afterAll(() => desk.stop());

  const put = (id: string, more: Partial<AgentProfile>): Promise<unknown> =>
    takeInAgent(desk.desk.database, id, {
      name: id,
      email: `${id}@desk.test`,
      level: 1,
      skills: [],
      languages: ['en'],
      capacity: 0,
      availability: 'on',
      ...more,
    });
  const holder = async (id: string): Promise<string | null> =>
    (await desk.desk.database.tickets.findOne({ _id: id }))?.assigneeId ?? null;
  const handle = (id: string) => desk.desk.temporal.client.workflow.getHandle(workflowIdOf(id));
  /** Nobody can take it, and it has had the look that each ticket has at its start. */
  async function openWaiting(category: string, priority: string): Promise<string> {
    const id = String((await desk.open(customer, { category, priority }))['_id']);
    await handle(id).query(STATE_QUERY);
    expect(await holder(id)).toBeNull();
    return id;
  }
  /** Its life goes on where nobody works, as one does whose tasks fail: it takes every word, and does nothing. */
  async function silence(id: string): Promise<void> {
    const state = (await desk.desk.database.tickets.findOne({ _id: id }))?.state;
    await handle(id).terminate('its next life is where no worker is');
    await desk.desk.temporal.client.workflow.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(id),
      taskQueue: `${desk.config.temporal.taskQueue}-nobody`,
      args: [{ state }],
    });
  }
  async function taken(id: string, by: string, within = PATIENCE_MS): Promise<void> {
    for (const until = Date.now() + within; (await holder(id)) !== by;) {
      if (Date.now() > until) throw new Error(`held by ${await holder(id)}, never by ${by}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  /** Looks until it is so: of two looks that begin within a second, Temporal may leave out the later. */
  async function lookUntil(done: () => Promise<void>): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      await desk.desk.temporal.client.schedule
        .getHandle(`reconcile-${desk.config.temporal.taskQueue}`)
        .trigger(ScheduleOverlapPolicy.ALLOW_ALL);
      try {
        await done();
        return;
      } catch (error) {
        if (looks === 10) throw error;
      }
    }
  }

  it('lets the next one have the room that a raised capacity makes', async () => {
    await put('raised', { skills: ['technical'] });
    const silent = await openWaiting('technical', 'critical');
    const next = await openWaiting('technical', 'low');
    await silence(silent);
    const { status } = await desk.request('PATCH', '/agents/raised', { token: admin, body: { capacity: 1 } });
    expect(status).toBe(200);
    await taken(next, 'raised');
  });

  it('lets the next one have the room that a close makes', async () => {
    await put('closing', { skills: ['billing'], capacity: 1 });
    const held = String((await desk.open(customer, { category: 'billing' }))['_id']);
    await taken(held, 'closing');
    const silent = await openWaiting('billing', 'critical');
    const next = await openWaiting('billing', 'low');
    await silence(silent);
    const body = { resolution: 'Done.', satisfactionRating: 5 };
    const { status } = await desk.request('PUT', `/tickets/${held}/close`, { token: admin, body });
    expect(status).toBe(200);
    await taken(next, 'closing');
  });

  it('keeps the reconciler from none of the others, however many have lost their trigger', async () => {
    const agents = ['one', 'two', 'three'];
    for (const id of agents) await put(id, { skills: ['account'] });
    const silent = await openWaiting('account', 'critical');
    const others: string[] = [];
    for (let count = 0; count < 3; count += 1) others.push(await openWaiting('account', 'low'));
    await silence(silent);
    // Nobody is told.
    for (const id of agents) await changeAgent(desk.desk.database, id, { capacity: 1 });
    await lookUntil(async () => {
      for (const until = Date.now() + 20_000; ;) {
        const held = await Promise.all(others.map(holder));
        if (held.every((by) => by !== null)) return;
        if (Date.now() > until) throw new Error(`held by ${held.join(', ')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
  });

  it('whose life has ended before its time is brought back to be taken', async () => {
    await put('patient', { skills: ['travel-planning'] });
    const ended = await openWaiting('travel-planning', 'critical');
    await handle(ended).terminate('by mistake');
    await changeAgent(desk.desk.database, 'patient', { capacity: 1 });
    await lookUntil(() => taken(ended, 'patient', 10_000));
  });
});

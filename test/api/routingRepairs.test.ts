import { changeAgent, takeInAgent, type AgentProfile } from '../../store/agents';
import { setAvailability } from '../../store/availability';
import { STATE_QUERY, TICKET_WORKFLOW, workflowIdOf } from '../../workflows/contract';
import { TestDesk } from './desk';

jest.setTimeout(190_000);

/** Each test has a category, and with it agents and tickets, of its own. */
describe('what was lost on a ticket’s way to its agent', () => {
  let desk: TestDesk;
  let customer: string;
  let admin: string;
  beforeAll(async () => {
    // A ticket that does not answer is given up after this long.
    desk = await TestDesk.start({ COMMAND_TIMEOUT_MS: '2000' });
    await desk.pauseReconciler();
    customer = await desk.customer('premium');
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    const { body } = await desk.request('GET', '/policy', { token: admin });
    const policy = { ...(body['policy'] as object), routing: { giveBackAfter: 'PT1S' } };
    expect((await desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
    // The worker may take the version before for the current one for a second (store/policyBook.ts).
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  });
  afterAll(() => desk.stop());

  /** Takes an agent in behind the product's back: nobody is told of their capacity. */
  const put = (id: string, more: Partial<AgentProfile>): Promise<unknown> =>
    takeInAgent(desk.desk.database, id, {
      name: id,
      email: `${id}@desk.test`,
      level: 2,
      skills: [],
      languages: ['en'],
      capacity: 5,
      availability: 'on',
      ...more,
    });
  const open = async (category: string, priority = 'medium', token = customer): Promise<string> =>
    String((await desk.open(token, { category, priority }))['_id']);
  const holder = async (id: string): Promise<string | null> =>
    (await desk.desk.database.tickets.findOne({ _id: id }))?.assigneeId ?? null;
  async function untilHeld(id: string, by: string): Promise<void> {
    for (const until = Date.now() + 90_000; (await holder(id)) !== by;) {
      if (Date.now() > until) throw new Error(`held by ${await holder(id)}, never by ${by}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const lookUntilHeld = (id: string, by: string): Promise<void> =>
    desk.lookUntil(`it is held by ${by}`, async () => (await holder(id)) === by);
  /** Opens a ticket that nobody can take, and lets its workflow have the look that each has at its start. */
  async function openWaiting(category: string, token = customer): Promise<string> {
    const id = await open(category, 'medium', token);
    await desk.desk.temporal.client.workflow.getHandle(workflowIdOf(id)).query(STATE_QUERY);
    expect(await holder(id)).toBeNull();
    return id;
  }

  it('an offer of capacity: the reconciler wakes the ticket that waits', async () => {
    await put('full', { skills: ['technical'], capacity: 0 });
    const id = await openWaiting('technical');
    await changeAgent(desk.desk.database, 'full', { capacity: 1 });
    expect(await holder(id)).toBeNull();
    await lookUntilHeld(id, 'full');
  });

  it('an offer to the account manager of a vip, who has no skill for it', async () => {
    const vip = await desk.customer('vip', { sub: 'valued' });
    const id = await openWaiting('travel-planning', vip);
    await put('manager', { capacity: 1 });
    await desk.desk.database.customers.updateOne(
      { _id: 'valued' },
      { $set: { accountManagerId: 'manager' } },
    );
    expect(await holder(id)).toBeNull();
    await lookUntilHeld(id, 'manager');
  });

  it('the word that somebody is off: what they have is given back', async () => {
    await put('leaver', { skills: ['billing'] });
    const id = await open('billing');
    expect(await holder(id)).toBe('leaver');
    await put('keeper', { skills: ['billing'] });
    await setAvailability(desk.desk.database, 'leaver', { availability: 'off', until: null, at: new Date() });
    await lookUntilHeld(id, 'keeper');
  });

  it('an answer: a ticket that gives none holds up none of the others, and follows once it answers', async () => {
    await put('gone', { skills: ['account'] });
    const [stuck, other] = [await open('account', 'critical'), await open('account', 'low')];
    await put('there', { skills: ['account'] });
    const { client } = desk.desk.temporal;
    const state = (await desk.desk.database.tickets.findOne({ _id: stuck }))?.state;
    const handle = client.workflow.getHandle(workflowIdOf(stuck));
    await handle.terminate('its next life is where no worker is');
    await client.workflow.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(stuck),
      taskQueue: `${desk.config.temporal.taskQueue}-nobody`,
      args: [{ state }],
    });
    const off = await desk.request('PUT', '/agents/gone/availability', {
      token: admin,
      body: { availability: 'off' },
    });
    expect(off.status).toBe(200);
    await untilHeld(other, 'there');
    expect(await holder(stuck)).toBe('gone');
    // The desk starts it anew from what is stored, where it can answer.
    await handle.terminate('it shall answer');
    await untilHeld(stuck, 'there');
  });
});

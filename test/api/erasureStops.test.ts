import type { Command } from '../../domain/ticket/commands';
import { untilTrue } from '../resilience/desk/untilTrue';
import type { Answer, TestDesk } from './desk';
import { LeaverDesk } from './leaverDesk';
import { expectRefusal } from './oneShape';

const DESCRIBED = { name: 'Grace', email: 'grace@example.com', zone: 'UTC', language: 'en' };

/** What is to stay of a customer, said while their erasure is at work. */
describe('an erasure that is not to go on', () => {
  let leaver: LeaverDesk;
  let desk: TestDesk;
  beforeAll(async () => {
    leaver = await LeaverDesk.start();
    ({ desk } = leaver);
    // So that no look carries on what a test has stopped.
    await desk.pauseReconciler();
  });
  afterAll(() => leaver.stop());
  beforeEach(() => leaver.next());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const describeAnew = (): Promise<Answer> =>
    desk.request('PUT', `/customers/${leaver.sub}`, { token: leaver.admin, body: DESCRIBED });
  const hold = (on: boolean): Promise<Answer> =>
    desk.request('PUT', `/customers/${leaver.sub}/hold`, { token: leaver.admin, body: { hold: on } });
  /** Resolves when the pass that is at work now has ended. */
  const passOver = (): Promise<unknown> =>
    desk.desk.temporal.client.workflow.getHandle(`erasure-${leaver.sub}`).result();

  /** Reopens a ticket behind its erasure, as a message does that was on its way. */
  async function reopenLate(id: string): Promise<void> {
    const late: Command = {
      id: `late:${id}`,
      type: 'customer-message',
      at: Date.now(),
      actor: { kind: 'customer', id: leaver.sub },
      data: { messageId: 'e'.repeat(24), thanks: false },
    };
    await desk.desk.temporal.engine.command(id, late);
    await untilTrue('the erasure is to go over it again', async () => {
      return (await desk.desk.database.erasures.findOne({ _id: leaver.sub }))?.started === false;
    });
  }

  it('refuses a new description until it has gone over what came in behind it', async () => {
    const id = await leaver.opened();
    await leaver.ask();
    await leaver.untilDone();
    await passOver();
    await reopenLate(id);
    const refused = await describeAnew();
    expectRefusal(refused, 409, 'illegal_transition');
    expect(await desk.desk.database.customers.findOne({ _id: leaver.sub })).toMatchObject({ name: '' });
    await desk.desk.temporal.erasures.erase(leaver.sub);
    await passOver();
    expect((await desk.desk.database.tickets.findOne({ _id: id }))?.status).toBe('closed');
    expect((await describeAnew()).status).toBe(200);
  });

  it('leaves what a customer writes who is described anew while it goes over the rest', async () => {
    const id = await leaver.opened();
    await leaver.ask();
    await leaver.untilDone();
    await passOver();
    await reopenLate(id);
    const { held, letGo } = leaver.holdCommand('close');
    await desk.desk.temporal.erasures.erase(leaver.sub);
    await held;
    expect((await describeAnew()).status).toBe(200);
    const anew = await leaver.opened();
    letGo();
    await passOver();
    const { database } = desk.desk;
    expect(await database.tickets.findOne({ _id: anew })).toMatchObject({
      subject: 'Empty itinerary',
      status: 'open',
    });
    expect(await database.customers.findOne({ _id: leaver.sub })).toMatchObject({
      name: 'Grace',
      email: 'grace@example.com',
    });
  });

  it('leaves all that is left when a legal hold is set in its midst, and goes on when that is lifted', async () => {
    const id = await leaver.opened();
    const { held, letGo } = leaver.holdCommand('close');
    expect((await leaver.ask()).status).toBe(202);
    await held;
    expect((await hold(true)).body).toEqual({ success: true, hold: true });
    letGo();
    await passOver();
    const { database } = desk.desk;
    expect(await database.tickets.findOne({ _id: id })).toMatchObject({ subject: 'Empty itinerary' });
    expect(await database.customers.findOne({ _id: leaver.sub })).toMatchObject({ name: 'Ada' });
    expect(await leaver.erasure()).toMatchObject({ state: 'requested', report: null });
    expectRefusal(await leaver.ask(), 409, 'legal_hold');
    expectRefusal(await describeAnew(), 409, 'illegal_transition');

    expect((await hold(false)).body).toEqual({ success: true, hold: false });
    await leaver.untilDone();
    expect((await leaver.erasure())['report']).toMatchObject({ remaining: 0, erased: { tickets: 1 } });
    expect(await database.tickets.findOne({ _id: id })).toMatchObject({ subject: '', status: 'closed' });
  });
});

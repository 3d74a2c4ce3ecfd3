import { randomBytes } from 'node:crypto';
import type { Command } from '../../domain/ticket/commands';
import { TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const DESCRIBED = { name: 'Grace', email: 'grace@example.com', zone: 'UTC', language: 'en' };

/** What is to stay of a customer, said while their erasure is at work. */
describe('an erasure that is not to go on', () => {
  let desk: TestDesk;
  let admin: string;
  let sub: string;
  let token: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'admin', role: 'admin' });
    // So that no look carries on what a test has stopped.
    await desk.pauseReconciler();
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    sub = `leaver-${randomBytes(4).toString('hex')}`;
    token = await desk.customer('vip', { sub, name: 'Ada', email: 'ada@example.com' });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const opened = async (): Promise<string> => String((await desk.open(token))['_id']);
  const ask = (): Promise<Answer> => desk.request('DELETE', `/customers/${sub}`, { token: admin });
  const describeAnew = (): Promise<Answer> =>
    desk.request('PUT', `/customers/${sub}`, { token: admin, body: DESCRIBED });
  const hold = (on: boolean): Promise<Answer> =>
    desk.request('PUT', `/customers/${sub}/hold`, { token: admin, body: { hold: on } });
  const erasure = async (): Promise<Json> =>
    (await desk.request('GET', `/customers/${sub}/erasure`, { token: admin })).body['erasure']!;
  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 60_000; !(await holds());) {
      if (Date.now() > end) throw new Error(`never came true: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const untilDone = (): Promise<void> =>
    until('the erasure is done', async () => String((await erasure())['state']) === 'done');
  /** Resolves when the pass that is at work now has ended. */
  const passOver = (): Promise<unknown> =>
    desk.desk.temporal.client.workflow.getHandle(`erasure-${sub}`).result();

  /** Holds the erasure where it closes a ticket until it is let go. */
  function holdClose(): { held: Promise<void>; letGo: () => void } {
    const { engine } = desk.desk.temporal;
    const command = engine.command.bind(engine);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    const held = new Promise<void>((arrived) => {
      jest.spyOn(engine, 'command').mockImplementation(async (ticketId, given, options) => {
        if (given.type === 'close') {
          arrived();
          await gone;
        }
        return command(ticketId, given, options);
      });
    });
    return { held, letGo };
  }

  /** Reopens a ticket behind its erasure, as a message does that was on its way. */
  async function reopenLate(id: string): Promise<void> {
    const late: Command = {
      id: `late:${id}`,
      type: 'customer-message',
      at: Date.now(),
      actor: { kind: 'customer', id: sub },
      data: { messageId: 'e'.repeat(24), thanks: false },
    };
    await desk.desk.temporal.engine.command(id, late);
    await until('the erasure is to go over it again', async () => {
      return (await desk.desk.database.erasures.findOne({ _id: sub }))?.started === false;
    });
  }

  it('refuses a new description until it has gone over what came in behind it', async () => {
    const id = await opened();
    await ask();
    await untilDone();
    await passOver();
    await reopenLate(id);
    const refused = await describeAnew();
    expectRefusal(refused, 409, 'illegal_transition');
    expect(await desk.desk.database.customers.findOne({ _id: sub })).toMatchObject({ name: '' });
    await desk.desk.temporal.erasures.erase(sub);
    await passOver();
    expect((await desk.desk.database.tickets.findOne({ _id: id }))?.status).toBe('closed');
    expect((await describeAnew()).status).toBe(200);
  });

  it('leaves what a customer writes who is described anew while it goes over the rest', async () => {
    const id = await opened();
    await ask();
    await untilDone();
    await passOver();
    await reopenLate(id);
    const { held, letGo } = holdClose();
    await desk.desk.temporal.erasures.erase(sub);
    await held;
    expect((await describeAnew()).status).toBe(200);
    const anew = await opened();
    letGo();
    await passOver();
    const { database } = desk.desk;
    expect(await database.tickets.findOne({ _id: anew })).toMatchObject({
      subject: 'Empty itinerary',
      status: 'open',
    });
    expect(await database.customers.findOne({ _id: sub })).toMatchObject({
      name: 'Grace',
      email: 'grace@example.com',
    });
  });

  it('leaves all that is left when a legal hold is set in its midst, and goes on when that is lifted', async () => {
    const id = await opened();
    const { held, letGo } = holdClose();
    expect((await ask()).status).toBe(202);
    await held;
    expect((await hold(true)).body).toEqual({ success: true, hold: true });
    letGo();
    await passOver();
    const { database } = desk.desk;
    expect(await database.tickets.findOne({ _id: id })).toMatchObject({ subject: 'Empty itinerary' });
    expect(await database.customers.findOne({ _id: sub })).toMatchObject({ name: 'Ada' });
    expect(await erasure()).toMatchObject({ state: 'requested', report: null });
    expectRefusal(await ask(), 409, 'legal_hold');
    expectRefusal(await describeAnew(), 409, 'illegal_transition');

    expect((await hold(false)).body).toEqual({ success: true, hold: false });
    await untilDone();
    expect((await erasure())['report']).toMatchObject({ remaining: 0, erased: { tickets: 1 } });
    expect(await database.tickets.findOne({ _id: id })).toMatchObject({ subject: '', status: 'closed' });
  });
});

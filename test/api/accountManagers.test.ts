import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScheduleNotFoundError, type ScheduleDescription } from '@temporalio/client';
import { SignJWT } from 'jose';
import { syncPendingCheckIns } from '../../activities/outreach/checkIns';
import { changeAgent } from '../../store/agents';
import { findCustomer } from '../../store/customers';
import { markAllCheckIns } from '../../store/checkIns';
import { untilTrue } from '../resilience/desk/untilTrue';
import { SECRET, TestDesk, type Answer, type Json } from './desk';
import { expectRefusal } from './oneShape';

const WEEKLY = { every: { weekday: 1, time: '10:00' }, zone: 'Europe/Zurich' };

describe('account managers of vips', () => {
  let desk: TestDesk;
  let admin: string;
  let lead: string;
  let manager: string;
  let deputy: string;
  const schedules: string[] = [];
  beforeAll(async () => {
    desk = await TestDesk.start();
    admin = await desk.token({ sub: 'root', role: 'admin' });
    lead = await desk.token({ sub: 'lena', role: 'lead', level: 4, name: 'Lena' });
    manager = await desk.agent({ sub: 'mia', name: 'Mia Manager', email: 'mia@example.com' });
    deputy = await desk.agent({ sub: 'dan', name: 'Dan Deputy', email: 'dan@example.com' });
    for (const token of [manager, deputy]) await desk.request('GET', '/tickets', { token });
  });
  afterAll(async () => {
    for (const id of schedules) await desk.desk.temporal.checkIns.remove(id);
    await desk.stop();
  });

  /** A vip whose id no other test of the server has: a schedule's id is the customer's. */
  const vip = async (): Promise<{ id: string; token: string }> => {
    const id = `vip-${randomBytes(6).toString('hex')}`;
    schedules.push(id);
    const token = await desk.customer('vip', {
      sub: id,
      name: 'Vera PLANTEDNAME',
      zoneinfo: 'Europe/Berlin',
    });
    await desk.request('GET', '/tickets', { token });
    return { id, token };
  };
  const set = (id: string, body: unknown, token = lead): Promise<Answer> =>
    desk.request('PUT', `/customers/${id}`, { token, body });
  const scheduleOf = (id: string): Promise<ScheduleDescription> =>
    desk.desk.temporal.client.schedule.getHandle(`check-in-${id}`).describe();
  const outreach = (token: string, query = 'assignee=me&state=open'): Promise<Answer> =>
    desk.request('GET', `/outreach?${query}`, { token });
  const tasksOf = async (id: string, token: string, query?: string): Promise<Json[]> => {
    const { body } = await outreach(token, query);
    return (body['outreach'] as unknown as Json[]).filter((task) => String(task['customer']?.['id']) === id);
  };
  /** Somebody for whom a check-in is planned in some seconds: in time for the engine to have heard of it before. */
  const plannedSoon = async (managers: object): Promise<{ id: string; token: string; nextAt: string }> => {
    for (let lead = 3_000; ; lead *= 2) {
      const person = await vip();
      const at = Math.ceil((Date.now() + lead) / 1000) * 1000;
      const nextAt = new Date(at).toISOString();
      await set(person.id, { ...managers, checkIn: { every: 'P7D', nextAt } });
      if (Date.now() < at) return { ...person, nextAt };
    }
  };
  const untilTasks = async (id: string, count: number): Promise<Json[]> => {
    for (;;) {
      const tasks = await tasksOf(id, admin, 'state=open');
      if (tasks.length >= count) return tasks;
      await sleep(100);
    }
  };

  it('are set by a lead, shown to staff with their deputy, and to the customer by name alone', async () => {
    const { id, token } = await vip();
    const ticket = await desk.open(token);
    expect(ticket['accountManager']).toBeNull();
    const answer = await set(id, { accountManagerId: 'mia', deputyManagerId: 'dan' });
    expect(answer.status).toBe(200);
    expect(answer.body['customer']).toMatchObject({
      id,
      accountManager: { id: 'mia', name: 'Mia Manager', email: 'mia@example.com' },
      deputyManager: { id: 'dan', name: 'Dan Deputy' },
      checkIn: null,
    });
    const path = `/tickets/${String(ticket['_id'])}`;
    const seen = await desk.request('GET', path, { token });
    expect(seen.body['ticket']?.['accountManager']).toEqual({ name: 'Mia Manager' });
    const byStaff = await desk.request('GET', path, { token: deputy });
    expect(byStaff.body['ticket']?.['accountManager']).toEqual({ id: 'mia', name: 'Mia Manager' });
    const context = await desk.request('GET', `/customers/${id}`, { token: deputy });
    expect(context.body['customer']).toMatchObject({
      accountManager: { id: 'mia' },
      deputyManager: { id: 'dan' },
    });
  });

  it('get their vip’s tickets first, the deputy while the manager is away or off', async () => {
    const { id, token } = await vip();
    await set(id, { accountManagerId: 'mia', deputyManagerId: 'dan' });
    const { database } = desk.desk;
    const holder = async (): Promise<unknown> => {
      const { _id } = await desk.open(token);
      for (;;) {
        const { body } = await desk.request('GET', `/tickets/${String(_id)}`, { token });
        const agent = body['ticket']?.['assignedAgent'];
        if (agent) return agent['name'];
        await sleep(50);
      }
    };
    try {
      expect(await holder()).toBe('Mia Manager');
      for (const availability of ['away', 'off'] as const) {
        await changeAgent(database, 'mia', { availability });
        expect(await holder()).toBe('Dan Deputy');
      }
    } finally {
      await changeAgent(database, 'mia', { availability: 'on' });
    }
    expect(await holder()).toBe('Mia Manager');
  });

  it('are not for agents or customers to set, and a lead sets nothing else', async () => {
    const { id, token } = await vip();
    for (const other of [token, manager, await desk.token({ sub: 'o', role: 'ops' })]) {
      expectRefusal(await set(id, { accountManagerId: 'mia' }, other), 403, 'forbidden');
    }
    const described = { name: 'X', email: 'x@example.com', zone: 'UTC', language: 'en' };
    expectRefusal(await set(id, { ...described, accountManagerId: 'mia' }), 403, 'forbidden');
    expect((await findCustomer(desk.desk.database, id))?.accountManagerId).toBeNull();
    expect((await set(id, { ...described, accountManagerId: 'mia' }, admin)).status).toBe(200);
    expectRefusal(await set('not-known', { accountManagerId: 'mia' }), 404, 'not_found');
    const accounts = await new SignJWT({ role: 'ops', scope: 'accounts' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('billing')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(SECRET));
    expect((await set(id, { deputyManagerId: 'dan' }, accounts)).status).toBe(200);
  });

  it.each([
    ['accountManagerId', { accountManagerId: 'nobody' }],
    ['deputyManagerId', { deputyManagerId: 'nobody' }],
    ['deputyManagerId', { deputyManagerId: 7 }],
    ['deputyManagerId', { accountManagerId: 'mia', deputyManagerId: 'mia' }],
    ['checkIn', { checkIn: 'P7D' }],
    ['checkIn', { checkIn: [] }],
    ['checkIn.every', { checkIn: {} }],
    ['checkIn.every', { checkIn: { every: 'PT1H' } }],
    ['checkIn.every.weekday', { checkIn: { every: { weekday: 0, time: '10:00' } } }],
    ['checkIn.zone', { checkIn: { every: 'P7D', zone: 'Moon/Base' } }],
    ['checkIn.nextAt', { checkIn: { every: 'P7D', nextAt: '2026-02-30T10:00:00Z' } }],
    ['checkIn.words', { checkIn: { every: 'P7D', words: 'a' } }],
    ['surprise', { surprise: 1 }],
  ])('refuses a faulty %s, and changes nothing', async (field, body) => {
    const { id } = await vip();
    const answer = await set(id, body);
    expectRefusal(answer, 422, 'validation_failed');
    expect(answer.body['error']?.['details']).toMatchObject([{ field }]);
    expect(await findCustomer(desk.desk.database, id)).toMatchObject({
      accountManagerId: null,
      deputyManagerId: null,
    });
    await expect(scheduleOf(id)).rejects.toThrow(ScheduleNotFoundError);
  });

  it('plan check-ins: the schedule follows setting, manager and tier, and has no word of anybody', async () => {
    const { id } = await vip();
    const planned = await set(id, { accountManagerId: 'mia', checkIn: WEEKLY });
    expect(planned.body['customer']?.['checkIn']).toMatchObject({
      ...WEEKLY,
      state: 'planned',
      pending: false,
    });
    const schedule = await scheduleOf(id);
    expect(schedule).toMatchObject({
      spec: {
        timezone: 'Europe/Zurich',
        calendars: [{ hour: [{ start: 10 }], dayOfWeek: [{ start: 'MONDAY' }] }],
      },
      state: { paused: false },
      action: { workflowType: 'checkIn', args: [id] },
    });
    expect(JSON.stringify(schedule.raw)).not.toMatch(/PLANTED|Mia/);

    // What is said to be next is what the engine has planned.
    const plannedAt = (answer: Answer): string => String(answer.body['customer']?.['checkIn']?.['plannedAt']);
    const nextOf = async (): Promise<string | undefined> =>
      (await scheduleOf(id)).info.nextActionTimes[0]?.toISOString();
    expect(plannedAt(planned)).toBe(await nextOf());
    const days = { every: 'P14D', nextAt: '2026-01-02T03:04:05Z' };
    expect(plannedAt(await set(id, { checkIn: days }))).toBe(await nextOf());

    const monthly = { every: { dayOfMonth: 1, time: '09:30' }, zone: 'UTC' };
    expect(plannedAt(await set(id, { checkIn: monthly }))).toBe(await nextOf());
    expect((await scheduleOf(id)).spec.calendars).toMatchObject([
      { dayOfMonth: [{ start: 1 }], hour: [{ start: 9 }], minute: [{ start: 30 }] },
    ]);

    const subscribe = (tier: string): Promise<Answer> =>
      desk.request('PUT', `/customers/${id}/subscription`, { token: admin, body: { tier } });
    expect((await subscribe('premium')).body['customer']?.['checkIn']).toMatchObject({ plannedAt: null });
    expect((await scheduleOf(id)).state.paused).toBe(true);
    expect((await subscribe('vip')).body['customer']?.['checkIn']).toMatchObject({ state: 'planned' });
    expect((await scheduleOf(id)).state.paused).toBe(false);
    await set(id, { accountManagerId: null });
    expect((await scheduleOf(id)).state.paused).toBe(true);
    const gone = await set(id, { accountManagerId: 'mia', checkIn: null });
    expect(gone.body['customer']?.['checkIn']).toBeNull();
    await expect(scheduleOf(id)).rejects.toThrow(ScheduleNotFoundError);
    expect((await findCustomer(desk.desk.database, id))?.checkInPending).toBeUndefined();
  });

  it('get a task and a notice for each planned check-in, to the second it was planned for', async () => {
    const { id, nextAt } = await plannedSoon({ accountManagerId: 'mia' });
    const [task] = await untilTasks(id, 1);
    expect(task).toMatchObject({
      customer: { id, name: 'Vera PLANTEDNAME' },
      agent: { id: 'mia', name: 'Mia Manager' },
      dueAt: nextAt,
      state: 'open',
      doneAt: null,
      note: null,
    });
    const { database, temporal } = desk.desk;
    const notices = (): Promise<unknown[]> =>
      database.notifications.find({ outreachId: String(task?.['id']) }).toArray();
    await untilTrue('the notice is handed over', async () =>
      JSON.stringify(await notices()).includes('"no-channel"'),
    );
    expect(await notices()).toMatchObject([
      { kind: 'check-in', to: { kind: 'agent', id: 'mia' }, state: 'no-channel', deliveredAt: null },
    ]);
    const { recentActions } = (await scheduleOf(id)).info;
    const run = recentActions[0]?.action.workflow;
    const history = await temporal.client.workflow.getHandle(run?.workflowId ?? '').fetchHistory();
    expect(JSON.stringify(history)).not.toMatch(/PLANTED|Mia|example\.com/);
    expect(await tasksOf(id, manager)).toHaveLength(1);
    expect(await tasksOf(id, deputy)).toEqual([]);
  });

  it('say when it is done, once, and with a note that only staff see', async () => {
    await changeAgent(desk.desk.database, 'mia', { availability: 'away' });
    try {
      const { id, token } = await plannedSoon({ accountManagerId: 'mia', deputyManagerId: 'dan' });
      const [task] = await untilTasks(id, 1);
      expect(task?.['agent']).toEqual({ id: 'dan', name: 'Dan Deputy' });
      const path = `/outreach/${String(task?.['id'])}/done`;
      const done = (as: string, body: unknown = {}): Promise<Answer> =>
        desk.request('POST', path, { token: as, body });
      expectRefusal(await done(manager), 404, 'not_found');
      expectRefusal(await done(token), 403, 'forbidden');
      expectRefusal(await done(deputy, { note: '\u0000' }), 422, 'validation_failed');
      expectRefusal(await done(deputy, { note: 'a'.repeat(2001) }), 422, 'validation_failed');
      const first = await done(deputy, { note: 'All is well.' });
      expect(first.body['task']).toMatchObject({ state: 'done', note: 'All is well.' });
      const again = await done(lead, { note: 'Too late.' });
      expect(again.body['task']).toEqual(first.body['task']);
      expect(await tasksOf(id, deputy)).toEqual([]);
      expect(await tasksOf(id, deputy, 'state=done')).toHaveLength(1);
    } finally {
      await changeAgent(desk.desk.database, 'mia', { availability: 'on' });
    }
  });

  it('see their own tasks; leads and admins see everybody’s', async () => {
    expectRefusal(await outreach(manager, 'assignee=dan'), 403, 'forbidden');
    expect((await outreach(lead, 'assignee=dan&state=done')).status).toBe(200);
    expectRefusal(await outreach(await desk.customer('vip')), 403, 'forbidden');
    for (const query of [
      'state=gone',
      'limit=0',
      'cursor=abc',
      'assignee=%00',
      'surprise=1',
      'assignee[$ne]=a',
    ]) {
      expectRefusal(await outreach(manager, query), 422, 'validation_failed');
    }
    for (const id of ['x', '%00', 'f'.repeat(24)]) {
      expectRefusal(
        await desk.request('POST', `/outreach/${id}/done`, { token: manager, body: {} }),
        404,
        'not_found',
      );
    }
  });

  it('lose no setting while the engine is away: the schedule follows once it is back', async () => {
    await desk.pauseReconciler();
    const { id } = await vip();
    const away = await TestDesk.start({
      ROLE: 'api',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      MONGODB_DATABASE: desk.config.mongodb.database,
    });
    try {
      const body = { accountManagerId: 'mia', checkIn: { every: 'P14D' } };
      const answer = await away.request('PUT', `/customers/${id}`, { token: lead, body });
      expect(answer.status).toBe(200);
      expect(answer.body['customer']?.['checkIn']).toMatchObject({
        every: 'P14D',
        state: 'planned',
        pending: true,
      });
    } finally {
      await away.desk.stop();
    }
    const { database, temporal } = desk.desk;
    await syncPendingCheckIns(database, temporal.checkIns);
    expect((await scheduleOf(id)).spec.intervals).toMatchObject([{ every: 14 * 86_400_000 }]);
    expect((await findCustomer(database, id))?.checkInPending).toBeUndefined();
    expect(await syncPendingCheckIns(database, temporal.checkIns)).toBe(0);

    // A server that lost its schedules gets them all again.
    await temporal.checkIns.remove(id);
    expect(await markAllCheckIns(database)).toBeGreaterThan(0);
    await syncPendingCheckIns(database, temporal.checkIns);
    expect((await scheduleOf(id)).state.paused).toBe(false);
  });

  it('end with the last of many settings at once', async () => {
    const { id } = await vip();
    const days = [3, 4, 5, 6, 7, 8, 9, 10];
    await Promise.all(days.map((n) => set(id, { accountManagerId: 'mia', checkIn: { every: `P${n}D` } })));
    const { database, temporal } = desk.desk;
    await syncPendingCheckIns(database, temporal.checkIns);
    const every = (await findCustomer(database, id))?.checkIn?.every;
    const [interval] = (await scheduleOf(id)).spec.intervals ?? [];
    expect(`P${(interval?.every ?? 0) / 86_400_000}D`).toBe(every);
  });
});

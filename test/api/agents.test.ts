import { setAvailability } from '../../store/availability';
import { availabilityWorkflowOf } from '../../workflows/contract';
import { TestDesk, type Json } from './desk';
import { expectRefusal } from './oneShape';

const PROFILE = {
  name: 'Nora New',
  email: 'nora@desk.example',
  level: 1,
  skills: ['billing'],
  languages: ['en'],
  capacity: 2,
};

// A trigger that a busy machine lost is repaired by the reconciler, within a minute.
jest.setTimeout(120_000);

describe('the staff directory over HTTP', () => {
  let desk: TestDesk;
  let lead: string;
  let customer: string;
  let agentsMade = 0;
  beforeAll(async () => {
    desk = await TestDesk.start();
    lead = await desk.token({ sub: 'lead', role: 'lead', level: 4 });
    customer = await desk.customer('premium');
    await giveBackAfter('PT1S');
    // A lead is an agent with every skill; here they leave the work to those who are hired.
    await desk.request('GET', '/agents', { token: lead });
    await desk.request('PATCH', '/agents/lead', { token: lead, body: { capacity: 0 } });
  });
  afterAll(() => desk.stop());

  const admin = (): Promise<string> => desk.token({ sub: 'admin', role: 'admin' });
  async function giveBackAfter(grace: string): Promise<void> {
    const { body } = await desk.request('GET', '/policy', { token: await admin() });
    const policy = { ...(body['policy'] as object), routing: { giveBackAfter: grace } };
    const put = await desk.request('PUT', '/policy', { token: await admin(), body: policy });
    expect(put.status).toBe(200);
  }
  async function hire(more: Record<string, unknown> = {}): Promise<string> {
    agentsMade += 1;
    const id = `hired-${agentsMade}`;
    const hired = await desk.request('POST', '/agents', { token: lead, body: { id, ...PROFILE, ...more } });
    expect(hired.status).toBe(201);
    return id;
  }
  const self = (id: string): Promise<string> => desk.token({ sub: id, role: 'agent', level: 1 });
  const say = (id: string, token: string, body: unknown) =>
    desk.request('PUT', `/agents/${id}/availability`, { token, body });
  async function ticketOf(id: string): Promise<Json | undefined> {
    return (await desk.request('GET', `/tickets/${id}`, { token: lead })).body['ticket'];
  }
  const holder = async (id: string): Promise<unknown> => (await ticketOf(id))?.['assignedAgent']?.['id'];
  async function eventually(isSo: () => Promise<boolean>): Promise<void> {
    for (const until = Date.now() + 90_000; !(await isSo());) {
      if (Date.now() > until) throw new Error('never came true');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('takes in, shows, lists and changes agents', async () => {
    const workingHours = { zone: 'Europe/Berlin', weekly: { '1': [['09:00', '17:00']] }, holidays: [] };
    const id = await hire({ team: 'south', workingHours });
    const one = await desk.request('GET', `/agents/${id}`, { token: lead });
    expect(one.body['agent']).toMatchObject({
      id,
      ...PROFILE,
      team: 'south',
      workingHours,
      load: 0,
      active: true,
    });
    const changed = await desk.request('PATCH', `/agents/${id}`, {
      token: lead,
      body: { languages: ['en', 'de'], team: null },
    });
    expect(changed.body['agent']).toMatchObject({ languages: ['en', 'de'], team: null, name: 'Nora New' });
    await hire({ team: 'north' });
    await hire({ team: 'north' });
    const first = await desk.request('GET', '/agents?team=north&limit=1', { token: lead });
    const cursor = String(first.body['nextCursor']);
    const second = await desk.request('GET', `/agents?team=north&limit=1&cursor=${cursor}`, { token: lead });
    expect(second.body['agents']?.[0]?.['id']).not.toBe(first.body['agents']?.[0]?.['id']);
    expect(second.body['nextCursor']).toBeNull();
  });

  it('refuses what is not an agent, a name that is taken, and hours that are none', async () => {
    const id = await hire();
    const refused = async (method: string, path: string, body: unknown): Promise<unknown> => {
      const answer = await desk.request(method, path, { token: lead, body });
      expectRefusal(answer, 422, 'validation_failed');
      return (answer.body['error']?.['details'] as unknown as { field: string }[]).map(({ field }) => field);
    };
    expect(await refused('POST', '/agents', { id, ...PROFILE })).toEqual(['id']);
    expect(await refused('POST', '/agents', { id: 'x1', ...PROFILE, level: 5, capacity: -1 })).toEqual(
      expect.arrayContaining(['level', 'capacity']),
    );
    expect(await refused('POST', '/agents', { id: 'x2', ...PROFILE, leadId: 'nobody' })).toEqual(['leadId']);
    expect(await refused('PATCH', `/agents/${id}`, {})).toEqual(['body']);
    expect(
      await refused('PATCH', `/agents/${id}`, {
        workingHours: { zone: 'Mars/Base', weekly: { '9': [] }, holidays: [] },
      }),
    ).toEqual(expect.arrayContaining(['workingHours.zone', 'workingHours.weekly.9']));
    expect(await refused('PUT', `/agents/${id}/availability`, { availability: 'gone' })).toEqual([
      'availability',
    ]);
    expect(
      await refused('PUT', `/agents/${id}/availability`, {
        availability: 'off',
        until: '2020-01-01T00:00:00Z',
      }),
    ).toEqual(['until']);
    expectRefusal(
      await desk.request('PATCH', '/agents/nobody', { token: lead, body: { capacity: 3 } }),
      404,
      'not_found',
    );
  });

  it('is for leads and admins; agents see and set themselves', async () => {
    const [mine, other] = [await hire(), await hire()];
    const me = await self(mine);
    expect((await desk.request('GET', '/agents/me', { token: me })).body['agent']).toMatchObject({
      id: mine,
    });
    expectRefusal(await desk.request('GET', `/agents/${other}`, { token: me }), 404, 'not_found');
    expectRefusal(await say(other, me, { availability: 'off' }), 404, 'not_found');
    for (const [method, path] of [
      ['GET', '/agents'],
      ['POST', '/agents'],
      ['PATCH', `/agents/${mine}`],
    ] as const) {
      for (const token of [me, customer]) {
        expectRefusal(
          await desk.request(method, path, { token, ...(method === 'GET' ? {} : { body: {} }) }),
          403,
          'forbidden',
        );
      }
    }
    expect((await say('me', me, { availability: 'away' })).body['agent']).toMatchObject({
      availability: 'away',
    });
  });

  it('lets a lead change their own team, and whom nobody leads; who manages is an admin’s to say', async () => {
    const mine = await hire();
    expect((await desk.request('GET', `/agents/${mine}`, { token: lead })).body['agent']).toMatchObject({
      leadId: 'lead',
    });
    const other = await desk.token({ sub: 'other-lead', role: 'lead', level: 4 });
    await desk.request('GET', '/agents', { token: other });
    await desk.request('PATCH', '/agents/other-lead', { token: other, body: { capacity: 0 } });
    const patch = (id: string, body: unknown, token = other) =>
      desk.request('PATCH', `/agents/${id}`, { token, body });
    expectRefusal(await patch(mine, { capacity: 3 }), 403, 'forbidden');
    expectRefusal(await say(mine, other, { availability: 'off' }), 403, 'forbidden');
    expectRefusal(
      await desk.request('POST', '/agents', { token: other, body: { id: 'x3', ...PROFILE, leadId: 'lead' } }),
      403,
      'forbidden',
    );
    expectRefusal(await patch(mine, { level: 4 }, lead), 403, 'forbidden');
    // Not into it oneself either; who is there already stays.
    const below = await desk.token({ sub: 'lead-of-3', role: 'lead', level: 3 });
    await desk.request('GET', '/agents', { token: below });
    expect((await patch('lead-of-3', { level: 2, capacity: 0 }, below)).status).toBe(200);
    expectRefusal(await patch('lead-of-3', { level: 4 }, below), 403, 'forbidden');
    expect((await patch('other-lead', { level: 4 })).status).toBe(200);
    expect((await patch(mine, { capacity: 3 }, await admin())).status).toBe(200);
    // Of one team, whoever leads it.
    for (const id of [mine, 'other-lead']) await patch(id, { team: 'east' }, await admin());
    expect((await patch(mine, { capacity: 2 })).status).toBe(200);
    expect((await patch(mine, { leadId: null }, await admin())).status).toBe(200);
  });

  it('knows who stands in during an absence, and forgets it with the return', async () => {
    const [absent, deputy] = [await hire(), await hire()];
    const me = await self(absent);
    const refused = await say('me', me, { availability: 'off', deputyId: absent });
    expectRefusal(refused, 422, 'validation_failed');
    expectRefusal(await say('me', me, { availability: 'on', deputyId: deputy }), 422, 'validation_failed');
    const off = await say('me', me, { availability: 'off', deputyId: deputy });
    expect(off.body['agent']).toMatchObject({ availability: 'off', deputyId: deputy });
    const back = await say('me', me, { availability: 'on' });
    expect(back.body['agent']).toMatchObject({ availability: 'on', deputyId: null });
  });

  it('lets a heartbeat set away and take it back, and touch nothing that a person has said', async () => {
    const id = await hire();
    const me = await self(id);
    const beat = async (active: boolean): Promise<unknown> =>
      (await desk.request('POST', '/agents/me/heartbeat', { token: me, body: { active } })).body['agent']?.[
        'availability'
      ];
    expect(await beat(false)).toBe('away');
    expect(await beat(true)).toBe('on');
    await say('me', me, { availability: 'away' });
    expect(await beat(true)).toBe('away');
    await say('me', me, { availability: 'off' });
    expect([await beat(false), await beat(true)]).toEqual(['off', 'off']);
  });

  it('leaves an agent on while somebody is at one of their consoles, whatever the others say', async () => {
    const id = await hire();
    const me = await self(id);
    const { agents } = desk.desk.database;
    const beat = async (active: boolean): Promise<unknown> =>
      (await desk.request('POST', '/agents/me/heartbeat', { token: me, body: { active } })).body['agent']?.[
        'availability'
      ];
    await beat(true);
    const before = await agents.findOne({ _id: id }, { projection: { lastSeenAt: 0 } });
    expect([await beat(false), await beat(false)]).toEqual(['on', 'on']);
    // Nothing has been said of them: no revision, nothing that the engine would have to hear.
    expect(await agents.findOne({ _id: id }, { projection: { lastSeenAt: 0 } })).toEqual(before);
    await agents.updateOne({ _id: id }, { $set: { lastActiveAt: new Date(Date.now() - 150_000) } });
    expect(await beat(false)).toBe('away');
    expect([await beat(true), await beat(false)]).toEqual(['on', 'on']);
  });

  it('lets no heartbeat overrule what a person says in the same moment', async () => {
    const id = await hire();
    const { database } = desk.desk;
    const at = new Date();
    await setAvailability(database, id, { availability: 'on', until: null, at });
    await setAvailability(database, id, { availability: 'off', until: null, at });
    // A beat that read the agent before that, and writes after it: at no word yet, and at the one before.
    for (const ifStillAt of [0, 1]) {
      const beat = { availability: 'away' as const, until: null, at, idle: true, ifStillAt };
      expect(await setAvailability(database, id, beat)).toBeNull();
    }
    expect(await database.agents.findOne({ _id: id })).toMatchObject({
      availability: 'off',
      availabilityRevision: 2,
    });
    const me = await self(id);
    for (let round = 0; round < 8; round += 1) {
      await say(id, me, { availability: 'on' });
      const beats = Array.from({ length: 4 }, () =>
        desk.request('POST', '/agents/me/heartbeat', { token: me, body: { active: false } }),
      );
      const [off, ...answers] = await Promise.all([say(id, me, { availability: 'off' }), ...beats]);
      expect([off, ...answers].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const { body } = await desk.request('GET', `/agents/${id}`, { token: lead });
      expect(body['agent']).toMatchObject({ availability: 'off' });
    }
  });

  it('offers what waits to a new agent, to more capacity, and to who comes back, most urgent first', async () => {
    const open = (priority: string): Promise<Json> =>
      desk.open(customer, { category: 'travel-planning', priority });
    const ids: string[] = [];
    for (const priority of ['low', 'medium', 'high', 'critical'])
      ids.push(String((await open(priority))['_id']));
    const [low = '', medium = '', high = '', critical = ''] = ids;
    expect(await holder(critical)).toBeUndefined();
    const agent = await hire({ skills: ['travel-planning'], capacity: 1 });
    await eventually(async () => (await holder(critical)) === agent);
    expect(await holder(high)).toBeUndefined();
    await desk.request('PATCH', `/agents/${agent}`, { token: lead, body: { capacity: 2 } });
    await eventually(async () => (await holder(high)) === agent);
    const second = await hire({ skills: ['travel-planning'], capacity: 0 });
    await say(second, lead, { availability: 'away' });
    await desk.request('PATCH', `/agents/${second}`, { token: lead, body: { capacity: 2 } });
    expect(await holder(medium)).toBeUndefined();
    await say(second, lead, { availability: 'on' });
    await eventually(async () => (await holder(medium)) === second && (await holder(low)) === second);
  });

  it('offers what waits of a vip to whom their manager names for an absence', async () => {
    const [manager, standIn] = [
      await hire({ level: 2, skills: [] }),
      await hire({ level: 2, skills: [], capacity: 1 }),
    ];
    const vip = await desk.customer('vip', { sub: 'managed' });
    await desk.request('GET', '/tickets', { token: vip });
    const set = { token: lead, body: { accountManagerId: manager } };
    expect((await desk.request('PUT', '/customers/managed', set)).status).toBe(200);
    await say(manager, lead, { availability: 'away' });
    const id = String((await desk.open(vip))['_id']);
    expect(await holder(id)).toBeUndefined();
    await say(manager, lead, { availability: 'off', deputyId: standIn });
    await eventually(async () => (await holder(id)) === standIn);
  });

  it('takes the tickets back from who is off for longer than the grace period, and not from who returns in time', async () => {
    const [leaver, keeper] = [
      await hire({ skills: ['account'] }),
      await hire({ skills: ['account'], capacity: 0 }),
    ];
    const id = String((await desk.open(customer, { category: 'account' }))['_id']);
    expect(await holder(id)).toBe(leaver);
    await giveBackAfter('PT1H');
    await say(leaver, lead, { availability: 'off' });
    await say(leaver, lead, { availability: 'on' });
    await desk.request('PATCH', `/agents/${keeper}`, { token: lead, body: { capacity: 5 } });
    // The engine waits for nothing more: the grace period is given up, not only not over.
    const absence = desk.desk.temporal.client.workflow.getHandle(availabilityWorkflowOf(leaver));
    await eventually(async () => (await absence.describe()).status.name === 'COMPLETED');
    expect(await holder(id)).toBe(leaver);
    await giveBackAfter('PT1S');
    const left = Date.now();
    await say(leaver, lead, { availability: 'off' });
    await eventually(async () => (await holder(id)) === keeper);
    const { body } = await desk.request('GET', `/tickets/${id}/timeline`, { token: lead });
    const given = (
      body['timeline'] as unknown as { type: string; at: string; data: { reason?: string } }[]
    ).filter(({ type }) => type === 'ticket.unassigned');
    expect(given).toMatchObject([{ data: { reason: 'gave-back' } }]);
    expect(Date.parse(given[0]?.at ?? '') - left).toBeGreaterThanOrEqual(1_000);
  });

  it('brings back by itself who is away until a time', async () => {
    const id = await hire();
    const until = new Date(Date.now() + 5_000).toISOString();
    const away = await say(id, lead, { availability: 'off', until });
    expect(away.body['agent']).toMatchObject({ availability: 'off', availabilityUntil: until });
    await eventually(async () => {
      const { body } = await desk.request('GET', `/agents/${id}`, { token: lead });
      return String(body['agent']?.['availability']) === 'on';
    });
  });

  it('keeps who works here no more from work', async () => {
    const id = await hire();
    const gone = await desk.request('PATCH', `/agents/${id}`, { token: lead, body: { active: false } });
    expect(gone.body['agent']).toMatchObject({ active: false, availability: 'off' });
    for (const body of [
      { availability: 'on' },
      // Would keep the tickets of who is gone, or bring them back by themselves.
      { availability: 'away' },
      { availability: 'off', until: new Date(Date.now() + 60_000).toISOString() },
    ]) {
      for (const token of [await self(id), lead]) expectRefusal(await say(id, token, body), 403, 'forbidden');
    }
    expect((await say(id, lead, { availability: 'off' })).status).toBe(200);
    const ticket = String((await desk.open(customer, { category: 'technical' }))['_id']);
    const given = await desk.request('PUT', `/tickets/${ticket}/assignee`, {
      token: lead,
      body: { agentId: id },
    });
    expectRefusal(given, 422, 'validation_failed');
    expect(given.body['error']?.['details']).toEqual([
      { field: 'agentId', code: 'reference', message: 'is an agent who works here no more' },
    ]);
  });

  it('takes who leaves from work in one write: whoever sees them gone sees them off, and the engine to be told', async () => {
    const id = await hire({ skills: ['account'], capacity: 1 });
    const ticket = String((await desk.open(customer, { category: 'account' }))['_id']);
    await eventually(async () => (await holder(ticket)) === id);
    await say(id, lead, { availability: 'away', until: new Date(Date.now() + 60_000).toISOString() });
    const stream = desk.desk.database.agents.watch([{ $match: { 'documentKey._id': id } }]);
    // Only from its first look on does it see anything.
    await stream.tryNext();
    const gone = await desk.request('PATCH', `/agents/${id}`, { token: lead, body: { active: false } });
    expect(gone.body['agent']).toMatchObject({ active: false, availability: 'off' });
    const first = await stream.next();
    await stream.close();
    expect(first).toMatchObject({
      updateDescription: {
        updatedFields: {
          active: false,
          availability: 'off',
          availabilityUntil: null,
          availabilityPending: true,
        },
      },
    });
    const other = await hire({ skills: ['account'] });
    await eventually(async () => (await holder(ticket)) === other);
  });

  it('stores what is said while the engine is away, for the reconciler to tell', async () => {
    const away = await TestDesk.start({
      ROLE: 'api',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      ENGINE_TIMEOUT_MS: '200',
    });
    try {
      const token = await away.token({ sub: 'lead', role: 'lead', level: 4 });
      const body = { id: 'a1', ...PROFILE };
      expect((await away.request('POST', '/agents', { token, body })).status).toBe(201);
      const said = await away.request('PUT', '/agents/a1/availability', {
        token,
        body: { availability: 'off' },
      });
      expect([said.status, String(said.body['agent']?.['availability'])]).toEqual([200, 'off']);
      expect(await away.desk.database.agents.findOne({ _id: 'a1' })).toMatchObject({
        availabilityPending: true,
      });
    } finally {
      await away.stop();
    }
  });
});

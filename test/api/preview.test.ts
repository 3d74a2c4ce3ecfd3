import cases from '../vectors/sla-policy.json';
import { TestDesk } from './desk';

describe('POST /sla/preview', () => {
  let desk: TestDesk;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    agent = await desk.agent();
  });
  afterAll(() => desk.stop());

  const preview = (body: unknown, token = agent): ReturnType<TestDesk['request']> =>
    desk.request('POST', '/sla/preview', { token, body });

  it('agrees with the independently computed cases', async () => {
    for (const { coveredPriority, goal, deadline, ...asked } of cases.filter(
      (_case, index) => index % 4 === 0,
    )) {
      const answer = await preview(asked);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ success: true, coveredPriority, goal, deadline });
    }
  });

  it('promises what a ticket opened then would get, resolution and all', async () => {
    const ticket = await desk.open(await desk.customer('premium', { zoneinfo: 'Asia/Kolkata' }), {
      priority: 'high',
    });
    const answer = await preview({
      tier: 'premium',
      priority: 'high',
      category: 'technical',
      timezone: 'Asia/Kolkata',
      createdAt: ticket['createdAt'],
      policyVersion: 1,
    });
    expect(answer.body['deadline']).toBe(ticket['slaDeadline']);
    const resolution = (
      ticket['sla']?.['clocks'] as unknown as { kind: string; goal: string; deadline: string }[]
    ).find(({ kind }) => kind === 'resolution');
    expect(answer.body['resolution']).toEqual({ goal: resolution?.goal, deadline: resolution?.deadline });
  });

  it('is for staff', async () => {
    expect((await preview({}, await desk.customer())).status).toBe(403);
  });

  const sound = { tier: 'vip', priority: 'low', timezone: 'UTC', createdAt: '2026-03-01T00:00:00.000Z' };
  it.each([
    ['tier', { ...sound, tier: 'gold' }],
    ['priority', { ...sound, priority: 1 }],
    ['category', { ...sound, category: 'other' }],
    ['timezone', { ...sound, timezone: '+02:00' }],
    ['timezone', { ...sound, timezone: 'Mars/Base' }],
    ['createdAt', { ...sound, createdAt: '2026-02-31T00:00:00Z' }],
    ['createdAt', { ...sound, createdAt: 1_700_000_000_000 }],
    ['policyVersion', { ...sound, policyVersion: 77 }],
    ['policyVersion', { ...sound, policyVersion: 1.5 }],
    ['surprise', { ...sound, surprise: true }],
  ])('refuses a faulty %s, naming it', async (field, body) => {
    const answer = await preview(body);
    expect(answer.status).toBe(422);
    expect(answer.body['error']?.['details']).toMatchObject([{ field, message: expect.any(String) }]);
  });

  it('names all that is missing', async () => {
    const answer = await preview({});
    const faults = answer.body['error']?.['details'] as unknown as { field: string }[];
    expect(faults.map(({ field }) => field).sort()).toEqual(['createdAt', 'priority', 'tier', 'timezone']);
  });
});

import { TestDesk, type Json } from './desk';

describe('GET /me/support', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  const supportOf = async (token: string): Promise<Json> =>
    (await desk.request('GET', '/me/support', { token })).body['support']!;

  it('tells a customer the channels and hours of their tier, in their zone', async () => {
    const support = await supportOf(await desk.customer('premium', { zoneinfo: 'Asia/Tokyo' }));
    expect(support).toMatchObject({
      tier: 'premium',
      zone: 'Asia/Tokyo',
      channels: ['email', 'chat', 'phone'],
      staffed: { zone: 'Asia/Tokyo', holidays: [] },
    });
    expect(support['staffed']!['weekly']!['7']).toEqual([['07:00', '22:00']]);
    const vip = await supportOf(await desk.customer('vip'));
    expect(vip['staffed']!['weekly']).toBeNull();
  });

  it('tells what a ticket that is opened now would be promised', async () => {
    const token = await desk.customer('vip');
    const before = await supportOf(token);
    const ticket = await desk.open(token, { priority: 'high' });
    const after = await supportOf(token);
    const promised = (support: Json): number => {
      const promises = support['promises'] as unknown as { priority: string; deadline: string }[];
      return Date.parse(promises.find(({ priority }) => priority === 'high')!.deadline);
    };
    const deadline = Date.parse(String(ticket['slaDeadline']));
    expect(promised(before)).toBeLessThanOrEqual(deadline);
    expect(promised(after)).toBeGreaterThanOrEqual(deadline);
  });

  it('is for customers', async () => {
    expect((await desk.request('GET', '/me/support', { token: await desk.agent() })).status).toBe(403);
    expect((await desk.request('GET', '/me/support')).status).toBe(401);
  });
});

describe('signing in without proof', () => {
  it('does not exist on a desk that is no demo', async () => {
    const desk = await TestDesk.start();
    expect((await desk.request('GET', '//demo/people')).status).toBe(404);
    expect((await desk.request('POST', '//demo/sign-in', { body: { id: 'demo-admin' } })).status).toBe(404);
    await desk.stop();
  });
});

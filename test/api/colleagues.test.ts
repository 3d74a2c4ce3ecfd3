import { TestDesk } from './desk';
import { expectRefusal } from './oneShape';

describe('colleagues', () => {
  let desk: TestDesk;
  let agent: string;
  beforeAll(async () => {
    desk = await TestDesk.start();
    agent = await desk.agent({ sub: 'zoe', name: 'Zoë Núñez', level: 1 });
    const others = [
      await desk.agent({ sub: 'ana', name: 'Ana Zorro', level: 2 }),
      await desk.agent({ sub: 'hiro', name: '佐藤 ヒロ', level: 3 }),
    ];
    for (const token of [agent, ...others]) await desk.request('GET', '/agents/me', { token });
  });
  afterAll(() => desk.stop());

  const named = async (q?: string): Promise<string[]> => {
    const query = q === undefined ? '' : `?q=${encodeURIComponent(q)}`;
    const answer = await desk.request('GET', `/colleagues${query}`, { token: agent });
    expect(answer.status).toBe(200);
    return (answer.body['colleagues'] as unknown as { id: string }[]).map(({ id }) => id);
  };

  it('are found by the beginnings of their names, whatever the case and the accents, or by id', async () => {
    expect(await named()).toEqual(['ana', 'zoe', 'hiro']);
    expect(await named('zo')).toEqual(['ana', 'zoe']);
    expect(await named('NUNEZ zoe')).toEqual(['zoe']);
    expect(await named('佐藤')).toEqual(['hiro']);
    expect(await named('hir')).toEqual(['hiro']);
    expect(await named('orro')).toEqual([]);
  });

  it('are known by name, level, availability and load, and no more', async () => {
    const answer = await desk.request('GET', '/colleagues?q=ana', { token: agent });
    expect(answer.body['colleagues']).toEqual([
      {
        id: 'ana',
        name: 'Ana Zorro',
        level: 2,
        availability: 'on',
        load: 0,
        capacity: expect.any(Number) as number,
      },
    ]);
  });

  it('are those who still work here', async () => {
    const lead = await desk.token({ sub: 'boss', role: 'admin' });
    const left = await desk.request('PATCH', '/agents/ana', { token: lead, body: { active: false } });
    expect(left.status).toBe(200);
    expect(await named('ana')).toEqual([]);
  });

  it('are staff’s business, asked for in words', async () => {
    expectRefusal(
      await desk.request('GET', '/colleagues', { token: await desk.customer() }),
      403,
      'forbidden',
    );
    for (const query of ['q=', `q=${'a'.repeat(81)}`, 'limit=101', 'name=ana']) {
      expectRefusal(
        await desk.request('GET', `/colleagues?${query}`, { token: agent }),
        422,
        'validation_failed',
      );
    }
  });
});

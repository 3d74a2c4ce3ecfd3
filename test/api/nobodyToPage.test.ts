import { Writable } from 'node:stream';
import { takeInAgent } from '../../store/agents';
import type { Level } from '../../domain/vocabulary';
import { TestDesk, type Json } from './desk';

/** Tests fail much earlier; this is for a machine that is busy. */
jest.setTimeout(120_000);

describe('a page on a desk without anybody at the top', () => {
  let desk: TestDesk;
  let admin: string;
  const lines: string[] = [];
  beforeAll(async () => {
    const logs = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    desk = await TestDesk.start({}, {}, logs);
    admin = await desk.token({ sub: 'admin', role: 'admin' });
  });
  afterAll(() => desk.stop());

  const put = (id: string, level: Level, leadId: string | null): Promise<unknown> =>
    takeInAgent(desk.desk.database, id, {
      name: id,
      email: `${id}@desk.test`,
      level,
      skills: [],
      languages: ['en'],
      capacity: 5,
      availability: 'on',
      leadId,
    });
  const report = async (): Promise<Json> =>
    (await desk.request('GET', '/reports/live', { token: admin })).body;
  const timeline = async (id: string): Promise<Json[]> =>
    (await desk.request('GET', `/tickets/${id}/timeline`, { token: admin })).body[
      'timeline'
    ] as unknown as Json[];
  async function until(done: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 60_000; !(await done());) {
      if (Date.now() > end) throw new Error('it never came to be');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const escalate = async (id: string): Promise<void> => {
    const body = { reason: 'For whoever decides.', toLevel: 4 };
    const { status } = await desk.request('POST', `/tickets/${id}/escalate`, { token: admin, body });
    expect(status).toBe(200);
  };

  it('that reaches nobody is seen by leads and admins, and in the log', async () => {
    const id = String((await desk.open(await desk.customer('vip')))['_id']);
    await escalate(id);
    const open = async (): Promise<Json | undefined> =>
      ((await report())['pages'] as unknown as Json[]).find(({ ticketId }) => String(ticketId) === id);
    // The report is made anew every few seconds.
    await until(async () => (await open()) !== undefined);
    expect(await open()).toMatchObject({ level: 4, asked: [] });
    expect((await report())['pagesOpen']).toBe(1);
    expect((await timeline(id)).at(-1)).toMatchObject({
      type: 'page.asked',
      data: { agentIds: [], level: 4 },
    });
    expect(lines.filter((line) => line.includes('a page reaches nobody') && line.includes(id))).toHaveLength(
      1,
    );
    await desk.request('POST', `/tickets/${id}/acknowledge`, { token: admin, body: {} });
    await until(async () => Number((await report())['pagesOpen']) === 0);
  });

  it('goes to all the leads that there are', async () => {
    await put('boss', 3, null);
    await put('worker', 1, 'boss');
    const id = String((await desk.open(await desk.customer('vip')))['_id']);
    await escalate(id);
    expect((await timeline(id)).at(-1)).toMatchObject({
      type: 'page.asked',
      data: { agentIds: ['boss'], level: 4, rung: 'lead' },
    });
    const boss = await desk.token({ sub: 'boss', role: 'lead', level: 3 });
    const { body, status } = await desk.request('POST', `/tickets/${id}/acknowledge`, {
      token: boss,
      body: {},
    });
    expect(status).toBe(200);
    expect(body['message']).toBe('Page acknowledged');
    expect(body['ticket']?.['assignedAgent']?.['id']).toBe('boss');
  });
});

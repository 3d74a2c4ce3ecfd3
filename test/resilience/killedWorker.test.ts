import { auditDesk } from './desk/audit';
import { Client, customerToken } from './desk/client';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { agentToken, expectDoneOnce, work } from './desk/load';
import { untilTrue } from './desk/untilTrue';

jest.setTimeout(600_000);

describe('a worker that is killed', () => {
  let desk: DeskOfProcesses;
  beforeEach(async () => {
    desk = await DeskOfProcesses.make();
  });
  afterEach(() => desk.stop());

  it('in the midst of load: every accepted command is there, none twice', async () => {
    const [worker, { url }] = await Promise.all([desk.worker(), desk.api()]);
    const working = work(() => new Client([url]), 8, 4);
    await untilTrue('some are resolved', async () => {
      return (await desk.database.tickets.countDocuments({ status: 'resolved' })) >= 3;
    });
    await worker.kill();
    await desk.worker();
    const done = await working;
    expect(done).toHaveLength(32);
    await auditDesk(desk.database, desk.temporal);
    await expectDoneOnce(desk.database, done);
  });

  it('again and again while tickets find their agents: no lease is lost, none is doubled', async () => {
    const [first, { url }] = await Promise.all([desk.worker(), desk.api()]);
    let worker = first;
    const client = new Client([url]);
    const agents = await Promise.all(['agent-1', 'agent-2'].map((sub) => agentToken(sub)));
    for (const token of agents) expect((await client.once('GET', '/tickets', token)).status).toBe(200);
    const customer = await customerToken();
    const ids = await Promise.all(Array.from({ length: 60 }, (_value, i) => client.open(customer, `t ${i}`)));
    const waiting = (): Promise<number> => desk.database.tickets.countDocuments({ waiting: { $ne: null } });
    expect(await waiting()).toBe(20);

    const assigned = await desk.database.tickets.find({ waiting: null }).sort({ _id: 1 }).toArray();
    const toResolve = assigned.slice(0, 30).map(({ _id }) => _id);
    const resolved = (): Promise<number> => desk.database.tickets.countDocuments({ status: 'resolved' });
    const resolving = Promise.all(
      Array.from({ length: 4 }, async (_value, lane) => {
        for (const id of toResolve.filter((_id, index) => index % 4 === lane)) {
          await client.accepted('PUT', `/tickets/${id}/resolve`, agents[0] ?? '', { resolution: 'Done.' });
        }
      }),
    );
    for (let killed = 1; killed <= 3; killed += 1) {
      await untilTrue('some more are resolved', async () => (await resolved()) >= killed * 6, 200_000);
      await worker.kill();
      worker = await desk.worker();
    }
    await resolving;
    await untilTrue('every ticket has found its agent', async () => (await waiting()) === 0, 200_000);
    expect(await resolved()).toBe(30);
    expect(await desk.database.leases.countDocuments({ releasedAt: null })).toBe(ids.length - 30);
    await auditDesk(desk.database, desk.temporal);
  });
});

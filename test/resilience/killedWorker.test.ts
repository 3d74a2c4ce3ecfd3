import { auditDesk } from './desk/audit';
import { Client } from './desk/client';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { expectDoneOnce, work } from './desk/load';
import { untilTrue } from './desk/untilTrue';

jest.setTimeout(180_000);

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
});

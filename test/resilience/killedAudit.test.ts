import { verifyAudit, type AuditVerdict } from '../../store/audit/verifyAudit';
import { Client, customerToken, tokenOf } from './desk/client';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { untilTrue } from './desk/untilTrue';

jest.setTimeout(600_000);

const KEY = 'the audit secret of these tests, long enough';

describe('the audit of an API that is killed while it has nothing to do', () => {
  let desk: DeskOfProcesses;
  beforeAll(async () => {
    desk = await DeskOfProcesses.make();
  });
  afterAll(() => desk.stop());

  const verdict = (): Promise<AuditVerdict> => verifyAudit(desk.database, KEY);

  it('is anchored to its last record by whoever is left, and taking that away is seen', async () => {
    const worker = await desk.worker({ AUDIT_SECRET: KEY });
    const api = await desk.api({ AUDIT_SECRET: KEY });
    const client = new Client([api.url]);
    const agent = await tokenOf({ sub: 'sarah', role: 'agent', level: 2 });
    const ticket = await client.open(await customerToken(), 'Read by many');
    for (let reads = 0; reads < 5; reads += 1) {
      expect((await client.once('GET', `/tickets/${ticket}`, agent)).status).toBe(200);
    }
    await api.program.kill();
    // The first record is followed by an anchor, the next one would be in a minute: it never came.
    const last = await desk.database.audit.findOne({ kind: 'deed' }, { sort: { seq: -1 } });
    if (last?.kind !== 'deed') throw new Error('nothing was recorded');
    expect(last.did).toBe('GET /tickets/:id');

    await desk.reconcileNow();
    await untilTrue('every end is anchored', async () => (await verdict()).unwitnessed === 0);
    expect((await verdict()).faults).toEqual([]);
    await untilTrue('it is in the log', () => worker.said.includes(last.hash));

    // Nothing new, nothing written.
    const records = await desk.database.audit.countDocuments();
    await desk.reconcileNow();
    await untilTrue('another look is over', async () => {
      const { info } = await desk.temporal.schedule.getHandle(desk.reconciler).describe();
      return info.recentActions.length >= 2 && info.runningActions.length === 0;
    });
    expect(await desk.database.audit.countDocuments()).toBe(records);

    // Whoever takes the end away, and says that the chain had never come so far, is found out.
    const before = await desk.database.audit.findOne({ chain: last.chain, seq: last.seq - 1 });
    await desk.database.audit.deleteOne({ _id: last._id });
    await desk.database.auditHeads.updateOne(
      { _id: last.chain },
      { $set: { seq: last.seq - 1, hash: before?.hash ?? '' } },
    );
    expect((await verdict()).faults).toEqual([{ chain: last.chain, seq: last.seq, problem: 'removed' }]);
  });
});

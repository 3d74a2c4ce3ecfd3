import { auditDesk } from './desk/audit';
import { Client, customerToken, tokenOf } from './desk/client';
import { DatabaseProxy, type HeldHalf } from './desk/databaseProxy';
import { DeskOfProcesses } from './desk/deskOfProcesses';
import { agentToken } from './desk/load';
import { untilTrue } from './desk/untilTrue';
import { testAddresses } from '../setup/addresses';

jest.setTimeout(600_000);

/** The claim of an agent comes first in the transaction, the ticket's record last: the commit makes both true. */
describe('a worker that is killed as it claims an agent for a ticket that waits', () => {
  let desk: DeskOfProcesses;
  let proxy: DatabaseProxy;
  let client: Client;
  let admin: string;
  let capacity = 1;
  beforeAll(async () => {
    desk = await DeskOfProcesses.make();
    proxy = await DatabaseProxy.before(testAddresses().mongodbUri);
    client = new Client([(await desk.api()).url]);
    admin = await tokenOf({ sub: 'ada', role: 'admin' });
    await client.once('GET', '/tickets', await agentToken('only', 2));
    await setCapacity(capacity);
    await client.open(await customerToken(), 'takes what there is');
  });
  afterAll(async () => {
    proxy.close();
    await desk.stop();
  });

  const setCapacity = (to: number): Promise<unknown> =>
    client.accepted('PATCH', '/agents/only', admin, { capacity: to });
  const held = (ticketId?: string): Promise<number> =>
    desk.database.leases.countDocuments({ agentId: 'only', releasedAt: null, ...(ticketId && { ticketId }) });
  const assignments = (ticketId: string): Promise<number> =>
    desk.database.events.countDocuments({ ticketId, type: 'ticket.assigned' });

  /** A ticket waits, capacity comes, and the worker dies with that half of the commit in mid-air. */
  async function killedAsItClaims(half: HeldHalf): Promise<string> {
    const worker = await desk.worker({ MONGODB_URI: proxy.uri });
    const id = await client.open(await customerToken(), half);
    await untilTrue('the ticket waits and the engine has it', async () => {
      const waits = { _id: id, 'engine.started': true, waiting: { $ne: null } };
      return (await desk.database.tickets.countDocuments(waits)) === 1;
    });
    expect(await held(id)).toBe(0);
    const caught = proxy.holdNextClaim(half);
    capacity += 1;
    const raised = setCapacity(capacity);
    await caught;
    await worker.kill();
    await raised;
    return id;
  }

  async function expectTakenOnce(id: string): Promise<void> {
    const next = await desk.worker();
    await untilTrue('the ticket has its agent', async () => (await assignments(id)) > 0);
    await auditDesk(desk.database, desk.temporal);
    expect([await held(id), await assignments(id), await held()]).toEqual([1, 1, capacity]);
    // The next test's worker shall be the only one.
    await next.stop();
  }

  it('before the claim is recorded: nothing is lost, and the ticket gets its agent from the next worker', async () => {
    const id = await killedAsItClaims('request');
    expect([await held(id), await assignments(id)]).toEqual([0, 0]);
    await expectTakenOnce(id);
  });

  it('after it is recorded and before the worker hears of it: it is not claimed again', async () => {
    const id = await killedAsItClaims('answer');
    await untilTrue('the record is there', async () => (await held(id)) === 1);
    await expectTakenOnce(id);
  });
});

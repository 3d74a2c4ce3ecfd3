import { setTimeout as sleep } from 'node:timers/promises';
import type { EventType } from '../../domain/ticket/events';
import { workflowIdOf } from '../../workflows/contract';
import { auditDesk } from './desk/audit';
import { Client, customerToken, tokenOf } from './desk/client';
import { agentToken } from './desk/load';
import { untilTrue } from './desk/untilTrue';
import { UpDesk } from './desk/upDesk';

jest.setTimeout(600_000);

const TIMED: EventType[] = ['clock.warned', 'clock.breached', 'level.raised'];

/** One desk for all: what one test leaves behind, the next one's kills must not harm either. */
describe('a desk whose servers are killed', () => {
  let desk: UpDesk;
  let client: Client;
  let customer: string;
  beforeAll(async () => {
    desk = await UpDesk.make();
    await desk.up();
    client = new Client([desk.url]);
    customer = await customerToken('vip');
    // Somebody of each level: one where nobody could answer a page would be passed over at once.
    for (const token of [await agentToken(), await agentToken('agent-3', 3)]) {
      await client.once('GET', '/tickets', token);
    }
    await shortPromises();
  });
  afterAll(() => desk.end());

  /** A vip's medium ticket breaches 8 s after it was opened, a high one after 30 s. */
  async function shortPromises(): Promise<void> {
    const admin = await tokenOf({ sub: 'ada', role: 'admin' });
    const policy = (await client.once('GET', '/policy', admin)).body['policy'] as unknown as {
      tiers: { vip: { response: Record<string, unknown> } };
      escalation: { every: unknown };
    };
    policy.tiers.vip.response['medium'] = { goal: 'PT4S', deadline: 'PT8S' };
    policy.tiers.vip.response['high'] = { goal: 'PT15S', deadline: 'PT30S' };
    policy.escalation.every = { fraction: 0.25, min: 'PT2S' };
    expect(await client.once('PUT', '/policy', admin, policy)).toMatchObject({ status: 200 });
  }

  const readiness = (): Promise<{ status: number }> => client.once('GET', '//health/ready');
  const untilReady = (): Promise<void> =>
    untilTrue('the desk is ready', async () => (await readiness()).status === 200);
  const audit = (): Promise<void> => desk.within((database, temporal) => auditDesk(database, temporal));

  /** The facts that time brought to a ticket: type, ms since it was opened, and the level or threshold. */
  function timed(id: string): Promise<[string, number, number?][]> {
    return desk.within(async (database) => {
      const ticket = await database.tickets.findOne({ _id: id });
      const found = await database.events
        .find({ ticketId: id, type: { $in: TIMED } })
        .sort({ seq: 1 })
        .toArray();
      return found.map(({ type, at, data }) => {
        const detail = 'threshold' in data ? data.threshold : 'to' in data ? Number(data.to) : undefined;
        const since = at.getTime() - (ticket?.createdAt.getTime() ?? 0);
        return detail === undefined ? [type, since] : [type, since, detail];
      });
    });
  }

  const OVERDUE = [
    ['clock.warned', 4_000, 0.5],
    ['clock.warned', 6_000, 0.75],
    ['clock.warned', 7_200, 0.9],
    ['clock.breached', 8_000],
    ['level.raised', 8_000, 3],
    ['level.raised', 10_000, 4],
  ];

  it('accepts tickets while Temporal is away, says so, and starts them with clocks that count from their opening', async () => {
    desk.killServer('temporal');
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_value, index) =>
        client.once('POST', '/tickets', customer, {
          subject: `away ${index}`,
          description: 'Day 3 stays empty.',
          category: 'technical',
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    await untilReady();
    const ids = answers.map(({ body }) => String(body['ticket']?.['_id']));
    await untilTrue('they have breached and climbed', async () => {
      for (const id of ids) if ((await timed(id)).length < OVERDUE.length) return false;
      return true;
    });
    for (const id of ids) expect(await timed(id)).toEqual(OVERDUE);
    await audit();
  });

  it('refuses or waits while MongoDB is away, and loses nothing that it accepted', async () => {
    // Of low priority: one of those that are due in seconds would climb out of the agent's reach.
    const before = await client.open(customer, 'before mongod', { priority: 'low' });
    desk.killServer('mongodb');
    const agent = await agentToken();
    const opening = Array.from({ length: 6 }, (_value, index) => client.open(customer, `mongod ${index}`));
    const refusals = await Promise.all(
      Array.from({ length: 4 }, () =>
        client.once('POST', `/tickets/${before}/responses`, agent, { message: 'Which day?' }),
      ),
    );
    for (const { status } of refusals) expect([201, 503]).toContain(status);
    const ids = await Promise.all(opening);
    await untilReady();
    await client.accepted('POST', `/tickets/${before}/responses`, agent, { message: 'Which day is it?' });
    await audit();
    await desk.within(async (database) => {
      expect(await database.tickets.countDocuments({ subject: /^mongod / })).toBe(6);
      expect(await database.tickets.countDocuments({ _id: { $in: ids } })).toBe(6);
      const answers = refusals.filter(({ status }) => status === 201).length;
      expect(
        await database.messages.countDocuments({ text: 'Which day?', state: 'published' }),
      ).toBeGreaterThanOrEqual(answers);
      expect(await database.messages.countDocuments({ text: 'Which day is it?' })).toBe(1);
    });
  });

  it('fires what fell due while everything was dead: in order, at its instant, once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 4 }, (_value, i) => client.open(customer, `dead ${i}`)),
    );
    await desk.killEverything();
    await sleep(11_000);
    await desk.up();
    await untilTrue('all that was due has fired', async () => {
      for (const id of ids) if ((await timed(id)).length < OVERDUE.length) return false;
      return true;
    });
    for (const id of ids) expect(await timed(id)).toEqual(OVERDUE);
    await desk.within(async (database) => {
      for (const id of ids) {
        const ticket = await database.tickets.findOne({ _id: id });
        expect(ticket).toMatchObject({ level: 4, breached: true });
        expect(ticket?.state.clocks[0]).toMatchObject({ target: 8_000, climbs: 2, nextClimbAt: null });
      }
    });
    await audit();
  });

  it('has every ticket again after Temporal’s database was lost and rebuilt, with its next deadline', async () => {
    const id = await client.open(customer, 'rebuilt', { priority: 'high' });
    await desk.stop();
    desk.loseTemporalsDatabase();
    await desk.up();
    const lost = desk.within((_database, temporal) =>
      temporal.workflow.getHandle(workflowIdOf(id)).describe(),
    );
    await expect(lost).rejects.toThrow('workflow');
    expect(await desk.rebuild()).toContain('tickets have their workflow');
    await untilTrue('its deadline has fired', async () =>
      (await timed(id)).some(([type]) => type === 'clock.breached'),
    );
    const breached = (await timed(id)).filter(([type]) => type === 'clock.breached');
    expect(breached).toEqual([['clock.breached', 30_000]]);
    await audit();
  });
});

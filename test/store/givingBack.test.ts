import { availabilityActivities } from '../../activities/staff/availabilityActivities';
import type { Command } from '../../domain/ticket/commands';
import { setAvailability } from '../../store/availability';
import type { Database } from '../../store/database';

import { agent, dropStore, freshStore, opened, recordSaid, turnOf } from './storeDesk';

describe('what an absent agent gives back', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
    await agent(database, 'leaver', { level: 4 });
  });
  afterEach(() => dropStore(database));

  const say = (availability: 'on' | 'off') =>
    setAvailability(database, 'leaver', { availability, until: null, at: new Date() });
  const nothing = () => Promise.resolve();
  /** Gives back as the workflow of the absence does; the tickets in the order in which they were told. */
  async function giveBack(
    revision: number,
    whenTold: (ticketId: string) => Promise<unknown>,
  ): Promise<string[]> {
    const told: string[] = [];
    const engine = {
      command: async (ticketId: string, command: Command) => {
        expect(command).toMatchObject({ type: 'give-back', data: { agentId: 'leaver' } });
        told.push(ticketId);
        await whenTold(ticketId);
        return { version: 1 };
      },
    };
    const activities = availabilityActivities(database, engine, { ofAgent: nothing }, () => undefined);
    await activities.giveBack({ agentId: 'leaver', revision });
    return told;
  }

  it('goes by what is promised now, the most urgent first, what waits for the customer last', async () => {
    const [asked, answered] = [
      await opened(database, { tier: 'vip' }),
      await opened(database, { tier: 'vip' }),
    ];
    const later = await opened(database, { tier: 'vip', priority: 'low' });
    const sooner = await opened(database, { tier: 'vip', priority: 'critical' });
    const done = await opened(database, { tier: 'vip' });
    const reply = { resolve: false, awaitCustomer: false };
    await recordSaid(
      database,
      turnOf(asked, 'agent-reply', { ...reply, messageId: 'm1', awaitCustomer: true }),
    );
    await recordSaid(database, turnOf(answered, 'agent-reply', { ...reply, messageId: 'm2' }));
    await recordSaid(database, turnOf(done, 'resolve', { messageId: 'm3' }));
    await say('off');
    expect(await giveBack(1, nothing)).toEqual([sooner, later, answered, asked].map(({ id }) => id));
  });

  it('stays with them from the moment on at which they are back', async () => {
    const [first, second] = [
      await opened(database, { tier: 'vip', priority: 'critical' }),
      await opened(database, { tier: 'vip', priority: 'low' }),
    ];
    await say('off');
    expect(await giveBack(1, () => say('on'))).toEqual([first.id]);
    expect(await giveBack(1, nothing)).toEqual([]);
    await say('off');
    expect(await giveBack(3, nothing)).toEqual([first.id, second.id]);
  });
});

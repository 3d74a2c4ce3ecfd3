import { setAvailability } from '../../store/availability';
import { openPage } from '../../domain/paging/openPage';
import type { TicketState } from '../../domain/ticket/state';
import { Turn } from '../../domain/ticket/turn';
import { evolve } from '../../domain/ticket/evolve';
import type { Database } from '../../store/database';
import { levelStaff } from '../../store/levelStaff';
import { planOnCall } from '../../store/onCall';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

describe('who stands in for an absent agent', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
  });
  afterEach(async () => {
    await dropStore(database);
  });

  const leave = (id: string, deputyId: string | null) =>
    setAvailability(database, id, { availability: 'off', until: null, at: new Date(), deputyId });

  /** Who has a ticket after its holder has left. */
  async function givenBackTo(ticket: TicketState): Promise<string | null> {
    await leave('holder', 'deputy');
    const turn = turnOf(ticket, 'give-back', { agentId: 'holder' });
    const { extra } = await recordSaid(database, turn);
    await expectSoundLoads(database);
    return extra.reduce(evolve, turn.state).assignee?.agentId ?? null;
  }

  async function heldTicket(): Promise<TicketState> {
    await agent(database, 'holder', { level: 2 });
    const ticket = await opened(database, { category: 'billing', tier: 'vip' });
    expect(ticket.assignee?.agentId).toBe('holder');
    return ticket;
  }

  it('gets what they give back, whatever their skills, before those who are less busy', async () => {
    const ticket = await heldTicket();
    await agent(database, 'deputy', { level: 2, skills: [], capacity: 1 });
    await agent(database, 'idle', { level: 2, capacity: 50 });
    expect(await givenBackTo(ticket)).toBe('deputy');
  });

  it.each([
    ['beyond their capacity', { level: 2 as const, capacity: 0 }],
    ['while they are away themselves', { level: 2 as const, availability: 'away' as const }],
    ['above their level', { level: 1 as const }],
  ])('gets nothing %s', async (_, deputy) => {
    const ticket = await heldTicket();
    await agent(database, 'deputy', deputy);
    await agent(database, 'other', { level: 2 });
    expect(await givenBackTo(ticket)).toBe('other');
  });

  it('is paged in their place: for the ticket they hold, as the lead, on call', async () => {
    await agent(database, 'deputy', { level: 2 });
    await agent(database, 'lead', { level: 4 });
    await database.agents.updateOne({ _id: 'deputy' }, { $set: { ratio: 1 } });
    await agent(database, 'holder', { level: 3, leadId: 'lead' });
    await planOnCall(
      database,
      3,
      { zone: 'UTC', rotation: ['holder'], startsOn: '2026-01-05', handover: { weekday: 1, time: '09:00' } },
      { by: 'lead', at: new Date() },
    );
    const ticket = { ...(await opened(database)), level: 3 as const };
    expect(ticket.assignee?.agentId).toBe('holder');
    const turn = new Turn(ticket, Date.now(), { kind: 'system' });
    openPage(turn, 'escalated', turn.now);
    const { page } = turn.state;
    if (!page) throw new Error('no page was opened');
    const asked = async () => {
      const { onCall, assignee, leads } = await levelStaff(database, turn.state, page, Date.now());
      return [onCall, assignee?.agentId, leads.map(({ agentId }) => agentId)];
    };
    expect(await asked()).toEqual(['holder', 'holder', ['lead']]);
    await leave('holder', 'deputy');
    await leave('lead', 'deputy');
    expect(await asked()).toEqual(['deputy', 'deputy', ['deputy']]);
    await leave('deputy', 'holder');
    expect(await asked()).toEqual(['holder', 'holder', ['lead']]);
  });
});

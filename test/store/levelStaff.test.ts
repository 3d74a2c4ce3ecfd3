import type { LevelStaff } from '../../domain/paging/ladder';
import { openPage } from '../../domain/paging/openPage';
import type { TicketState } from '../../domain/ticket/state';
import { Turn } from '../../domain/ticket/turn';
import type { Level } from '../../domain/vocabulary';
import type { Database } from '../../store/database';
import { levelStaff } from '../../store/levelStaff';
import { agent, dropStore, freshStore, opened } from './storeDesk';

describe('whom a page can reach', () => {
  let database: Database;
  let ticket: TicketState;
  beforeEach(async () => {
    database = await freshStore();
    ticket = await opened(database, { language: 'de' });
  });
  afterEach(() => dropStore(database));

  /** The staff of a page at a level, of which some have been asked already. */
  async function staff(level: Level, asked: string[] = [], of: TicketState = ticket): Promise<LevelStaff> {
    const turn = new Turn({ ...of, level }, Date.now(), { kind: 'system' });
    openPage(turn, 'escalated', turn.now);
    const { page } = turn.state;
    if (!page) throw new Error('no page was opened');
    return levelStaff(database, turn.state, { ...page, asked }, turn.now);
  }
  const ids = (people: LevelStaff['candidates']): string[] => people.map(({ agentId }) => agentId);
  const german = { level: 2 as const, languages: ['de'] };

  it('is of the level itself, has the skill, speaks the language, and is there', async () => {
    await agent(database, 'fits', german);
    await agent(database, 'below', { ...german, level: 1 });
    await agent(database, 'above', { ...german, level: 3 });
    await agent(database, 'unskilled', { ...german, skills: ['billing'] });
    await agent(database, 'english', { level: 2 });
    await agent(database, 'away', { ...german, availability: 'away' });
    await agent(database, 'off', { ...german, availability: 'off' });
    await agent(database, 'gone', { ...german, active: false });
    expect(ids((await staff(2)).candidates)).toEqual(['fits']);
  });

  it('speaks English where nobody who is left speaks the language', async () => {
    await agent(database, 'german', german);
    await agent(database, 'english', { level: 2 });
    expect(ids((await staff(2)).candidates)).toEqual(['german']);
    expect(ids((await staff(2, ['german'])).candidates)).toEqual(['english']);
  });

  it('comes in the order of routing, however much they have to do', async () => {
    for (const [id, ratio, hour] of [
      ['full', 1, 1],
      ['half', 0.5, 3],
      ['half-long-ago', 0.5, 2],
    ] as const) {
      await agent(database, id, german);
      const lastAssignedAt = new Date(Date.UTC(2026, 0, 1, hour));
      await database.agents.updateOne({ _id: id }, { $set: { ratio, lastAssignedAt } });
    }
    expect(ids((await staff(2)).candidates)).toEqual(['half-long-ago', 'half', 'full']);
  });

  it('has the ticket, if they are of the level or above', async () => {
    await agent(database, 'holder', { level: 2 });
    const held = { ...ticket, assignee: { agentId: 'holder', level: 2 as const } };
    expect((await staff(2, [], held)).assignee?.agentId).toBe('holder');
    expect((await staff(3, [], held)).assignee).toBeNull();
  });

  it('leads somebody of the level', async () => {
    await agent(database, 'one', { level: 2, leadId: 'lead-of-2' });
    await agent(database, 'two', { level: 2, leadId: 'lead-of-2' });
    await agent(database, 'three', { level: 3, leadId: 'lead-of-3' });
    await agent(database, 'left', { level: 2, leadId: 'lead-of-who-left', active: false });
    for (const id of ['lead-of-2', 'lead-of-3', 'lead-of-who-left']) await agent(database, id, { level: 4 });
    expect(ids((await staff(2)).leads)).toEqual(['lead-of-2']);
    expect(ids((await staff(3)).leads)).toEqual(['lead-of-3']);
  });

  it('is everybody at the top, whoever is there, whatever they know', async () => {
    await agent(database, 'there', { level: 4, skills: [] });
    await agent(database, 'off', { level: 4, availability: 'off' });
    await agent(database, 'gone', { level: 4, active: false });
    await agent(database, 'below', { level: 3 });
    expect(ids((await staff(4)).everybody).sort()).toEqual(['off', 'there']);
  });

  it('is every lead of the desk where nobody is at the top', async () => {
    await agent(database, 'one', { level: 1, leadId: 'lead-of-1' });
    await agent(database, 'two', { level: 2, leadId: 'lead-of-2' });
    for (const id of ['lead-of-1', 'lead-of-2']) await agent(database, id, { level: 3 });
    expect(ids((await staff(4)).leads).sort()).toEqual(['lead-of-1', 'lead-of-2']);
    await agent(database, 'top', { level: 4 });
    expect((await staff(4)).leads).toEqual([]);
  });
});

import type { Database } from '../../store/database';
import {
  addOverride,
  findOnCall,
  onCallAgent,
  OnCallConflict,
  planOnCall,
  removeOverride,
} from '../../store/onCall';
import { agent, dropStore, freshStore } from './storeDesk';

const PLAN = {
  zone: 'Europe/Berlin',
  rotation: ['ada', 'bob', 'cyd'],
  startsOn: '2026-03-16',
  handover: { weekday: 1, time: '09:00' },
};
const NOW = new Date('2026-03-17T12:00:00Z');
const at = (text: string): number => Date.parse(text);
const write = { by: 'admin', at: NOW };
const standIn = (id: string, agentId = 'bob') => ({
  id,
  agentId,
  from: at('2026-03-18T00:00:00Z'),
  until: at('2026-03-19T00:00:00Z'),
});

describe('who is on call', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
    for (const id of ['ada', 'bob', 'cyd']) await agent(database, id, { level: 3 });
  });
  afterEach(() => dropStore(database));

  it('is nobody without a schedule, and of a level that has none', async () => {
    expect(await onCallAgent(database, 3, NOW.getTime())).toBeNull();
    await planOnCall(database, 3, PLAN, write);
    expect(await onCallAgent(database, 4, NOW.getTime())).toBeNull();
    expect(await onCallAgent(database, 1, NOW.getTime())).toBeNull();
  });

  it('is whose week it is, else who stands in, available or not', async () => {
    await planOnCall(database, 3, PLAN, write);
    await database.agents.updateMany({}, { $set: { availability: 'off' } });
    expect(await onCallAgent(database, 3, NOW.getTime())).toBe('ada');
    await addOverride(database, 3, standIn('o1', 'cyd'), write);
    expect(await onCallAgent(database, 3, at('2026-03-18T12:00:00Z'))).toBe('cyd');
    expect(await onCallAgent(database, 3, at('2026-03-19T00:00:00Z'))).toBe('ada');
  });

  it('passes over who is not known or not active, for the next in order', async () => {
    await planOnCall(database, 3, { ...PLAN, rotation: ['gone', 'ada', 'bob'] }, write);
    expect(await onCallAgent(database, 3, NOW.getTime())).toBe('ada');
    await database.db.collection('agents').updateOne({ name: 'Agent ada' }, { $set: { active: false } });
    expect(await onCallAgent(database, 3, NOW.getTime())).toBe('bob');
    await database.agents.deleteMany({});
    expect(await onCallAgent(database, 3, NOW.getTime())).toBeNull();
  });

  it('counts versions, and lets a writer who has not seen the last one know', async () => {
    expect((await planOnCall(database, 3, PLAN, { ...write, expectedVersion: 0 })).version).toBe(1);
    await expect(planOnCall(database, 3, PLAN, { ...write, expectedVersion: 0 })).rejects.toThrow(
      OnCallConflict,
    );
    expect((await addOverride(database, 3, standIn('o1'), { ...write, expectedVersion: 1 })).version).toBe(2);
    await expect(removeOverride(database, 3, 'o1', { ...write, expectedVersion: 1 })).rejects.toThrow(
      OnCallConflict,
    );
    const planned = await planOnCall(database, 3, { ...PLAN, zone: 'UTC' }, { ...write, expectedVersion: 2 });
    expect(planned.schedule.overrides).toEqual([standIn('o1')]);
    expect(await findOnCall(database, 3)).toMatchObject({ version: 3, schedule: { zone: 'UTC' } });
    await expect(addOverride(database, 4, standIn('o1'), write)).rejects.toThrow(OnCallConflict);
  });

  it('adds an override once however often it is sent, and none of many at once is lost', async () => {
    await planOnCall(database, 3, PLAN, write);
    const ids = ['o1', 'o2', 'o3', 'o1', 'o2', 'o3'];
    await Promise.all(ids.map((id) => addOverride(database, 3, standIn(id), write)));
    const stored = await findOnCall(database, 3);
    expect(stored?.schedule.overrides.map(({ id }) => id).sort()).toEqual(['o1', 'o2', 'o3']);
    expect(stored?.version).toBe(4);
    expect((await removeOverride(database, 3, 'o2', write))?.schedule.overrides).toHaveLength(2);
    expect(await removeOverride(database, 3, 'o2', write)).toBeNull();
    expect(await removeOverride(database, 4, 'o2', write)).toBeNull();
  });

  it('drops what ended more than a year ago with the next change', async () => {
    await planOnCall(database, 3, PLAN, write);
    await addOverride(database, 3, standIn('old'), write);
    const later = { ...write, at: new Date('2027-06-01T00:00:00Z') };
    expect((await planOnCall(database, 3, PLAN, later)).schedule.overrides).toEqual([]);
  });
});

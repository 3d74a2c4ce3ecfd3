import type { Database } from '../../store/database';
import { NoCapacityError } from '../../store/leases';
import { WordsLostError } from '../../store/publishedWords';
import { recordTurn, VersionConflictError } from '../../store/recordTurn';
import { loadState } from '../../store/tickets';
import { agent, dropStore, expectSoundLoads, freshStore, opened, recordSaid, turnOf } from './storeDesk';

const CUSTOMER = { kind: 'customer', id: 'customer-1' } as const;

describe('recording a turn', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
  });
  afterEach(async () => {
    await dropStore(database);
  });

  it('has one effect and the same outcome when it is recorded again', async () => {
    await agent(database, 'a1');
    const state = await opened(database);
    const turn = turnOf(state, 'resolve', { messageId: 'm1' });
    const first = await recordSaid(database, turn);
    const second = await recordSaid(database, turn);
    expect(second).toEqual(first);
    expect(first.deliver).toHaveLength(1);
    expect(await database.messages.findOne({ _id: 'm1' })).toMatchObject({
      state: 'published',
      seq: state.seq + 1,
    });
    const seqs = (await database.events.find({ ticketId: state.id }).sort({ seq: 1 }).toArray()).map(
      ({ seq }) => seq,
    );
    expect(seqs).toEqual(Array.from({ length: turn.state.seq }, (_, index) => index + 1));
    expect(await database.surveys.countDocuments()).toBe(1);
    expect((await loadState(database, state.id))?.status).toBe('resolved');
    await expectSoundLoads(database);
  });

  it('leaves notices in the feed alone where nothing can leave the house, and has no effect carried out for them', async () => {
    await agent(database, 'a1');
    const state = await opened(database);
    const turn = turnOf(state, 'resolve', { messageId: 'm1' });
    const first = await recordSaid(database, turn, { channels: false });
    expect(first.deliver).toEqual([]);
    expect(await recordSaid(database, turn, { channels: false })).toEqual(first);
    const notices = await database.notifications.find({ ticketId: state.id, leaves: true }).toArray();
    expect(notices.filter(({ kind }) => kind === 'survey')).toMatchObject([{ state: 'no-channel' }]);
    expect(await database.notifications.countDocuments({ seq: { $gt: state.seq }, state: 'pending' })).toBe(
      0,
    );
  });

  it('refuses a turn whose words are gone, and writes nothing of it; not the close of a customer who was erased', async () => {
    await agent(database, 'a1');
    const state = await opened(database);
    for (const turn of [
      turnOf(state, 'resolve', { messageId: 'gone' }),
      turnOf(state, 'note', { messageId: 'gone', mentions: [] }),
      turnOf(state, 'escalate', { reasonId: 'gone' }),
      turnOf(state, 'close', { messageId: 'gone' }, CUSTOMER),
    ]) {
      await expect(recordTurn(database, turn)).rejects.toThrow(WordsLostError);
    }
    expect(await loadState(database, state.id)).toEqual(state);
    await database.customers.insertOne({ _id: 'customer-1', erasedAt: new Date() } as never);
    await recordTurn(database, turnOf(state, 'close', { messageId: 'gone' }, CUSTOMER));
    expect((await loadState(database, state.id))?.status).toBe('closed');
    await expectSoundLoads(database);
  });

  it('refuses a turn that was decided on another version, and writes nothing of it', async () => {
    await agent(database, 'a1');
    const state = await opened(database);
    const mine = turnOf(state, 'note', { messageId: 'n1', mentions: [] });
    const theirs = { ...turnOf(state, 'resolve', { messageId: 'm1' }), key: 'another turn' };
    await recordSaid(database, mine);
    await expect(recordSaid(database, theirs)).rejects.toThrow(VersionConflictError);
    expect((await loadState(database, state.id))?.status).toBe('open');
    expect(await database.surveys.countDocuments()).toBe(0);
    await expectSoundLoads(database);
  });

  it('says conflict to a turn that looks for an agent in vain, of a ticket that has one by now', async () => {
    const state = await opened(database);
    await agent(database, 'a1', { capacity: 1 });
    const looks = { ...turnOf(state, 'note', { messageId: 'n1', mentions: [] }), events: [], state };
    const { extra } = await recordSaid(database, looks);
    expect(extra).toMatchObject([{ type: 'ticket.assigned', data: { agentId: 'a1' } }]);
    await expect(recordSaid(database, { ...looks, key: 'decided anew' })).rejects.toThrow(
      VersionConflictError,
    );
    await expectSoundLoads(database);
  });

  it('says conflict, not duplicate lease, to a turn decided anew after its claim was recorded', async () => {
    const state = await opened(database);
    await agent(database, 'a1');
    await recordSaid(database, turnOf(state, 'note', { messageId: 'n1', mentions: [] }));
    const anew = { ...turnOf(state, 'note', { messageId: 'n2', mentions: [] }), key: 'decided anew' };
    await expect(recordSaid(database, anew)).rejects.toThrow(VersionConflictError);
    await expectSoundLoads(database);
  });

  it('says conflict, not no capacity, where the ticket itself has taken the last capacity', async () => {
    await agent(database, 'a1');
    const state = await opened(database);
    await agent(database, 'one', { capacity: 1 });
    const turn = turnOf(state, 'assign', { agent: { agentId: 'one', level: 1 } });
    await recordSaid(database, turn);
    await expect(recordSaid(database, { ...turn, key: 'decided anew' })).rejects.toThrow(
      VersionConflictError,
    );
    await expectSoundLoads(database);
  });

  it('refuses an assignment by hand to an agent without capacity, and leaves the ticket where it was', async () => {
    await agent(database, 'a1');
    await agent(database, 'full', { capacity: 1, level: 2 });
    await opened(database, { tier: 'vip' });
    const state = await opened(database);
    expect(state.assignee?.agentId).toBe('a1');
    const turn = turnOf(state, 'assign', { agent: { agentId: 'full', level: 2 } });
    await expect(recordSaid(database, turn)).rejects.toThrow(NoCapacityError);
    expect((await loadState(database, state.id))?.assignee?.agentId).toBe('a1');
    await expectSoundLoads(database);
  });

  it('frees capacity on resolve, offers it to who waits, and claims it anew on a reopen', async () => {
    await agent(database, 'a1', { capacity: 1 });
    const first = await opened(database);
    const second = await opened(database);
    expect(second.waitingSince).not.toBeNull();
    const resolved = turnOf(first, 'resolve', { messageId: 'm1' });
    expect((await recordSaid(database, resolved)).offer).toBe('a1');
    const { extra } = await recordSaid(database, {
      ...turnOf(second, 'note', { messageId: 'n', mentions: [] }),
      now: Date.now(),
    });
    expect(extra.map(({ type }) => type)).toEqual(['ticket.assigned']);
    const reopened = turnOf(resolved.state, 'reopen', { messageId: 'm2' });
    expect((await recordSaid(database, reopened)).extra.map(({ type }) => type)).toEqual(['routing.waiting']);
    await expectSoundLoads(database);
  });
});

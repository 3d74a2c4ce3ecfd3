import type { Database } from '../../store/database';
import { discardAbandoned, putPending } from '../../store/messages';
import { dropStore, freshStore } from './storeDesk';

const HOUR = 3_600_000;

describe('words whose command was not carried out', () => {
  let database: Database;
  beforeEach(async () => {
    database = await freshStore();
  });
  afterEach(async () => {
    await dropStore(database);
  });

  const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);
  const said = (_id: string, customerId: string, createdAt: Date): Promise<void> =>
    putPending(database, {
      _id,
      ticketId: 't1',
      customerId,
      kind: 'public',
      author: { kind: 'agent', id: 'a1', name: 'A' },
      text: 'words',
      attachments: [],
      createdAt,
      command: null,
    });

  it('outlast an outage of hours, since a command may wait in its ticket; not where the customer was erased', async () => {
    await database.customers.insertOne({ _id: 'erased', erasedAt: new Date() } as never);
    await said('waits', 'c1', ago(20));
    await said('given up', 'c1', ago(25));
    await said('of nobody', 'erased', ago(2));
    await said('just now', 'erased', ago(0));
    expect(await discardAbandoned(database, ago(24), ago(1))).toBe(2);
    const left = await database.messages.distinct('_id');
    expect(left.sort()).toEqual(['just now', 'waits']);
  });
});

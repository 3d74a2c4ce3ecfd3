import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { keepRetention } from '../../activities/erasure/retention';
import { collectFiles } from '../../activities/files/collectFiles';
import {
  beginUpload,
  bindAttachments,
  findAttachment,
  keepUpload,
  type Uploader,
} from '../../store/attachments';
import type { Database } from '../../store/database';
import type { MessageDocument } from '../../store/documents/messageDocument';
import { thumbnailId } from '../../store/files/fileStore';
import { GridFsStore } from '../../store/files/gridFs';
import { discardAbandoned, putPending } from '../../store/messages';
import { addPolicyVersion } from '../../store/policies';
import { PolicyBook } from '../../store/policyBook';
import { dropStore, freshStore, opened } from '../store/storeDesk';

const HOUR = 3_600_000;
const MONTH = 31 * 24 * HOUR;
const CUSTOMER: Uploader = { kind: 'customer', id: 'customer-1' };
const AGENT: Uploader = { kind: 'agent', id: 'sarah' };

describe('the files of answers', () => {
  let database: Database;
  let files: GridFsStore;
  let now: Date;
  beforeAll(async () => {
    database = await freshStore();
    files = new GridFsStore(database);
  });
  beforeEach(() => {
    now = new Date();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const { collectionName } of await database.db.collections()) {
      await database.db.collection(collectionName).deleteMany({});
    }
  });
  afterAll(() => dropStore(database));

  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const idOf = (): string => randomBytes(12).toString('hex');

  /** Uploads a file, as the API does, with a picture of it and the answer that is kept for repetitions. */
  async function uploaded(uploadedBy: Uploader, at: Date): Promise<string> {
    const id = idOf();
    const commandId = `k${idOf()}`;
    await beginUpload(database, { _id: id, commandId, uploadedBy, createdAt: at }, 50);
    for (const part of [id, thumbnailId(id)]) {
      await pipeline(Readable.from([Buffer.from(`bytes of ${part}`)]), files.write(part));
    }
    await keepUpload(database, id, { name: 'plan.txt', type: 'text/plain', size: 33, sha256: 'x' });
    await database.idempotency.insertOne({
      _id: commandId,
      fingerprint: '',
      heldUntil: at,
      answer: { status: 201, headers: {}, body: 'plan.txt' },
      createdAt: at,
    });
    return id;
  }

  /** Binds files to an answer that is about to be stored; its id. */
  async function bound(
    ids: string[],
    by: Uploader,
    ticketId: string,
    at: Date,
    internal = false,
  ): Promise<string> {
    const boundTo = idOf();
    await bindAttachments(database, ids, by, { boundTo, ticketId, customerId: CUSTOMER.id, internal }, at);
    return boundTo;
  }

  async function said(
    _id: string,
    author: Uploader,
    ticketId: string,
    attachments: string[],
    more: Partial<MessageDocument> = {},
  ): Promise<void> {
    await putPending(database, {
      _id,
      ticketId,
      customerId: CUSTOMER.id,
      kind: 'public',
      author: { ...author, name: 'Ada' },
      text: 'See the plan.',
      attachments,
      createdAt: now,
      command: null,
    });
    await database.messages.updateOne({ _id }, { $set: { state: 'published', ...more } });
  }

  /** Whether everything of a file is there, or nothing at all. */
  async function isThere(id: string): Promise<boolean> {
    const found = await Promise.all([
      findAttachment(database, id).then((file) => file !== null),
      files.has(id),
      files.has(thumbnailId(id)),
    ]);
    if (new Set(found).size > 1) throw new Error(`there in part: ${found.join()}`);
    return found[0];
  }
  const collect = (): Promise<number> => collectFiles(database, files, now);

  it('go after a day when they were never sent, with their pictures and the answers to their uploads', async () => {
    const ids = {
      old: await uploaded(CUSTOMER, ago(25 * HOUR)),
      oldOfStaff: await uploaded(AGENT, ago(25 * HOUR)),
      young: await uploaded(CUSTOMER, ago(23 * HOUR)),
    };
    const cut = idOf();
    await beginUpload(
      database,
      { _id: cut, commandId: 'cut', uploadedBy: AGENT, createdAt: ago(25 * HOUR) },
      50,
    );
    await pipeline(Readable.from([Buffer.from('half')]), files.write(cut));
    expect(await collect()).toBe(3);
    expect([await isThere(ids.old), await isThere(ids.oldOfStaff), await isThere(ids.young)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await files.has(cut)).toBe(false);
    expect(await database.attachments.countDocuments()).toBe(1);
    expect(await database.idempotency.countDocuments()).toBe(1);
    expect(await database.db.collection('files.chunks').countDocuments()).toBe(2);
  });

  it('go a day after they were to be sent with an answer that never was, and not before', async () => {
    const { id: ticket } = await opened(database);
    const file = await uploaded(CUSTOMER, ago(48 * HOUR));
    // Its process was killed before the answer was stored.
    await bound([file], CUSTOMER, ticket, ago(23 * HOUR));
    expect(await collect()).toBe(0);
    now = new Date(now.getTime() + 2 * HOUR);
    expect(await collect()).toBe(1);
    expect(await isThere(file)).toBe(false);
  });

  it('of staff go with words that were given up, since their command was never carried out', async () => {
    const { id: ticket } = await opened(database);
    const file = await uploaded(AGENT, ago(26 * HOUR));
    const answer = await bound([file], AGENT, ticket, ago(25 * HOUR));
    await said(answer, AGENT, ticket, [file], { state: 'pending', createdAt: ago(25 * HOUR) });
    expect(await discardAbandoned(database, ago(HOUR))).toBe(1);
    expect(await collect()).toBe(1);
    expect(await isThere(file)).toBe(false);
  });

  it('stay with an answer that is there, delivered or not, and are not looked at again', async () => {
    const { id: ticket } = await opened(database);
    const [delivered, waiting] = [
      await uploaded(AGENT, ago(48 * HOUR)),
      await uploaded(CUSTOMER, ago(48 * HOUR)),
    ];
    await said(await bound([delivered], AGENT, ticket, ago(47 * HOUR)), AGENT, ticket, [delivered]);
    const late = await bound([waiting], CUSTOMER, ticket, ago(47 * HOUR));
    await said(late, CUSTOMER, ticket, [waiting], { state: 'pending' });
    expect(await collect()).toBe(0);
    expect([await isThere(delivered), await isThere(waiting)]).toEqual([true, true]);
    expect(await database.attachments.countDocuments({ settled: false })).toBe(0);
  });

  it('stay when they are sent in the very moment in which they are looked at', async () => {
    const { id: ticket } = await opened(database);
    const file = await uploaded(CUSTOMER, ago(25 * HOUR));
    const find = database.attachments.find.bind(database.attachments);
    jest.spyOn(database.attachments, 'find').mockImplementationOnce((...asked) => {
      const cursor = find(...asked);
      const toArray = cursor.toArray.bind(cursor);
      cursor.toArray = async () => {
        const seen = await toArray();
        await said(await bound([file], CUSTOMER, ticket, now), CUSTOMER, ticket, [file]);
        return seen;
      };
      return cursor;
    });
    expect(await collect()).toBe(0);
    expect(await isThere(file)).toBe(true);
  });

  it('stay as long as their customer’s data is under a legal hold', async () => {
    await database.customers.insertOne({ _id: CUSTOMER.id, legalHold: true } as never);
    const file = await uploaded(CUSTOMER, ago(48 * HOUR));
    expect(await collect()).toBe(0);
    await database.customers.updateOne({ _id: CUSTOMER.id }, { $set: { legalHold: false } });
    expect(await collect()).toBe(1);
    expect(await isThere(file)).toBe(false);
  });

  describe('whose words the policy keeps no longer', () => {
    let book: PolicyBook;
    let ticket: string;
    let sent: string[];
    beforeEach(async () => {
      const retention = { ...DEFAULT_POLICY.retention, wordsMonths: 6 };
      await addPolicyVersion(database, { ...DEFAULT_POLICY, retention }, 'admin', now);
      book = new PolicyBook(database);
      ticket = (await opened(database)).id;
      sent = [];
      // An answer of the customer, one of staff, and a note.
      for (const [by, kind] of [
        [CUSTOMER, 'public'],
        [AGENT, 'public'],
        [AGENT, 'note'],
      ] as const) {
        const file = await uploaded(by, ago(8 * MONTH));
        const answer = await bound([file], by, ticket, ago(8 * MONTH), kind === 'note');
        await said(answer, by, ticket, [file], { kind });
        sent.push(file);
      }
      await closedSince(ago(7 * MONTH));
    });
    const closedSince = async (at: Date): Promise<void> => {
      await database.tickets.updateOne({ _id: ticket }, { $set: { status: 'closed', updatedAt: at } });
    };

    it('stay where a legal hold is set while they are looked for', async () => {
      const find = database.tickets.find.bind(database.tickets);
      jest.spyOn(database.tickets, 'find').mockImplementationOnce((...asked) => {
        const cursor = find(...asked);
        const toArray = cursor.toArray.bind(cursor);
        cursor.toArray = async () => {
          const seen = await toArray();
          await database.customers.insertOne({ _id: CUSTOMER.id, legalHold: true } as never);
          return seen;
        };
        return cursor;
      });
      expect(await keepRetention(database, book, now)).toBe(0);
      for (const id of sent) expect(await isThere(id)).toBe(true);
      await database.customers.updateOne({ _id: CUSTOMER.id }, { $set: { legalHold: false } });
      expect(await keepRetention(database, book, now)).toBe(1);
    });

    it('are gone for everybody at once, and their bytes with the next look', async () => {
      const { id: other } = await opened(database);
      const kept = await uploaded(CUSTOMER, ago(8 * MONTH));
      await said(await bound([kept], CUSTOMER, other, ago(8 * MONTH)), CUSTOMER, other, [kept]);
      const unsent = await uploaded(CUSTOMER, ago(HOUR));
      expect(await keepRetention(database, book, now)).toBe(1);
      for (const id of sent) expect(await findAttachment(database, id)).toBeNull();
      expect(await database.attachments.countDocuments({ _id: { $in: sent }, name: { $ne: '' } })).toBe(0);
      const messages = await database.messages.find({ ticketId: ticket }).toArray();
      expect(messages.map(({ text, attachments }) => [text, attachments])).toEqual(
        [1, 2, 3].map(() => ['', []]),
      );
      // Whoever erased the words may be killed here: the next look is all that is needed.
      expect(await collect()).toBe(3);
      for (const id of sent) expect(await isThere(id)).toBe(false);
      expect([await isThere(kept), await isThere(unsent)]).toEqual([true, true]);
      expect(await database.attachments.countDocuments()).toBe(2);
      expect(await keepRetention(database, book, now)).toBe(0);
    });

    it('go later where the file store is away for a while', async () => {
      await keepRetention(database, book, now);
      jest.spyOn(files, 'remove').mockRejectedValueOnce(new Error('away'));
      await expect(collect()).rejects.toThrow('away');
      expect(await collect()).toBe(3);
      for (const id of sent) expect(await isThere(id)).toBe(false);
    });

    it('stay where the ticket is reopened in the very moment', async () => {
      const session = database.session.bind(database);
      jest.spyOn(database, 'session').mockImplementationOnce(() => {
        jest.spyOn(database.tickets, 'countDocuments').mockImplementationOnce(async (...asked) => {
          await database.tickets.updateOne({ _id: ticket }, { $set: { status: 'in-progress' } });
          return database.tickets.countDocuments(...asked);
        });
        return session();
      });
      expect(await keepRetention(database, book, now)).toBe(0);
      for (const id of sent) expect(await isThere(id)).toBe(true);
    });
  });
});

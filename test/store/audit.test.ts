import fc from 'fast-check';
import { AuditChain } from '../../store/audit/auditChain';
import { auditHash } from '../../store/audit/auditHash';
import { verifyAudit } from '../../store/audit/verifyAudit';
import type { Database } from '../../store/database';
import type { AuditDocument, AuditFacts } from '../../store/documents/auditDocument';
import { dropStore, freshStore } from './storeDesk';

const KEY = 'the key of the chain, which the database does not know';

describe('the chain of the audit', () => {
  let database: Database;
  let written: AuditDocument[];
  beforeAll(async () => {
    database = await freshStore();
    // Two processes, one after the other, and two at once: what one has seen of the others it stands for.
    const first = new AuditChain(database, KEY);
    await write(first, 12);
    await first.close();
    const [a, b] = [new AuditChain(database, KEY), new AuditChain(database, KEY)];
    await Promise.all([write(a, 15), write(b, 9)]);
    await a.close();
    await b.close();
    written = await database.audit.find().sort({ chain: 1, seq: 1 }).toArray();
  });
  afterAll(() => dropStore(database));
  beforeEach(async () => {
    await database.audit.deleteMany({});
    await database.audit.insertMany(written);
  });

  function facts(index: number): AuditFacts {
    return {
      at: new Date(1_700_000_000_000 + index),
      who: { id: `agent-${index % 3}`, role: 'agent' },
      did: 'GET /tickets/:id',
      status: 200,
      customers: [`customer-${index}`],
      tickets: ['f'.repeat(24)],
      from: '203.0.113.0/24',
      requestId: `r${index}`,
    };
  }
  async function write(chain: AuditChain, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, index) => chain.record(facts(index))));
  }
  const faults = async () => (await verifyAudit(database, KEY)).faults;

  it('is sound as it was written, whoever wrote at once', async () => {
    const verdict = await verifyAudit(database, KEY);
    expect(verdict).toMatchObject({ chains: 3, faults: [], unwitnessed: 0 });
    expect(verdict.records).toBe(written.length);
    expect(written.filter(({ kind }) => kind === 'deed')).toHaveLength(36);
  });

  it('writes one after the other without waiting for somebody else to come', async () => {
    const chain = new AuditChain(database, KEY);
    for (let index = 0; index < 5; index += 1) await chain.record(facts(index));
    await chain.close();
    expect(await database.audit.countDocuments({ chain: chain.id, kind: 'deed' })).toBe(5);
    await database.auditHeads.deleteOne({ _id: chain.id });
  });

  it('is witnessed to its end by others, though its process was killed before it could end it', async () => {
    const killed = new AuditChain(database, KEY);
    await write(killed, 4);
    const stored = await database.audit.countDocuments({ chain: killed.id });
    for (let noted = 0; noted < stored;) {
      noted = (await database.auditHeads.findOne({ _id: killed.id }))?.seq ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const other = new AuditChain(database, KEY);
    await write(other, 1);
    await other.close();
    expect(await verifyAudit(database, KEY)).toMatchObject({ faults: [], unwitnessed: 0 });
    await database.audit.deleteOne({ chain: killed.id, seq: stored });
    expect(await faults()).toEqual([{ chain: killed.id, seq: stored, problem: 'removed' }]);
    await database.auditHeads.deleteMany({ _id: { $in: [killed.id, other.id] } });
  });

  it('shows any record that was altered, in whichever field', async () => {
    const change = fc.constantFrom(
      { status: 403 },
      { did: 'GET /customers/:id' },
      { 'who.id': 'somebody-else' },
      { at: new Date(5) },
      { customers: [] },
      { from: null },
      { extra: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), change, async (pick, $set) => {
        const record = written[pick % written.length];
        if (!record) return;
        await database.audit.updateOne({ _id: record._id }, { $set });
        expect(await faults()).toContainEqual({ chain: record.chain, seq: record.seq, problem: 'altered' });
        await database.audit.replaceOne({ _id: record._id }, record);
      }),
      { numRuns: 40 },
    );
  });

  it('shows any record that was removed, at the end as well', async () => {
    for (const { _id, chain, seq } of written) {
      await database.audit.deleteOne({ _id });
      expect(await faults()).toContainEqual({ chain, seq, problem: 'removed' });
      const found = written.find((record) => record._id === _id);
      if (found) await database.audit.insertOne(found);
    }
  });

  it('shows that a whole chain was taken away, though its list of heads was tidied up as well', async () => {
    const [chain = ''] = written.map((record) => record.chain);
    const heads = await database.auditHeads.find().toArray();
    await database.audit.deleteMany({ chain });
    await database.auditHeads.deleteOne({ _id: chain });
    expect((await faults()).map((fault) => [fault.chain, fault.problem])).toContainEqual([chain, 'removed']);
    await database.auditHeads.deleteMany({});
    await database.auditHeads.insertMany(heads);
  });

  it('shows a record that was put in, by whoever has not the key', async () => {
    const last = written.filter(({ chain }) => chain === written[0]?.chain).at(-1);
    if (!last) throw new Error('nothing was written');
    const forged = {
      ...facts(99),
      kind: 'deed' as const,
      _id: `${last.chain}:${last.seq + 1}`,
      chain: last.chain,
      seq: last.seq + 1,
      previous: last.hash,
    };
    await database.audit.insertOne({ ...forged, hash: auditHash(forged, 'another key than the right one') });
    expect(await faults()).toContainEqual({ chain: last.chain, seq: last.seq + 1, problem: 'altered' });
  });

  it('anchors the open ends of others, once, and does not vouch for one that is not as it was written', async () => {
    const [quiet, forged, witness] = [
      new AuditChain(database, KEY),
      new AuditChain(database, KEY),
      new AuditChain(database, KEY),
    ];
    for (const chain of [quiet, forged]) {
      for (let index = 0; index < 3; index += 1) await chain.record(facts(index));
    }
    const ends = { _id: { $in: [quiet.id, forged.id] }, seq: 4 };
    for (const until = Date.now() + 90_000; (await database.auditHeads.countDocuments(ends)) < 2;) {
      if (Date.now() > until) throw new Error('the ends were not noted');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const last = await database.audit.findOne({ chain: forged.id, seq: 4 });
    if (!last) throw new Error('nothing was written');
    await database.audit.insertOne({ ...last, _id: `${forged.id}:5`, seq: 5, previous: last.hash });
    expect((await verifyAudit(database, KEY)).unwitnessed).toBe(5);
    // A look that fails, as while the database is away, is followed by one that sees the same.
    jest.spyOn(database.auditHeads, 'find').mockImplementationOnce(() => {
      throw new Error('connection closed');
    });
    await expect(witness.witness()).rejects.toThrow('connection closed');
    expect(await Promise.all([witness.witness(), witness.witness()])).toEqual([1, 1]);
    expect(await witness.witness()).toBe(0);
    expect(await database.audit.countDocuments({ chain: witness.id })).toBe(1);
    const verdict = await verifyAudit(database, KEY);
    expect(verdict.unwitnessed).toBe(1);
    expect(verdict.faults).toEqual([{ chain: forged.id, seq: 5, problem: 'altered' }]);
    await database.auditHeads.deleteMany({ _id: { $in: [quiet.id, forged.id, witness.id] } });
  });

  it('stores what was done also where an anchor cannot be made, which comes with the next record', async () => {
    const chain = new AuditChain(database, KEY);
    const away = jest.spyOn(database.auditHeads, 'find').mockImplementation(() => {
      throw new Error('connection closed');
    });
    await chain.record(facts(1));
    await expect(chain.witness()).rejects.toThrow('connection closed');
    const kinds = database.audit.find({ chain: chain.id }).map(({ kind }) => kind);
    expect(await kinds.toArray()).toEqual(['deed']);
    away.mockRestore();
    await chain.record(facts(2));
    expect(await database.audit.countDocuments({ chain: chain.id, kind: 'anchor' })).toBe(1);
    await chain.close();
    jest.restoreAllMocks();
    expect(await faults()).toEqual([]);
    await database.auditHeads.deleteOne({ _id: chain.id });
  });

  it('keeps no more than ten thousand in doubt however long an outage lasts, and stores those after it', async () => {
    const chain = new AuditChain(database, KEY);
    const away = [
      jest.spyOn(database.audit, 'insertMany').mockRejectedValue(new Error('connection closed')),
      jest.spyOn(database.audit, 'bulkWrite').mockRejectedValue(new Error('connection closed')),
    ];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10_100 }, (_, index) => chain.record(facts(index))),
    );
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    for (const spy of away) spy.mockRestore();
    await chain.record({ ...facts(0), requestId: 'afterwards' });
    await chain.close();
    const mine = await database.audit.find({ chain: chain.id, kind: 'deed' }).sort({ seq: 1 }).toArray();
    expect(mine).toHaveLength(10_001);
    expect(mine.at(-1)).toMatchObject({ requestId: 'afterwards' });
    expect(await faults()).toEqual([]);
    await database.auditHeads.deleteOne({ _id: chain.id });
  });

  it('keeps a record whose writing was in doubt once', async () => {
    const chain = new AuditChain(database, KEY);
    const insertMany = database.audit.insertMany.bind(database.audit);
    let lost = 1;
    jest.spyOn(database.audit, 'insertMany').mockImplementation(async (documents, options) => {
      const result = await insertMany(documents, options);
      // Stored, and the answer lost on the way.
      if (lost-- > 0) throw new Error('connection closed');
      return result;
    });
    await expect(chain.record(facts(1))).rejects.toThrow('connection closed');
    await chain.record(facts(2));
    await chain.close();
    jest.restoreAllMocks();
    const mine = await database.audit.find({ chain: chain.id, kind: 'deed' }).sort({ seq: 1 }).toArray();
    expect(mine.map((record) => record.kind === 'deed' && record.requestId)).toEqual(['r1', 'r2']);
    expect(await faults()).toEqual([]);
    await database.auditHeads.deleteOne({ _id: chain.id });
  });
});

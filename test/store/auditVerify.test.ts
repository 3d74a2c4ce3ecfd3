import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AuditChain } from '../../store/audit/auditChain';
import type { Database } from '../../store/database';
import type { AuditDocument, AuditFacts } from '../../store/documents/auditDocument';
import { testAddresses } from '../setup/addresses';
import { dropStore, freshStore } from './storeDesk';

const ROOT = resolve(__dirname, '../..');
const KEY = 'the key of the chain, which the database does not know';

describe('npm run audit:verify', () => {
  let database: Database;
  let written: AuditDocument[];
  let chain: string;
  let dataDir: string;
  let log: string;
  beforeAll(async () => {
    database = await freshStore();
    dataDir = mkdtempSync(join(tmpdir(), 'priority-support-verify-'));
    log = join(dataDir, 'desk.log');
    chain = await writeChain();
    written = await database.audit.find().sort({ seq: 1 }).toArray();
    const anchors = written.flatMap((record) => (record.kind === 'anchor' ? [record] : []));
    const lines = anchors.map(({ seq, hash, heads }) =>
      JSON.stringify({ msg: 'an anchor', anchor: { chain, seq, hash, heads } }),
    );
    writeFileSync(log, ['{"msg":"ready"}', ...lines, '{"msg":"an anchor","anch'].join('\n'));
  });
  afterAll(async () => {
    await dropStore(database);
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await Promise.all([database.audit.deleteMany({}), database.auditHeads.deleteMany({})]);
    await database.audit.insertMany(written);
  });

  function facts(index: number): AuditFacts {
    return {
      at: new Date(1_700_000_000_000 + index),
      who: { id: `agent-${index}`, role: 'agent' },
      did: 'GET /tickets/:id',
      status: 200,
      customers: ['customer-1'],
      tickets: ['f'.repeat(24)],
      from: '203.0.113.0/24',
      requestId: `r${index}`,
    };
  }
  /** Six deeds and two anchors: after the first, and at the end. */
  async function writeChain(): Promise<string> {
    const made = new AuditChain(database, KEY);
    for (let index = 1; index <= 6; index += 1) await made.record(facts(index));
    await made.close();
    return made.id;
  }
  /** As an operator calls it. */
  function verify(...args: string[]): Promise<{ code: number; said: string }> {
    const env = {
      ...process.env,
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      MONGODB_URI: testAddresses().mongodbUri,
      MONGODB_DATABASE: database.db.databaseName,
      AUDIT_SECRET: KEY,
    };
    return new Promise((done) => {
      execFile(
        'npm',
        ['run', '--silent', 'audit:verify', '--', ...args],
        { cwd: ROOT, env },
        (error, out, err) =>
          done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: out + err }),
      );
    });
  }

  it('ends with 0 where everything is as it was written', async () => {
    const { code, said } = await verify();
    expect(said).toContain('8 records in 1 chains, 0 of them not anchored yet.');
    expect(said).toContain('All are as they were written.');
    expect(code).toBe(0);
  });

  it('names a record that was altered, and ends with 1', async () => {
    await database.audit.updateOne({ _id: `${chain}:4` }, { $set: { 'who.id': 'somebody-else' } });
    const { code, said } = await verify();
    expect(said).toContain(`altered: record 4 of chain ${chain}`);
    expect(said).toContain('has been tampered with');
    expect(code).toBe(1);
  });

  it('names a record that was removed', async () => {
    await database.audit.deleteOne({ _id: `${chain}:5` });
    const { code, said } = await verify();
    expect(said).toContain(`removed: record 5 of chain ${chain}`);
    expect(code).toBe(1);
  });

  it('names a record that was put in: a copy of a sound one in a chain of its own', async () => {
    const [, copied] = written;
    if (!copied) throw new Error('nothing was written');
    await database.audit.insertOne({ ...copied, _id: 'another:1', chain: 'another', seq: 1 });
    const { code, said } = await verify();
    expect(said).toContain('record 1 of chain another');
    expect(code).toBe(1);
  });

  it('finds by anchors kept elsewhere what the database alone cannot tell', async () => {
    expect(await verify('--anchors', log)).toMatchObject({ code: 0 });

    // The end, with its anchor, is taken off: what is left is sound in itself.
    await database.audit.deleteMany({ seq: { $gt: 4 } });
    expect((await verify()).code).toBe(0);
    const shortened = await verify('--anchors', log);
    expect(shortened.said).toContain(`removed: record 8 of chain ${chain}`);
    expect(shortened.code).toBe(1);

    // All of it is gone, and somebody who has even the key has written another one.
    await database.audit.deleteMany({});
    await database.auditHeads.deleteMany({});
    await writeChain();
    expect((await verify()).code).toBe(0);
    const anew = await verify('--anchors', log);
    expect(anew.said).toContain(`removed: record 2 of chain ${chain}`);
    expect(anew.code).toBe(1);
  });

  it('finds by them a chain that was written anew under its own name', async () => {
    const other = new AuditChain(database, KEY);
    Object.defineProperty(other, 'id', { value: chain });
    await database.audit.deleteMany({});
    for (let index = 11; index <= 16; index += 1) await other.record(facts(index));
    await other.close();
    expect((await verify()).code).toBe(0);
    const { code, said } = await verify('--anchors', log);
    expect(said).toContain(`contradicted: record 8 of chain ${chain}`);
    expect(code).toBe(1);
  });

  it('says so where the file has no anchors, or is not there', async () => {
    const empty = join(dataDir, 'empty.log');
    writeFileSync(empty, '{"msg":"ready"}\nnot JSON, "anchor"\n');
    const { code, said } = await verify('--anchors', empty);
    expect([code, said]).toEqual([1, expect.stringContaining('There are no anchors in')]);
    expect((await verify('--anchors', join(dataDir, 'none.log'))).code).toBe(1);
  });
});

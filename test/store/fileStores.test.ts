import { createHash, randomBytes } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import {
  CreateBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Database } from '../../store/database';
import { FileStoreUnavailable, type FileStore } from '../../store/files/fileStore';
import { GridFsStore } from '../../store/files/gridFs';
import { S3Store } from '../../store/files/s3';
import { S3Server } from './s3/s3Server';
import { dropStore, freshStore } from './storeDesk';

/** Installing the server, on a slow machine. */
const INSTALLING = 600_000;
const BUCKET = 'desk-files';
const MIB = 1024 * 1024;

/** A store under test, and how many things it holds: files, and parts of files that never came to be. */
interface Subject {
  store: FileStore;
  holds(): Promise<number>;
  stop(): Promise<void>;
}

async function gridFs(): Promise<Subject> {
  const database: Database = await freshStore();
  return {
    store: new GridFsStore(database),
    async holds() {
      const names = ['files.files', 'files.chunks'];
      const counts = await Promise.all(names.map((name) => database.db.collection(name).countDocuments()));
      return counts.reduce((sum, each) => sum + each, 0);
    },
    stop: () => dropStore(database),
  };
}

const keys = { id: 'test', secret: 'of no value' };
const region = 'eu-central-1';

function s3Store(endpoint: string): S3Store {
  return new S3Store({ bucket: BUCKET, region, endpoint, keys });
}

async function createBucket(endpoint: string): Promise<S3Client> {
  const credentials = { accessKeyId: keys.id, secretAccessKey: keys.secret };
  const client = new S3Client({ region, endpoint, forcePathStyle: true, credentials });
  await client.send(
    new CreateBucketCommand({ Bucket: BUCKET, CreateBucketConfiguration: { LocationConstraint: region } }),
  );
  return client;
}

async function s3(): Promise<Subject> {
  const server = await S3Server.start();
  const client = await createBucket(server.url);
  const store = s3Store(server.url);
  return {
    store,
    async holds() {
      const objects = await client.send(new ListObjectsV2Command({ Bucket: BUCKET }));
      const parts = await client.send(new ListMultipartUploadsCommand({ Bucket: BUCKET }));
      return (objects.KeyCount ?? 0) + (parts.Uploads?.length ?? 0);
    },
    async stop() {
      await store.close();
      client.destroy();
      await server.stop();
    },
  };
}

async function put(store: FileStore, id: string, bytes: Buffer, chunk = 100_000): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  await pipeline(Readable.from(chunks), store.write(id));
}

const newId = (): string => randomBytes(12).toString('hex');
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe.each([
  ['in MongoDB', gridFs],
  ['in a bucket of S3', s3],
] as const)('files %s', (_name, make) => {
  let subject: Subject;
  let store: FileStore;
  beforeAll(async () => {
    subject = await make();
    store = subject.store;
  }, INSTALLING);
  afterAll(() => subject.stop());
  afterEach(async () => {
    // Each test takes away what it put there.
    expect(await subject.holds()).toBe(0);
  });

  it.each([
    ['of one byte', 1],
    ['of some bytes', 70_001],
    ['of more than two parts', 11 * MIB + 1],
  ])('are read as they were written: one %s', async (_size, size) => {
    const [id, bytes] = [newId(), randomBytes(size)];
    expect(await store.has(id)).toBe(false);
    await put(store, id, bytes);
    expect(await store.has(id)).toBe(true);
    expect(digest(await buffer(store.read(id)))).toBe(digest(bytes));
    await store.remove(id);
    expect(await store.has(id)).toBe(false);
  });

  it('are read in part, both ends included', async () => {
    const [id, bytes] = [newId(), randomBytes(600_000)];
    await put(store, id, bytes);
    for (const [start, end] of [
      [0, 0],
      [0, 599_999],
      [261_119, 261_121],
      [599_999, 599_999],
    ] as const) {
      const part = await buffer(store.read(id, { start, end }));
      expect([start, end, part.equals(bytes.subarray(start, end + 1))]).toEqual([start, end, true]);
    }
    await store.remove(id);
  });

  it('are each for itself, under ids of any form', async () => {
    const [one, two] = [newId(), `${newId()}-thumbnail`];
    await put(store, one, Buffer.from('one'));
    await put(store, two, Buffer.from('two'));
    await store.remove(one);
    expect((await buffer(store.read(two))).toString()).toBe('two');
    await expect(buffer(store.read(one))).rejects.toThrow();
    await store.remove(two);
  });

  it('that are not there fail to be read, and are no fault to remove', async () => {
    await expect(buffer(store.read(newId()))).rejects.toThrow();
    await expect(buffer(store.read(newId(), { start: 0, end: 5 }))).rejects.toThrow();
    await store.remove(newId());
  });

  it.each([
    ['little', 1_000],
    ['much', 12 * MIB],
  ])('leave nothing when they break off after %s', async (_length, size) => {
    const id = newId();
    const broken = async function* (): AsyncGenerator<Buffer> {
      for (let sent = 0; sent < size; sent += 50_000) yield randomBytes(Math.min(50_000, size - sent));
      // What came is on its way by then.
      await new Promise((resolve) => setTimeout(resolve, 300));
      throw new Error('the line is cut');
    };
    await expect(pipeline(broken, store.write(id))).rejects.toThrow('the line is cut');
    await store.remove(id);
    expect(await store.has(id)).toBe(false);
    await settled(async () => (await subject.holds()) === 0);
  });

  it('are let go of when nobody reads on', async () => {
    const [id, bytes] = [newId(), randomBytes(4 * MIB)];
    await put(store, id, bytes);
    for (let times = 0; times < 60; times += 1) {
      const stream = store.read(id);
      for await (const part of stream) {
        expect((part as Buffer).length).toBeGreaterThan(0);
        break;
      }
    }
    expect(digest(await buffer(store.read(id)))).toBe(digest(bytes));
    await store.remove(id);
  });

  it('are many at once', async () => {
    const files = Array.from({ length: 12 }, () => ({ id: newId(), bytes: randomBytes(300_000) }));
    await Promise.all(files.map(({ id, bytes }) => put(store, id, bytes)));
    const read = await Promise.all(files.map(({ id }) => buffer(store.read(id))));
    expect(read.map(digest)).toEqual(files.map(({ bytes }) => digest(bytes)));
    await Promise.all(files.map(({ id }) => store.remove(id)));
  });
});

describe('while the server of a bucket is away', () => {
  it(
    'everything says so, and all is well when it is back',
    async () => {
      const server = await S3Server.start();
      const store = s3Store(server.url);
      try {
        await server.stop();
        const id = newId();
        const write = async (size: number): Promise<void> => put(store, id, randomBytes(size));
        await expect(write(10)).rejects.toThrow(FileStoreUnavailable);
        await expect(write(6 * MIB)).rejects.toThrow(FileStoreUnavailable);
        await expect(buffer(store.read(id))).rejects.toThrow(FileStoreUnavailable);
        await expect(store.has(id)).rejects.toThrow(FileStoreUnavailable);
        await expect(store.remove(id)).rejects.toThrow(FileStoreUnavailable);
        await server.run();
        // It has no bucket: not something that comes of itself, and not the file's absence either.
        await expect(write(10)).rejects.toThrow(FileStoreUnavailable);
        (await createBucket(server.url)).destroy();
        await write(10);
        expect((await buffer(store.read(id))).length).toBe(10);
      } finally {
        await store.close();
        await server.stop();
      }
    },
    INSTALLING,
  );

  it(
    'an upload that is under way fails instead of waiting for ever',
    async () => {
      const server = await S3Server.start();
      const store = s3Store(server.url);
      try {
        (await createBucket(server.url)).destroy();
        const into: Writable = store.write(newId());
        async function* endless(): AsyncGenerator<Buffer> {
          for (let part = 0; ; part += 1) {
            if (part === 7 * 16) await server.stop();
            yield randomBytes(MIB / 16);
          }
        }
        await expect(pipeline(endless, into)).rejects.toThrow(FileStoreUnavailable);
      } finally {
        await store.close();
        await server.stop();
      }
    },
    INSTALLING,
  );
});

async function settled(condition: () => Promise<boolean>): Promise<void> {
  for (const until = Date.now() + 90_000; !(await condition());) {
    if (Date.now() > until) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

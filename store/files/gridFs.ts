import { randomBytes } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import mongoose, { type mongo } from 'mongoose';
import type { Database } from '../database';
import type { ByteRange, FileStore } from './fileStore';

const BUCKET = 'files';

/** Files in MongoDB itself, in chunks of 255 KiB. */
export class GridFsStore implements FileStore {
  private readonly bucket: mongo.GridFSBucket;

  constructor(private readonly database: Database) {
    this.bucket = new mongoose.mongo.GridFSBucket(database.db, { bucketName: BUCKET });
  }

  write(id: string): Writable {
    return this.bucket.openUploadStreamWithId(idOf(id), id);
  }

  read(id: string, range?: ByteRange): Readable {
    // The driver's end is not included.
    const part = range ? { start: range.start, end: range.end + 1 } : {};
    return this.bucket.openDownloadStream(idOf(id), part);
  }

  async has(id: string): Promise<boolean> {
    return (
      (
        await this.bucket
          .find({ _id: idOf(id) })
          .limit(1)
          .toArray()
      ).length > 0
    );
  }

  async remove(id: string): Promise<void> {
    // Chunks of an upload that was cut have no file document, so both are removed by themselves.
    await this.database.db.collection(`${BUCKET}.files`).deleteOne({ _id: idOf(id) });
    await this.database.db.collection(`${BUCKET}.chunks`).deleteMany({ files_id: idOf(id) });
  }

  /** By their bytes, as the index of the chunks has them: of an upload that was cut there is nothing else. */
  async sample(limit: number): Promise<string[]> {
    const chunks = this.database.db.collection<{ files_id: string }>(`${BUCKET}.chunks`);
    const some = async (files_id: mongo.Condition<string>, most: number): Promise<string[]> => {
      const found = await chunks
        .find({ files_id }, { projection: { _id: 0, files_id: 1 } })
        .sort({ files_id: 1, n: 1 })
        .limit(most)
        .toArray();
      return found.map((chunk) => chunk.files_id);
    };
    const from = randomBytes(12).toString('hex');
    const after = await some({ $gte: from }, limit);
    const before = after.length < limit ? await some({ $lt: from }, limit - after.length) : [];
    return [...new Set([...after, ...before])];
  }

  /** The connection is the database's. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** GridFS takes any id; the driver's types want an ObjectId. */
function idOf(id: string): mongo.ObjectId {
  return id as unknown as mongo.ObjectId;
}

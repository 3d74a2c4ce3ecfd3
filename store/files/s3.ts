import { PassThrough, Writable, type Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { FileStoreUnavailable, type ByteRange, type FileStore } from './fileStore';

export interface S3Options {
  bucket: string;
  region: string;
  /** null = Amazon's. */
  endpoint: string | null;
  /** null = the machine's own role. */
  keys: { id: string; secret: string } | null;
}

const PREFIX = 'files/';
const CONNECT_MS = 3_000;
const REQUEST_MS = 60_000;

/** Files in a bucket of S3, or of what speaks like it. An upload holds one part of 5 MiB, the least that S3 takes. */
export class S3Store implements FileStore {
  private readonly client: S3Client;

  constructor(private readonly options: S3Options) {
    const { region, endpoint, keys } = options;
    this.client = new S3Client({
      region,
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      ...(keys ? { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } } : {}),
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
      // Not every server that speaks S3 knows the checksums that the client adds by itself; ours is in the document.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  write(id: string): Writable {
    const body = new PassThrough();
    const upload = new Upload({
      client: this.client,
      params: { ...this.objectOf(id), Body: body },
      queueSize: 1,
      leavePartsOnError: false,
    });
    /** Why the file is not there; null when it is. */
    const outcome = upload.done().then(() => null, unavailable);
    // How the client leaves its end of the stream says nothing of why: the outcome does.
    body.on('error', () => undefined);
    void outcome.then((failure) => failure && body.destroy(failure));
    return new Writable({
      write(chunk: Buffer, _encoding, callback) {
        if (!body.destroyed && body.write(chunk)) callback();
        else void roomIn(body).then((room) => (room ? callback() : outcome.then(callback)));
      },
      final(callback) {
        body.end();
        void outcome.then(callback);
      },
      destroy(error, callback) {
        if (!error) {
          callback(null);
          return;
        }
        body.destroy(error);
        upload.abort().then(
          () => callback(error),
          () => callback(error),
        );
      },
    });
  }

  read(id: string, range?: ByteRange): Readable {
    const out = new PassThrough();
    this.fetch(id, range, out).catch((error: unknown) => out.destroy(unavailable(error)));
    return out;
  }

  async has(id: string): Promise<boolean> {
    try {
      await this.client.send(new HeadObjectCommand(this.objectOf(id)));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw unavailable(error);
    }
  }

  async remove(id: string): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand(this.objectOf(id)));
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** A bucket may be shared with another desk, whose files would be taken for nobody's. */
  sample(): Promise<string[]> {
    return Promise.resolve([]);
  }

  close(): Promise<void> {
    this.client.destroy();
    return Promise.resolve();
  }

  private async fetch(id: string, range: ByteRange | undefined, out: PassThrough): Promise<void> {
    const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body } = await this.client.send(new GetObjectCommand({ ...this.objectOf(id), ...part }));
    const body = Body as Readable;
    body.on('error', (error) => out.destroy(unavailable(error)));
    out.on('close', () => body.destroy());
    body.pipe(out);
  }

  private objectOf(id: string): { Bucket: string; Key: string } {
    return { Bucket: this.options.bucket, Key: `${PREFIX}${id}` };
  }
}

/** Waits until what was written has been taken. @returns false where nobody takes it any more */
function roomIn(body: PassThrough): Promise<boolean> {
  if (body.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const settle = (): void => {
      body.off('drain', settle);
      body.off('close', settle);
      resolve(!body.destroyed);
    };
    body.on('drain', settle);
    body.on('close', settle);
  });
}

/** A file that is not there is our fault; everything else is the store's. */
function unavailable(error: unknown): Error {
  if (error instanceof FileStoreUnavailable) return error;
  if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return error;
  return new FileStoreUnavailable({ cause: error });
}

import type { Readable, Writable } from 'node:stream';

/** A part of a file: bytes `start` to `end`, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** The files cannot be reached now. */
export class FileStoreUnavailable extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The file store does not answer.', options);
    this.name = 'FileStoreUnavailable';
  }
}

/** Where the bytes of files are kept. Nothing is ever held whole. */
export interface FileStore {
  /** Writes a file; it is there when the stream has finished. */
  write(id: string): Writable;
  /** Reads a file or a part of it; the stream fails when there is none. */
  read(id: string, range?: ByteRange): Readable;
  /** Whether there is one. */
  has(id: string): Promise<boolean>;
  /** Removes a file, also one that was written in part; none is no fault. */
  remove(id: string): Promise<void>;
  /**
   * Ids of so many of the files that are there at least in part, others each time; none where what lies there may be somebody else's.
   */
  sample(limit: number): Promise<string[]>;
  /** Lets go of connections of its own. */
  close(): Promise<void>;
}

const THUMBNAIL = '-thumbnail';

/** Under which id the picture of a file is kept. */
export const thumbnailId = (id: string): string => `${id}${THUMBNAIL}`;

/** The file that is kept under this id, or whose picture is. */
export const fileIdOf = (id: string): string =>
  id.endsWith(THUMBNAIL) ? id.slice(0, -THUMBNAIL.length) : id;

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { noteThumbnail } from '../../store/attachments';
import type { Database } from '../../store/database';
import type { AttachmentDocument } from '../../store/documents/attachmentDocument';
import { thumbnailId, type FileStore } from '../../store/files/fileStore';
import { canHaveThumbnail, thumbnailOf } from './thumbnail';

/** Pictures of files, made when somebody first looks, and kept beside them. */
export class Thumbnails {
  /** One at a time: a picture may unpack to hundreds of megabytes. */
  private turn: Promise<unknown> = Promise.resolve();
  private readonly making = new Map<string, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Bytes of the picture of a file, which is there then; 0 where none can be made. */
  async sizeOf({ _id, type, thumbnail }: AttachmentDocument): Promise<number> {
    if (thumbnail !== null) return thumbnail;
    if (!canHaveThumbnail(type)) return 0;
    const made = this.making.get(_id) ?? this.inTurn(() => this.make(_id, type));
    this.making.set(_id, made);
    try {
      return await made;
    } finally {
      this.making.delete(_id);
    }
  }

  private inTurn(work: () => Promise<number>): Promise<number> {
    const mine = this.turn.then(work, work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async make(id: string, type: string): Promise<number> {
    const picture = await thumbnailOf(type, this.files.read(id));
    if (picture) {
      // Another process may have made the same one.
      await this.files.remove(thumbnailId(id));
      await pipeline(Readable.from([picture]), this.files.write(thumbnailId(id)));
    }
    const size = picture?.length ?? 0;
    if (await noteThumbnail(this.database, id, size)) return size;
    // Removed while its picture was made: who removed the file may have been here before the picture was.
    await this.files.remove(thumbnailId(id));
    return 0;
  }
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findAttachment, noteSlowThumbnail, noteThumbnail, type Uploader } from '../../store/attachments';
import type { Database } from '../../store/database';
import type { AttachmentDocument } from '../../store/documents/attachmentDocument';
import { thumbnailId, type FileStore } from '../../store/files/fileStore';
import { FairTurns } from './fairTurns';
import { canHaveThumbnail, thumbnailOf, TookTooLong } from './thumbnail';

/** How many pictures of one uploader's files may wait to be made: more than a conversation shows at once. */
const OF_ONE = 40;
const OF_ALL = 400;
/** A picture that takes too long is made so often, and not again for so long, ms. */
const TRIES = 3;
const PAUSE = 60_000;

/** Pictures of files, made when somebody first looks, and kept beside them. */
export class Thumbnails {
  private readonly making = new Map<string, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    /** One at a time: a picture may unpack to hundreds of megabytes. */
    private readonly turns = new FairTurns(OF_ONE, OF_ALL),
    private readonly picture = thumbnailOf,
  ) {}

  /**
   * Bytes of the picture of a file, which is there then; 0 where none can be made, or the file is gone by now.
   * @throws TooManyWaiting, TookTooLong where it may be tried again later
   */
  async sizeOf({ _id, type, thumbnail, thumbnailTries, uploadedBy }: AttachmentDocument): Promise<number> {
    if (thumbnail !== null) return thumbnail;
    if (!canHaveThumbnail(type)) return 0;
    if (thumbnailTries && Date.now() - thumbnailTries.last.getTime() < PAUSE) throw new TookTooLong();
    const made = this.making.get(_id) ?? this.inTurn(uploadedBy, () => this.makeIfThere(_id, type));
    this.making.set(_id, made);
    try {
      return await made;
    } finally {
      this.making.delete(_id);
    }
  }

  private inTurn(uploader: Uploader, work: () => Promise<number>): Promise<number> {
    return this.turns.take(`${uploader.kind}:${uploader.id}`, work);
  }

  /** It may have waited: what was removed meanwhile has no picture, which is no fault. */
  private async makeIfThere(id: string, type: string): Promise<number> {
    const now = await findAttachment(this.database, id);
    if (!now) return 0;
    if (now.thumbnail !== null) return now.thumbnail;
    try {
      return await this.make(id, type);
    } catch (error) {
      if (error instanceof TookTooLong) await noteSlowThumbnail(this.database, id, TRIES, new Date());
      const left = await findAttachment(this.database, id);
      if (!left || left.thumbnail === 0) return 0;
      throw error;
    }
  }

  private async make(id: string, type: string): Promise<number> {
    const picture = await this.picture(type, this.files.read(id));
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

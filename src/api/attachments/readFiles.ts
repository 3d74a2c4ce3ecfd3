import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import { thumbnailId, type FileStore } from '../../../store/files/fileStore';
import { SignedLinks } from '../../files/signedLinks';
import { TooManyWaiting } from '../../files/fairTurns';
import { TookTooLong } from '../../files/thumbnail';
import { Thumbnails } from '../../files/thumbnails';
import type { AuthenticatedRequest } from '../auth/auth';
import type { Principal } from '../auth/principal';
import { ApiError, notFound, unavailable } from '../errors/apiError';
import { FILES } from '../services';
import { AttachmentAccess } from './attachmentAccess';
import { hasThumbnail, type FileLinkAnswer } from './attachmentAnswer';
import { sendBytes, sendFile, type Disposition } from './sendFile';

/** What is read of files: by whoever may, or by a link that they were given. */
@Injectable()
export class ReadFiles {
  constructor(
    private readonly access: AttachmentAccess,
    @Inject(FILES) private readonly files: FileStore,
    private readonly links: SignedLinks,
    private readonly thumbnails: Thumbnails,
  ) {}

  /** @throws ApiError `not_found` */
  async link(me: Principal, id: string): Promise<FileLinkAnswer> {
    const attachment = await this.access.find(me, id);
    const { _id: attachmentId } = attachment;
    const { token, expiresAt } = await this.links.sign({ attachmentId, for: me }, new Date());
    const base = `/api/v1/support/files/${attachmentId}`;
    return {
      success: true,
      link: {
        url: `${base}?disposition=inline&token=${token}`,
        downloadUrl: `${base}?token=${token}`,
        thumbnailUrl: hasThumbnail(attachment) ? `${base}/thumbnail?token=${token}` : null,
        expiresAt: expiresAt.toISOString(),
      },
    };
  }

  /** @throws ApiError `not_found`, `range_not_satisfiable` */
  async file(
    me: Principal,
    id: string,
    wanted: Disposition,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    sendFile(this.files, await this.access.find(me, id), wanted, request, reply);
  }

  /** @throws ApiError `not_found`, also where no picture can be made of the file; `engine_unavailable` where too many wait for one, or it takes too long now */
  async thumbnail(me: Principal, id: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const attachment = await this.access.find(me, id);
    const size = await this.sizeOf(attachment);
    if (size === 0) throw notFound('thumbnail');
    reply.headers({ 'content-type': 'image/webp', 'content-disposition': 'inline' });
    sendBytes(request, reply, etagOf(attachment), size, () => this.files.read(thumbnailId(id)));
  }

  private async sizeOf(attachment: AttachmentDocument): Promise<number> {
    try {
      return await this.thumbnails.sizeOf(attachment);
    } catch (error) {
      if (error instanceof TookTooLong)
        throw unavailable('The picture took too long to make. Try again.', error, 60);
      if (!(error instanceof TooManyWaiting)) throw error;
      throw unavailable('Too many pictures are being made now. Try again.', error);
    }
  }

  /**
   * Whom a link was made for: they read the file, and it is recorded as theirs.
   * @throws ApiError `not_found`, `link_expired`
   */
  async holderOf(request: AuthenticatedRequest, id: string, token: string): Promise<Principal> {
    const link = await this.links.read(token);
    if (link === 'over') throw new ApiError('link_expired', 'The link is over: ask for a new one.');
    if (link?.attachmentId !== id) throw notFound('attachment');
    const holder: Principal = { ...link.for, expiresAt: 0 };
    request.principal = holder;
    return holder;
  }
}

function etagOf({ sha256 }: AttachmentDocument): string {
  return `"${sha256}-thumbnail"`;
}

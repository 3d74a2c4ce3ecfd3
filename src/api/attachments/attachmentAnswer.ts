import { ApiProperty } from '@nestjs/swagger';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import { ALLOWED_TYPES, INLINE_TYPES } from '../../files/fileType';
import { canHaveThumbnail } from '../../files/thumbnail';

/** A file as answers show it. */
export class AttachmentView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'As it was uploaded, made safe; its ending says what the file is.' })
  name!: string;

  @ApiProperty({ enum: Object.keys(ALLOWED_TYPES), description: 'Media type, as the content says.' })
  type!: string;

  @ApiProperty({ description: 'Bytes, after metadata of pictures were taken out.' })
  size!: number;

  @ApiProperty({ description: 'Of the bytes as they are kept, hex.' })
  sha256!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'Whether a browser may show it itself (`disposition=inline`).' })
  inline!: boolean;

  @ApiProperty({ description: 'Whether there is, or may be, a small picture of it.' })
  thumbnail!: boolean;
}

export class AttachmentAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: AttachmentView })
  attachment!: AttachmentView;
}

export class FileLinkView {
  @ApiProperty({
    description: 'Shows the file where it is of a safe type, else it is saved. Needs no token.',
  })
  url!: string;

  @ApiProperty({ description: 'Saves the file under its name. Needs no token.' })
  downloadUrl!: string;

  @ApiProperty({ type: String, nullable: true, description: 'A small picture, WebP. Needs no token.' })
  thumbnailUrl!: string | null;

  @ApiProperty({ format: 'date-time', description: 'The addresses are good until then, at least 5 minutes.' })
  expiresAt!: string;
}

export class FileLinkAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: FileLinkView })
  link!: FileLinkView;
}

export function attachmentView(attachment: AttachmentDocument): AttachmentView {
  const { _id, name, type, size, sha256, createdAt } = attachment;
  return {
    id: _id,
    name,
    type,
    size,
    sha256,
    createdAt: createdAt.toISOString(),
    inline: INLINE_TYPES.has(type),
    thumbnail: hasThumbnail(attachment),
  };
}

export function hasThumbnail({ type, thumbnail }: AttachmentDocument): boolean {
  return thumbnail === null ? canHaveThumbnail(type) : thumbnail > 0;
}

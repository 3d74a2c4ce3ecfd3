import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { Optional } from '../validation/optional';
import type { Disposition } from './sendFile';

const DISPOSITIONS = ['inline', 'attachment'] as const;

export class FileQuery {
  @ApiPropertyOptional({
    enum: DISPOSITIONS,
    default: 'attachment',
    description: '`inline` shows it, where it is of a safe type.',
  })
  @Optional()
  @IsIn(DISPOSITIONS)
  disposition: Disposition = 'attachment';
}

export class SignedFileQuery extends FileQuery {
  @ApiProperty({ description: 'From `GET /attachments/{id}/link`.' })
  @Matches(/^[\w.-]{1,2000}$/, { message: 'must be the token of a link' })
  token!: string;
}

export class ThumbnailQuery {
  @ApiProperty({ description: 'From `GET /attachments/{id}/link`.' })
  @Matches(/^[\w.-]{1,2000}$/, { message: 'must be the token of a link' })
  token!: string;
}

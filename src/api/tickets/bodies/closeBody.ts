import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '../../validation/optional';
import { Attachments } from '../../validation/listed';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class CloseBody {
  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, example: 'Issue resolved - user confirmed fix works' })
  @IsProse(MESSAGE_MAX)
  resolution!: string;

  @Attachments()
  attachments: string[] = [];

  @ApiPropertyOptional({ minimum: 1, maximum: 5 })
  @Optional()
  @Max(5)
  @Min(1)
  @IsInt()
  satisfactionRating?: number;
}

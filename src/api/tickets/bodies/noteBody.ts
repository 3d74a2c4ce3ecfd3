import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsAttachments } from '../../validation/listed';
import { Optional } from '../../validation/optional';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class NoteBody {
  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, description: '`@agent-id` mentions an agent.' })
  @IsProse(MESSAGE_MAX)
  message!: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 10,
    description: 'Ids of uploaded files, or their http(s) URLs.',
  })
  @Optional()
  @IsAttachments()
  attachments: string[] = [];
}

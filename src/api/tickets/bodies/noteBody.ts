import { ApiProperty } from '@nestjs/swagger';
import { Attachments } from '../../validation/listed';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class NoteBody {
  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, description: '`@agent-id` mentions an agent.' })
  @IsProse(MESSAGE_MAX)
  message!: string;

  @Attachments()
  attachments: string[] = [];
}

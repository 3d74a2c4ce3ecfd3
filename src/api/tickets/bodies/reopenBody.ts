import { ApiProperty } from '@nestjs/swagger';
import { Attachments } from '../../validation/listed';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class ReopenBody {
  @ApiProperty({
    minLength: 1,
    maxLength: MESSAGE_MAX,
    description: 'Of a customer a public message, of staff a note.',
  })
  @IsProse(MESSAGE_MAX)
  reason!: string;

  @Attachments()
  attachments: string[] = [];
}

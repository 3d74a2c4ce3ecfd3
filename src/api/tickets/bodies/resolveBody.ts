import { ApiProperty } from '@nestjs/swagger';
import { Attachments } from '../../validation/listed';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class ResolveBody {
  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, description: 'What the customer reads.' })
  @IsProse(MESSAGE_MAX)
  resolution!: string;

  @Attachments()
  attachments: string[] = [];
}

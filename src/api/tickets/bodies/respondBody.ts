import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { Attachments } from '../../validation/listed';
import { Optional } from '../../validation/optional';
import { IsProse } from '../../validation/text';
import { MESSAGE_MAX } from './limits';

export class RespondBody {
  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, example: 'Additional information about my issue…' })
  @IsProse(MESSAGE_MAX)
  message!: string;

  @Attachments()
  attachments: string[] = [];

  @ApiPropertyOptional({ description: 'Staff only: the reply asks the customer something.' })
  @Optional()
  @IsBoolean()
  awaitCustomer?: boolean;

  @ApiPropertyOptional({ description: 'Staff only: the reply is the resolution.' })
  @Optional()
  @IsBoolean()
  resolve?: boolean;
}

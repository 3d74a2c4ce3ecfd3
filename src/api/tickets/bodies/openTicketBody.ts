import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import {
  CATEGORIES,
  CHANNELS,
  PRIORITIES,
  type Category,
  type Channel,
  type Priority,
} from '../../../../domain/vocabulary';
import { PERSON_ID } from '../../validation/ids';
import { Attachments } from '../../validation/listed';
import { Optional } from '../../validation/optional';
import { IsLine, IsProse } from '../../validation/text';
import { MESSAGE_MAX, SUBJECT_MAX } from './limits';

export class OpenTicketBody {
  @ApiProperty({ minLength: 1, maxLength: SUBJECT_MAX, example: 'Issue with itinerary generation' })
  @IsLine(SUBJECT_MAX)
  subject!: string;

  @ApiProperty({ minLength: 1, maxLength: MESSAGE_MAX, example: 'Day 3 of my itinerary stays empty.' })
  @IsProse(MESSAGE_MAX)
  description!: string;

  @ApiProperty({ enum: CATEGORIES })
  @IsIn(CATEGORIES)
  category!: Category;

  @ApiPropertyOptional({ enum: PRIORITIES, default: 'medium' })
  @Optional()
  @IsIn(PRIORITIES)
  priority: Priority = 'medium';

  @ApiPropertyOptional({ enum: CHANNELS, default: 'email', description: 'A channel of the customer’s tier.' })
  @Optional()
  @IsIn(CHANNELS)
  channel: Channel = 'email';

  @Attachments()
  attachments: string[] = [];

  @ApiPropertyOptional({ description: 'The customer for whom a member of staff opens the ticket.' })
  @Optional()
  @Matches(PERSON_ID, { message: 'must be the id of a customer' })
  userId?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { TICKET_ID } from '../validation/ids';

export class MentionsReadBody {
  @ApiProperty({ description: 'The `_id` of the ticket that was looked at.' })
  @Matches(TICKET_ID, { message: 'must be the _id of a ticket' })
  ticketId!: string;
}

import { ApiProperty } from '@nestjs/swagger';
import { STATUSES, type Status } from '../../../domain/vocabulary';

class MentionTicketView {
  @ApiProperty()
  _id!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ enum: STATUSES })
  status!: Status;
}

class MentionAuthorView {
  @ApiProperty()
  id!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'null for somebody who is not in the directory.',
  })
  name!: string | null;
}

/** A note that mentions me. */
export class MentionView {
  @ApiProperty({ description: 'Of the fact: `<ticket>:<seq>`.' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ description: 'The ticket was not looked at since.' })
  unread!: boolean;

  @ApiProperty({ type: MentionAuthorView })
  by!: MentionAuthorView;

  @ApiProperty({ type: MentionTicketView })
  ticket!: MentionTicketView;
}

export class MentionsAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [MentionView], description: 'Newest first.' })
  mentions!: MentionView[];

  @ApiProperty({ description: 'All that were not read, also on other pages of the list.' })
  unread!: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class MentionsReadAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ description: 'What is left unread.' })
  unread!: number;
}

import { ApiProperty } from '@nestjs/swagger';
import { OUTREACH_STATES, type OutreachState } from '../../../store/documents/outreachDocument';

class PersonView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null for somebody who is not known any more.' })
  name!: string | null;
}

/** A task to get in touch with a customer. */
export class OutreachView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: PersonView })
  customer!: PersonView;

  @ApiProperty({ type: PersonView, description: 'Whose task it is.' })
  agent!: PersonView;

  @ApiProperty({ format: 'date-time', description: 'For when the check-in was planned.' })
  dueAt!: string;

  @ApiProperty({ enum: OUTREACH_STATES })
  state!: OutreachState;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt!: string | null;

  @ApiProperty({ type: String, nullable: true })
  note!: string | null;
}

export class OutreachAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: OutreachView })
  task!: OutreachView;
}

export class OutreachListAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({
    type: [OutreachView],
    description: 'What is open soonest first, what is done newest first.',
  })
  outreach!: OutreachView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

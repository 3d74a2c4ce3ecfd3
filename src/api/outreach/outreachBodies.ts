import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { OUTREACH_STATES, type OutreachState } from '../../../store/documents/outreachDocument';
import { PageQuery } from '../lists/pageQuery';
import { PERSON_ID } from '../validation/ids';
import { Optional } from '../validation/optional';
import { IsProse } from '../validation/text';

export class OutreachQueryBody extends PageQuery {
  @ApiPropertyOptional({
    description:
      '`me`, or the id of an agent. Agents see their own only; leads and admins see all unless they ask.',
  })
  @Optional()
  @Matches(PERSON_ID, { message: 'must be me, or the id of an agent' })
  assignee?: string;

  @ApiPropertyOptional({ enum: OUTREACH_STATES, default: 'open' })
  @Optional()
  @IsIn(OUTREACH_STATES)
  state: OutreachState = 'open';
}

export class OutreachDoneBody {
  @ApiPropertyOptional({ minLength: 1, maxLength: 2000, description: 'What came of it, for staff.' })
  @Optional()
  @IsProse(2000)
  note?: string;
}

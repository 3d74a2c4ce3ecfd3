import { ApiPropertyOptional } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { PageQuery } from '../lists/pageQuery';
import { PERSON_ID, TICKET_ID } from '../validation/ids';
import { IsInstant } from '../validation/instant';
import { Optional } from '../validation/optional';

/** A method, with or without a route by its pattern. */
const DID = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE)(?: \/[\w:./*-]{0,200})?$/;

export class AuditQueryBody extends PageQuery {
  @ApiPropertyOptional({ description: 'Who did it.' })
  @Optional()
  @Matches(PERSON_ID, { message: 'is not a usable id' })
  who?: string;

  @ApiPropertyOptional({ description: 'On whose data.' })
  @Optional()
  @Matches(PERSON_ID, { message: 'is not a usable id' })
  customer?: string;

  @ApiPropertyOptional({ description: 'A ticket’s `_id`.' })
  @Optional()
  @Matches(TICKET_ID, { message: 'is not the _id of a ticket' })
  ticket?: string;

  @ApiPropertyOptional({
    description: 'What: a method and a route by its pattern, or a method alone.',
    example: 'PUT /tickets/:id/close',
  })
  @Optional()
  @Matches(DID, { message: 'is not a method, or a method and a route' })
  did?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this instant.' })
  @Optional()
  @IsInstant()
  until?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  CATEGORIES,
  CHANNELS,
  LEVELS,
  PRIORITIES,
  STATUSES,
  TIERS,
  type Category,
  type Channel,
  type Level,
  type Priority,
  type Status,
  type Tier,
} from '../../../../domain/vocabulary';
import { PageQuery } from '../../lists/pageQuery';
import { PERSON_ID } from '../../validation/ids';
import { Optional } from '../../validation/optional';
import { CommaList, CommaNumbers, TrueOrFalse, WholeNumber } from '../../validation/queryValues';
import { IsLine } from '../../validation/text';

export const TICKET_SORTS = ['slaDeadline', 'createdAt', 'updatedAt'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

const oneOf = (words: readonly unknown[]): { each: true; message: string } => ({
  each: true,
  message: `must be one or more of ${words.join(', ')}, with commas between`,
});

const listOf = (words: readonly unknown[]): Parameters<typeof ApiPropertyOptional>[0] => ({
  enum: [...words],
  isArray: true,
});

export class ListQuery extends PageQuery {
  @ApiPropertyOptional(listOf(STATUSES))
  @Optional()
  @IsIn(STATUSES, oneOf(STATUSES))
  @CommaList()
  status?: Status[];

  @ApiPropertyOptional(listOf(TIERS))
  @Optional()
  @IsIn(TIERS, oneOf(TIERS))
  @CommaList()
  tier?: Tier[];

  @ApiPropertyOptional(listOf(PRIORITIES))
  @Optional()
  @IsIn(PRIORITIES, oneOf(PRIORITIES))
  @CommaList()
  priority?: Priority[];

  @ApiPropertyOptional(listOf(CATEGORIES))
  @Optional()
  @IsIn(CATEGORIES, oneOf(CATEGORIES))
  @CommaList()
  category?: Category[];

  @ApiPropertyOptional(listOf(CHANNELS))
  @Optional()
  @IsIn(CHANNELS, oneOf(CHANNELS))
  @CommaList()
  channel?: Channel[];

  @ApiPropertyOptional(listOf(LEVELS))
  @Optional()
  @IsIn(LEVELS, oneOf(LEVELS))
  @CommaNumbers()
  level?: Level[];

  @ApiPropertyOptional({ description: 'Staff only: an agent’s id, `me`, or `none`.' })
  @Optional()
  @Matches(PERSON_ID, { message: 'must be the id of an agent, me, or none' })
  assignee?: string;

  @ApiPropertyOptional({ description: 'A clock of the ticket has breached.' })
  @Optional()
  @IsBoolean()
  @TrueOrFalse()
  breached?: boolean;

  @ApiPropertyOptional({
    description: 'Of tickets in hand: a running promise is missed already (true), or none is (false).',
  })
  @Optional()
  @IsBoolean()
  @TrueOrFalse()
  late?: boolean;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 44_640,
    description: 'Of tickets in hand: a running promise that is not missed ends within so many minutes.',
  })
  @Optional()
  @Max(44_640)
  @Min(1)
  @IsInt()
  @WholeNumber()
  dueWithin?: number;

  @ApiPropertyOptional({ maxLength: 60, description: 'Staff only: in the hands of somebody of this team.' })
  @Optional()
  @IsLine(60)
  team?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsLine(40)
  tag?: string;

  @ApiPropertyOptional({ description: 'Words of the subject and the description, or a ticket number.' })
  @Optional()
  @IsLine(200)
  q?: string;

  @ApiPropertyOptional({
    enum: TICKET_SORTS,
    description:
      '`slaDeadline` by the deadline of the running answer, else of the running solution, the soonest first; then what waits for the customer, then what is resolved or closed. The others newest first. Default: slaDeadline for staff, createdAt for customers.',
  })
  @Optional()
  @IsIn(TICKET_SORTS)
  sort?: TicketSort;
}

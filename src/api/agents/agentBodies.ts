import { ApiProperty, ApiPropertyOptional, PartialType, type ApiPropertyOptions } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { CATEGORIES, LEVELS, type Category, type Level } from '../../../domain/vocabulary';
import { AVAILABILITIES, type Availability } from '../../../store/documents/agentDocument';
import { PageQuery } from '../lists/pageQuery';
import { PERSON_ID } from '../validation/ids';
import { IsInstant } from '../validation/instant';
import { Optional } from '../validation/optional';
import { WholeNumber } from '../validation/queryValues';
import { IsLine } from '../validation/text';

/** Documents working hours; they are checked by the rules themselves. */
const WORKING_HOURS: ApiPropertyOptions = {
  type: 'object',
  nullable: true,
  description:
    'When they answer pages while not on call; null = the hours of the ticket’s tier. `weekly` as in the policy: weekday 1-7 to `[from, to]`.',
  properties: {
    zone: { type: 'string', example: 'Europe/Berlin' },
    weekly: { type: 'object', nullable: true, additionalProperties: true },
    holidays: { type: 'array', items: { type: 'string', example: '2026-12-25' } },
  },
  required: ['zone', 'weekly', 'holidays'],
  additionalProperties: false,
};

const NULLABLE_ID = { type: String, nullable: true } as const;

export class AgentProfileBody {
  @ApiProperty({ minLength: 1, maxLength: 120 })
  @IsLine(120)
  name!: string;

  @ApiProperty({ minLength: 1, maxLength: 254, format: 'email' })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @IsLine(254)
  email!: string;

  @ApiProperty({ enum: LEVELS })
  @IsIn(LEVELS)
  level!: Level;

  @ApiProperty({ enum: CATEGORIES, isArray: true })
  @IsIn(CATEGORIES, { each: true })
  @ArrayUnique()
  @IsArray()
  skills!: Category[];

  @ApiProperty({ type: [String], example: ['en', 'de'], description: 'ISO 639 codes.' })
  @Matches(/^[a-z]{2,3}$/, { each: true, message: 'must be a list of ISO 639 codes such as de' })
  @ArrayUnique()
  @ArrayMaxSize(20)
  @ArrayMinSize(1)
  @IsArray()
  languages!: string[];

  @ApiProperty({ minimum: 0, maximum: 1000, description: 'Open tickets at once.' })
  @Max(1000)
  @Min(0)
  @IsInt()
  capacity!: number;

  @ApiPropertyOptional({ ...NULLABLE_ID, minLength: 1, maxLength: 60 })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsLine(60)
  team?: string | null;

  @ApiPropertyOptional({
    ...NULLABLE_ID,
    description: 'Who leads them: asked when they do not answer a page.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  leadId?: string | null;

  @ApiPropertyOptional(WORKING_HOURS)
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsObject()
  workingHours?: Record<string, unknown> | null;
}

export class NewAgentBody extends AgentProfileBody {
  @ApiProperty({ description: 'The subject of their tokens.' })
  @Matches(PERSON_ID, { message: 'is not a usable id' })
  id!: string;
}

/** What is left out stays. */
export class ChangeAgentBody extends PartialType(AgentProfileBody, { skipNullProperties: false }) {
  @ApiPropertyOptional({ description: 'false = works here no more: neither routed to nor paged.' })
  @Optional()
  @IsBoolean()
  active?: boolean;
}

export class AvailabilityBody {
  @ApiProperty({
    enum: AVAILABILITIES,
    description:
      '`away` = gets no new tickets; `off` = after the grace period gives the open ones back as well.',
  })
  @IsIn(AVAILABILITIES)
  availability!: Availability;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Back by themselves then; null = when they say so.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsInstant()
  until?: string | null;

  @ApiPropertyOptional({
    ...NULLABLE_ID,
    description: 'Who stands in meanwhile: gets what is given back, and is paged in their place.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  deputyId?: string | null;
}

export class HeartbeatBody {
  @ApiProperty({ description: 'Whether somebody is at the console.' })
  @IsBoolean()
  active!: boolean;
}

export class AgentsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LEVELS })
  @Optional()
  @IsIn(LEVELS)
  @WholeNumber()
  level?: Level;

  @ApiPropertyOptional({ minLength: 1, maxLength: 60 })
  @Optional()
  @IsLine(60)
  team?: string;

  @ApiPropertyOptional({ enum: AVAILABILITIES })
  @Optional()
  @IsIn(AVAILABILITIES)
  availability?: Availability;
}

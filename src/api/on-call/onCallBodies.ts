import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_ROTATION } from '../../../domain/staff/checkOnCall';
import { PERSON_ID } from '../validation/ids';
import { IsInstant } from '../validation/instant';
import { IsZone } from '../validation/isZone';

export class HandoverBody {
  @ApiProperty({ minimum: 1, maximum: 7, description: '1 = Monday.' })
  @Max(7)
  @Min(1)
  @IsInt()
  weekday!: number;

  @ApiProperty({ example: '09:00', description: 'Wall time in `zone`, HH:MM, 23:59 at most.' })
  @IsString()
  time!: string;
}

export class OnCallBody {
  @ApiProperty({ example: 'Europe/Berlin', description: 'IANA zone of the handover.' })
  @IsZone()
  zone!: string;

  @ApiProperty({
    type: [String],
    maxItems: MAX_ROTATION,
    description:
      'Ids of active agents of the level or above, in the order of their weeks. Empty: overrides alone.',
  })
  @Matches(PERSON_ID, { each: true, message: 'must be a list of ids of agents' })
  @ArrayMaxSize(MAX_ROTATION)
  @IsArray()
  rotation!: string[];

  @ApiProperty({
    example: '2026-11-23',
    description: 'The first of the rotation has the week of this local date.',
  })
  @IsString()
  startsOn!: string;

  @ApiProperty({ type: HandoverBody })
  @ValidateNested()
  @IsObject()
  @Type(() => HandoverBody)
  handover!: HandoverBody;
}

export class OverrideBody {
  @ApiProperty({ description: 'An active agent of the level or above.' })
  @Matches(PERSON_ID, { message: 'must be the id of an agent' })
  agentId!: string;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive; at most a year after `from`.' })
  @IsInstant()
  until!: string;
}

export class ShiftsQuery {
  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive; at most 366 days after `from`.' })
  @IsInstant()
  until!: string;
}

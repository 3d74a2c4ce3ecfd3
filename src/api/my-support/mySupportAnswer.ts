import { ApiProperty } from '@nestjs/swagger';
import type { WeeklyHours } from '../../../domain/policy/policy';
import {
  CHANNELS,
  PRIORITIES,
  TIERS,
  type Channel,
  type Priority,
  type Tier,
} from '../../../domain/vocabulary';

class StaffedHoursView {
  @ApiProperty({ description: 'IANA zone in which the hours are meant.' })
  zone!: string;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
    description: 'Weekday 1-7 (1 = Monday) to `[from, to]`; null = always.',
  })
  weekly!: WeeklyHours | null;

  @ApiProperty({
    type: [String],
    example: ['2026-12-25'],
    description: 'Local dates on which nobody is there.',
  })
  holidays!: string[];
}

class PromiseView {
  @ApiProperty({ enum: PRIORITIES })
  priority!: Priority;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the first answer: what we aim at.',
  })
  goal!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the first answer: what we promise; null where the tier promises none.',
  })
  deadline!: string | null;
}

export class MySupportView {
  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ description: 'IANA zone of the account.' })
  zone!: string;

  @ApiProperty({ enum: CHANNELS, isArray: true })
  channels!: Channel[];

  @ApiProperty({ type: StaffedHoursView })
  staffed!: StaffedHoursView;

  @ApiProperty({ type: [PromiseView], description: 'For a ticket that would be opened now, by priority.' })
  promises!: PromiseView[];
}

export class MySupportAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: MySupportView })
  support!: MySupportView;
}

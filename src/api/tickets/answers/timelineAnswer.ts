import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class ActorView {
  @ApiProperty({ enum: ['customer', 'staff', 'account-system', 'operator', 'system'] })
  kind!: string;

  @ApiPropertyOptional({ description: 'Shown to staff only.' })
  id?: string;

  @ApiPropertyOptional({ description: 'Shown to staff only.' })
  role?: string;

  @ApiPropertyOptional({ description: 'Of staff: the name by which customers know them.' })
  name?: string;
}

export class FactView {
  @ApiProperty({ minimum: 1, description: 'Gapless from 1 for staff; a customer sees the public facts.' })
  seq!: number;

  @ApiProperty({ example: 'clock.breached' })
  type!: string;

  @ApiProperty({ format: 'date-time', description: 'When it came true: for a breach its deadline.' })
  at!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ type: ActorView })
  actor!: ActorView;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By type; `clock` names the clock.',
  })
  data!: Record<string, unknown>;
}

export class TimelineAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [FactView] })
  timeline!: FactView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

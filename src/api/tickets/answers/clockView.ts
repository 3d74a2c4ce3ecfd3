import { ApiProperty } from '@nestjs/swagger';
import { CLOCK_KINDS, type ClockKind } from '../../../../domain/vocabulary';

export const CLOCK_STATES = ['running', 'paused', 'met', 'breached', 'cancelled'] as const;
export type ClockStateView = (typeof CLOCK_STATES)[number];

/** One cycle of one clock (docs/semantics.md, Clocks). */
export class ClockView {
  @ApiProperty({ enum: CLOCK_KINDS })
  kind!: ClockKind;

  @ApiProperty({ minimum: 1 })
  cycle!: number;

  @ApiProperty({ enum: CLOCK_STATES })
  state!: ClockStateView;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'What we aim at.' })
  goal!: string;

  @ApiProperty({ format: 'date-time', description: 'What we promise.' })
  deadline!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  pausedAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When it was fulfilled or cancelled.',
  })
  stoppedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'A fact: never undone.' })
  breachedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  fulfilledAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelledAt!: string | null;

  @ApiProperty({ description: 'Open time promised, in milliseconds.' })
  targetMs!: number;
}

export const SEGMENT_KINDS = ['open', 'paused', 'closed'] as const;

export class SegmentView {
  @ApiProperty({
    enum: SEGMENT_KINDS,
    description: 'Whether the clock counts: open hours, a pause, closed hours.',
  })
  kind!: (typeof SEGMENT_KINDS)[number];

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null for a pause that lasts.',
  })
  to!: string | null;
}

export class ExplainedClockView extends ClockView {
  @ApiProperty({
    type: [SegmentView],
    description:
      'Gapless from the start: to the stop, else to the deadline as planned, or to now where it has passed.',
  })
  segments!: SegmentView[];
}

export class SlaAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [ExplainedClockView], description: 'Every cycle of every clock, in order of start.' })
  clocks!: ExplainedClockView[];
}

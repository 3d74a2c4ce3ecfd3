import { ApiProperty } from '@nestjs/swagger';
import { ON_CALL_LEVELS, type OnCallLevel } from '../../../domain/staff/onCall';

export class OnCallAgentView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true, description: 'null for somebody who is not known any more.' })
  name!: string | null;
}

export class ShiftView {
  @ApiProperty({ type: OnCallAgentView })
  agent!: OnCallAgentView;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive.' })
  until!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The override that it comes from.' })
  overrideId!: string | null;
}

export class OnCallNowView {
  @ApiProperty({ enum: ON_CALL_LEVELS })
  level!: OnCallLevel;

  @ApiProperty({
    type: OnCallAgentView,
    nullable: true,
    description:
      'Who a page reaches: the shift’s agent, or the next in order while that one does not work here.',
  })
  reaches!: OnCallAgentView | null;

  @ApiProperty({ type: ShiftView, nullable: true, description: 'The shift under way.' })
  now!: ShiftView | null;

  @ApiProperty({ type: ShiftView, nullable: true })
  next!: ShiftView | null;
}

export class OnCallNowAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [OnCallNowView], description: 'Every level that can have somebody on call.' })
  onCall!: OnCallNowView[];
}

class HandoverView {
  @ApiProperty({ minimum: 1, maximum: 7, description: '1 = Monday.' })
  weekday!: number;

  @ApiProperty({ example: '09:00' })
  time!: string;
}

class OverrideView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: OnCallAgentView })
  agent!: OnCallAgentView;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time', description: 'Exclusive.' })
  until!: string;
}

export class OnCallView {
  @ApiProperty({ enum: ON_CALL_LEVELS })
  level!: OnCallLevel;

  @ApiProperty({ minimum: 1, description: 'The `ETag`.' })
  version!: number;

  @ApiProperty({ description: 'IANA zone of the handover.' })
  zone!: string;

  @ApiProperty({ type: [OnCallAgentView], description: 'In the order of their weeks.' })
  rotation!: OnCallAgentView[];

  @ApiProperty({ example: '2026-11-23' })
  startsOn!: string;

  @ApiProperty({ type: HandoverView })
  handover!: HandoverView;

  @ApiProperty({
    type: [OverrideView],
    description: 'In the order given: of two that overlap the later one counts.',
  })
  overrides!: OverrideView[];

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;
}

export class OnCallAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: OnCallView })
  schedule!: OnCallView;
}

export class ShiftsAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [ShiftView], description: 'In order, cut to the span asked for.' })
  shifts!: ShiftView[];
}

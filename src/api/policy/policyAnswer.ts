import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Policy } from '../../../domain/policy/policy';
import {
  CLOCK_KINDS,
  STATUSES,
  TIERS,
  type ClockKind,
  type Status,
  type Tier,
} from '../../../domain/vocabulary';

export class PolicyAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The whole document (docs/semantics.md, Policies).',
  })
  policy!: Policy;
}

export class PolicyVersionView {
  @ApiProperty({ minimum: 1 })
  version!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({
    description: 'The id of the admin, or `system` for the policy that the product ships with.',
  })
  createdBy!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  policy!: Policy;
}

export class PolicyVersionsAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [PolicyVersionView], description: 'Newest first.' })
  versions!: PolicyVersionView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

class MoveView {
  @ApiProperty({ enum: CLOCK_KINDS })
  clock!: ClockKind;

  @ApiProperty({ minimum: 1 })
  cycle!: number;

  @ApiProperty({ format: 'date-time', description: 'The deadline as planned now.' })
  was!: string;

  @ApiProperty({ format: 'date-time', description: 'The deadline as it would be planned.' })
  now!: string;

  @ApiProperty({ description: 'The clock is paused: its deadline moves on until it runs again.' })
  paused!: boolean;

  @ApiProperty({ description: 'No time would be left: the clock would breach at once.' })
  breaches!: boolean;
}

export class TicketMovesView {
  @ApiProperty()
  ticketId!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ enum: STATUSES })
  status!: Status;

  @ApiProperty({ minimum: 1, description: 'The version that the ticket has now.' })
  policyVersion!: number;

  @ApiProperty({ type: [MoveView] })
  clocks!: MoveView[];
}

export class ReplanAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ description: 'true: nothing was changed.' })
  dryRun!: boolean;

  @ApiProperty({ minimum: 1, description: 'The version that is, or would be, adopted.' })
  policyVersion!: number;

  @ApiProperty({ minimum: 0, description: 'Tickets that adopted the version, or would.' })
  tickets!: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Preview: tickets of which a deadline would move.' })
  moving?: number;

  @ApiPropertyOptional({ minimum: 0, description: 'Preview: clocks that would breach at once.' })
  breaching?: number;

  @ApiPropertyOptional({
    type: [TicketMovesView],
    description: 'Preview: the first 100 tickets that would move.',
  })
  moves?: TicketMovesView[];

  @ApiPropertyOptional({
    description: 'Preview: false when there were more tickets than could be looked at in time.',
  })
  complete?: boolean;

  @ApiPropertyOptional({
    minimum: 0,
    description: 'Tickets that had the version already, or ended meanwhile.',
  })
  skipped?: number;
}

import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '../../../domain/vocabulary';

export class AuditWhoView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;
}

/** One thing that somebody did. */
export class AuditView {
  @ApiProperty({ description: 'Its chain and its place in it.' })
  id!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;

  @ApiProperty({ type: AuditWhoView })
  who!: AuditWhoView;

  @ApiProperty({ example: 'PUT /tickets/:id/close' })
  did!: string;

  @ApiProperty({ description: 'The HTTP status that it was answered with.' })
  status!: number;

  @ApiProperty({ type: [String], description: 'On whose data.' })
  customers!: string[];

  @ApiProperty({ type: [String] })
  tickets!: string[];

  @ApiProperty({ type: String, nullable: true, example: '203.0.113.0/24' })
  from!: string | null;

  @ApiProperty()
  requestId!: string;
}

export class AuditAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [AuditView] })
  audit!: AuditView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class AuditFaultView {
  @ApiProperty()
  chain!: string;

  @ApiProperty()
  seq!: number;

  @ApiProperty({ enum: ['altered', 'removed', 'inserted', 'contradicted'] })
  problem!: 'altered' | 'removed' | 'inserted' | 'contradicted';
}

export class AuditVerificationAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ description: 'Whether every record is as it was written, and where.' })
  intact!: boolean;

  @ApiProperty()
  records!: number;

  @ApiProperty({ description: 'One for each process that has served the API.' })
  chains!: number;

  @ApiProperty({ description: 'Records that no anchor stands for yet.' })
  unwitnessed!: number;

  @ApiProperty({ type: [AuditFaultView], description: 'At most 1000.' })
  faults!: AuditFaultView[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { PageCause } from '../../../domain/paging/page';
import { LEVELS, PRIORITIES, TIERS, type Level, type Priority, type Tier } from '../../../domain/vocabulary';
import { AVAILABILITIES, type Availability } from '../../../store/documents/agentDocument';

const MARK = 'A running promise that is not missed ends by then; what ends sooner is counted as well.';

/** Tickets in hand: open, in progress, or awaiting the customer. */
export class PromiseCountsView {
  @ApiProperty({ minimum: 0 })
  open!: number;

  @ApiProperty({ minimum: 0, description: 'A running promise is missed already.' })
  late!: number;

  @ApiProperty({ minimum: 0, description: MARK })
  dueIn15m!: number;

  @ApiProperty({ minimum: 0, description: MARK })
  dueIn1h!: number;

  @ApiProperty({ minimum: 0, description: MARK })
  dueIn4h!: number;

  @ApiProperty({ minimum: 0, description: 'By the end of the day in the zone asked for.' })
  dueToday!: number;

  @ApiProperty({ minimum: 0, description: 'Nobody has it: it waits for an agent.' })
  unassigned!: number;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when the one waits that has waited longest for an agent.',
  })
  waitingSince!: string | null;
}

/** Who works here, counted. */
export class StaffCountsView {
  @ApiProperty({ minimum: 0 })
  on!: number;

  @ApiProperty({ minimum: 0 })
  away!: number;

  @ApiProperty({ minimum: 0 })
  off!: number;

  @ApiProperty({ minimum: 0, description: 'Tickets in hand of those who are on.' })
  load!: number;

  @ApiProperty({ minimum: 0, description: 'Tickets that those who are on can have in hand.' })
  capacity!: number;
}

export class LevelReportView {
  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ type: PromiseCountsView })
  tickets!: PromiseCountsView;

  @ApiProperty({ type: StaffCountsView })
  staff!: StaffCountsView;
}

export class TeamReportView {
  @ApiProperty({ type: String, nullable: true, description: 'null = of no team.' })
  team!: string | null;

  @ApiProperty({ type: PromiseCountsView, description: 'Tickets in the hands of its members.' })
  tickets!: PromiseCountsView;

  @ApiProperty({ type: StaffCountsView })
  staff!: StaffCountsView;
}

export class AgentReportView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ type: String, nullable: true })
  team!: string | null;

  @ApiProperty({ enum: AVAILABILITIES })
  availability!: Availability;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  availabilityUntil!: string | null;

  @ApiProperty({ minimum: 0 })
  load!: number;

  @ApiProperty({ minimum: 0 })
  capacity!: number;

  @ApiProperty({ minimum: 0 })
  late!: number;

  @ApiProperty({ minimum: 0 })
  dueIn1h!: number;
}

class AskedView {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;
}

export class PageReportView {
  @ApiProperty()
  ticketId!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty({ enum: LEVELS, description: 'Of the ticket.' })
  level!: Level;

  @ApiProperty({ enum: PRIORITIES })
  priority!: Priority;

  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ enum: ['escalated', 'emergency'] })
  cause!: PageCause;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the next one is asked; null while nobody is left to ask.',
  })
  dueAt!: string | null;

  @ApiProperty({ type: [AskedView], description: 'Those asked last.' })
  asked!: AskedView[];
}

export class LiveReportAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ format: 'date-time', description: 'The instant that it tells of.' })
  at!: string;

  @ApiProperty({ description: 'In which a day ends.' })
  zone!: string;

  @ApiProperty({ format: 'date-time' })
  todayUntil!: string;

  @ApiProperty({ type: PromiseCountsView })
  tickets!: PromiseCountsView;

  @ApiProperty({ type: StaffCountsView })
  staff!: StaffCountsView;

  @ApiProperty({ type: [LevelReportView], description: 'Every level.' })
  levels!: LevelReportView[];

  @ApiProperty({ type: [TeamReportView], description: 'By name; who is of no team comes last.' })
  teams!: TeamReportView[];

  @ApiProperty({ type: [AgentReportView], description: 'The fullest first; at most 200.' })
  agents!: AgentReportView[];

  @ApiProperty({ minimum: 0, description: 'How many more agents there are than are listed.' })
  agentsLeftOut!: number;

  @ApiProperty({ minimum: 0, description: 'Pages that nobody has acknowledged.' })
  pagesOpen!: number;

  @ApiProperty({ type: [PageReportView], description: 'The oldest first; at most 50.' })
  pages!: PageReportView[];
}

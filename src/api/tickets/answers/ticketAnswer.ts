import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CATEGORIES,
  CHANNELS,
  COMPLEXITIES,
  LEVELS,
  PRIORITIES,
  STATUSES,
  TIERS,
  type Category,
  type Channel,
  type Complexity,
  type Level,
  type Priority,
  type Status,
  type Tier,
} from '../../../../domain/vocabulary';
import { AttachmentView } from '../../attachments/attachmentAnswer';
import { ClockView } from './clockView';

export class AssignedAgentView {
  @ApiPropertyOptional({ description: 'Shown to staff only.' })
  id?: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;
}

export class AccountManagerName {
  @ApiPropertyOptional({ description: 'Shown to staff only.' })
  id?: string;

  @ApiProperty()
  name!: string;
}

export class PagedAgentView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

/** The latest page of a ticket, as staff see it. */
export class PageView {
  @ApiProperty({ description: '1 for the first page of the ticket.' })
  number!: number;

  @ApiProperty({ enum: ['escalated', 'emergency'] })
  cause!: 'escalated' | 'emergency';

  @ApiProperty({
    enum: ['open', 'acknowledged', 'ended'],
    description: '`ended` = the ticket was resolved, closed or lowered without an acknowledgement.',
  })
  state!: 'open' | 'acknowledged' | 'ended';

  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ format: 'date-time' })
  openedAt!: string;

  @ApiProperty({
    type: [PagedAgentView],
    description: 'Everyone who has been asked at this level, in order.',
  })
  pagedAgents!: PagedAgentView[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Who was asked last has to acknowledge until then; after it the next is asked.',
  })
  dueAt!: string | null;

  @ApiProperty({ type: PagedAgentView, nullable: true })
  acknowledgedBy!: PagedAgentView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  acknowledgedAt!: string | null;
}

export class ResponseView {
  @ApiProperty()
  _id!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty({ enum: ['agent', 'customer'] })
  author!: 'agent' | 'customer';

  @ApiProperty({ type: String, nullable: true, description: 'null for a message of the customer.' })
  agentName!: string | null;

  @ApiPropertyOptional({ description: 'Shown to staff only.' })
  agentId?: string;

  @ApiProperty()
  message!: string;

  @ApiProperty({ type: [AttachmentView] })
  attachments!: AttachmentView[];

  @ApiPropertyOptional({
    description: 'Of the customer’s messages: not yet taken up by the engine, which will.',
  })
  pending?: boolean;
}

export class MentionedView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class NoteView {
  @ApiProperty({ enum: ['note', 'reason'], description: '`reason` = why somebody escalated.' })
  kind!: 'note' | 'reason';

  @ApiProperty()
  _id!: string;

  @ApiProperty({ format: 'date-time' })
  timestamp!: string;

  @ApiProperty()
  authorId!: string;

  @ApiProperty({ type: String, nullable: true })
  authorName!: string | null;

  @ApiProperty({ description: '`@agent-id` stands for a mentioned colleague: `mentions` has their names.' })
  message!: string;

  @ApiProperty({ type: [MentionedView], description: 'The colleagues whom the message mentions.' })
  mentions!: MentionedView[];

  @ApiProperty({ type: [AttachmentView] })
  attachments!: AttachmentView[];
}

export class SlaView {
  @ApiProperty({ description: 'A clock of this ticket has breached, whatever came after.' })
  breached!: boolean;

  @ApiProperty({ type: [ClockView], description: 'The latest cycle of each clock.' })
  clocks!: ClockView[];
}

/** A ticket as lists show it. */
export class TicketSummary {
  @ApiProperty()
  _id!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty()
  userId!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ enum: PRIORITIES })
  priority!: Priority;

  @ApiProperty({ enum: CATEGORIES })
  category!: Category;

  @ApiProperty({ enum: CHANNELS })
  channel!: Channel;

  @ApiProperty({ enum: STATUSES })
  status!: Status;

  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ enum: COMPLEXITIES })
  complexity!: Complexity;

  @ApiPropertyOptional({ type: [String], description: 'Shown to staff only.' })
  tags?: string[];

  @ApiProperty({ type: AssignedAgentView, nullable: true })
  assignedAgent!: AssignedAgentView | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Waits for a fitting agent since then.',
  })
  waitingSince!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  slaDeadline!: string | null;

  @ApiProperty({ type: SlaView })
  sla!: SlaView;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  resolvedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt!: string | null;

  @ApiProperty()
  reopens!: number;

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 5 })
  satisfactionRating!: number | null;

  @ApiProperty({ type: String, nullable: true, description: '`_id` of the ticket that this one follows up.' })
  followUpOf!: string | null;

  @ApiProperty({ description: 'Number of the last recorded fact: the `ETag`.' })
  version!: number;
}

/** A ticket with its words. */
export class TicketView extends TicketSummary {
  @ApiProperty()
  description!: string;

  @ApiProperty({ type: [AttachmentView] })
  attachments!: AttachmentView[];

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'For complexity `special`.',
  })
  dueAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'It is closed then if the customer says nothing; null where nothing closes it by itself.',
  })
  closesAt!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of a closed ticket: the customer can open it again until then.',
  })
  reopenableUntil!: string | null;

  @ApiProperty({ description: 'ISO 639 code.' })
  language!: string;

  @ApiProperty({
    type: AccountManagerName,
    nullable: true,
    description: 'Of a vip: who looks after them. null for everybody else.',
  })
  accountManager!: AccountManagerName | null;

  @ApiProperty({ type: [ResponseView] })
  responseHistory!: ResponseView[];

  @ApiPropertyOptional({
    type: PageView,
    nullable: true,
    description: 'Shown to staff only; null where nobody was ever paged.',
  })
  page?: PageView | null;

  @ApiPropertyOptional({ type: [NoteView], description: 'Shown to staff only.' })
  notes?: NoteView[];

  @ApiPropertyOptional({
    description:
      'The ticket’s workflow in Temporal UI. Shown to leads and admins, where the desk knows of a UI.',
  })
  workflowUrl?: string;
}

export class TicketAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: TicketView })
  ticket!: TicketView;
}

export class DoneAnswer extends TicketAnswer {
  @ApiProperty({ example: 'Response added successfully' })
  message!: string;
}

export class TicketsAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [TicketSummary] })
  tickets!: TicketSummary[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

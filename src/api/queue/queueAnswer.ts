import { ApiProperty } from '@nestjs/swagger';
import { URGENCIES, type Urgency } from '../../../domain/queue/agentQueue';
import { TicketSummary } from '../tickets/answers/ticketAnswer';

export class QueueEntry {
  @ApiProperty({ enum: URGENCIES, description: 'Why it stands here; the queue is in this order.' })
  why!: Urgency;

  @ApiProperty({
    format: 'date-time',
    description: 'What it is sorted by among its like: when the page is due, the deadline, since when.',
  })
  urgentAt!: string;

  @ApiProperty({ type: TicketSummary })
  ticket!: TicketSummary;
}

export class QueueAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [QueueEntry] })
  queue!: QueueEntry[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many there are for each reason, on all pages.',
  })
  counts!: Record<Urgency, number>;

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

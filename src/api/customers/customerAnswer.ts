import { ApiProperty } from '@nestjs/swagger';
import type { CheckIn } from '../../../domain/outreach/checkIn';
import { TIERS, type Tier } from '../../../domain/vocabulary';
import { TicketSummary } from '../tickets/answers/ticketAnswer';
import { EveryProperty } from './checkInShape';

class AccountManagerView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;
}

class CheckInView {
  @EveryProperty()
  every!: CheckIn['every'];

  @ApiProperty({ description: 'IANA zone.' })
  zone!: string;

  @ApiProperty({ format: 'date-time', description: 'None was planned before.' })
  nextAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the next one is; null while it is paused.',
  })
  plannedAt!: string | null;

  @ApiProperty({
    enum: ['planned', 'paused'],
    description: '`paused`: the customer is no vip, or has nobody to get in touch.',
  })
  state!: 'planned' | 'paused';

  @ApiProperty({ description: 'The engine has not been told yet: it is away, and will be.' })
  pending!: boolean;
}

/** A customer as the directory knows them. */
export class CustomerView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ description: 'IANA zone.' })
  zone!: string;

  @ApiProperty({ description: 'ISO 639 code.' })
  language!: string;

  @ApiProperty({ type: AccountManagerView, nullable: true })
  accountManager!: AccountManagerView | null;

  @ApiProperty({
    type: AccountManagerView,
    nullable: true,
    description: 'Stands in for the account manager.',
  })
  deputyManager!: AccountManagerView | null;

  @ApiProperty({
    type: CheckInView,
    nullable: true,
    description: 'How often the account manager gets in touch.',
  })
  checkIn!: CheckInView | null;
}

class TicketCounts {
  @ApiProperty({ description: 'Open, in progress, or awaiting the customer.' })
  open!: number;

  @ApiProperty()
  resolved!: number;

  @ApiProperty()
  closed!: number;

  @ApiProperty({ description: 'Of all: with a promise that was broken.' })
  breached!: number;
}

class RatingView {
  @ApiProperty()
  ticketId!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty({ minimum: 1, maximum: 5 })
  rating!: number;

  @ApiProperty({ format: 'date-time', description: 'When the ticket last changed.' })
  at!: string;
}

class RatingsView {
  @ApiProperty()
  count!: number;

  @ApiProperty({ type: Number, nullable: true })
  average!: number | null;

  @ApiProperty({ type: [RatingView], description: 'The last ten, newest first.' })
  latest!: RatingView[];
}

/** A customer with what an agent wants to know before answering. */
export class CustomerContextView extends CustomerView {
  @ApiProperty()
  tickets!: TicketCounts;

  @ApiProperty({ type: [TicketSummary], description: 'The ten that changed last.' })
  recentTickets!: TicketSummary[];

  @ApiProperty()
  ratings!: RatingsView;
}

export class CustomerContextAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: CustomerContextView })
  customer!: CustomerContextView;
}

export class CustomerAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: CustomerView })
  customer!: CustomerView;
}

export class SubscriptionAnswer extends CustomerAnswer {
  @ApiProperty({ minimum: 0, description: 'Tickets whose clocks were planned anew.' })
  replanned!: number;

  @ApiProperty({ description: 'Some tickets could not be told yet: the engine is away, and they will be.' })
  pending!: boolean;
}

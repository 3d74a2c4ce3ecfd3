import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export const SURVEY_STATES = ['open', 'answered'] as const;

export class SurveyView {
  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;

  @ApiProperty({ enum: SURVEY_STATES })
  state!: (typeof SURVEY_STATES)[number];

  @ApiProperty({ type: Number, nullable: true, minimum: 1, maximum: 5 })
  rating!: number | null;

  @ApiProperty({ type: String, nullable: true })
  comment!: string | null;

  @ApiProperty({ format: 'date-time', description: 'Until then it can be answered.' })
  expiresAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then the answer can be changed.',
  })
  editableUntil!: string | null;
}

class ReopenOffer {
  @ApiProperty({ enum: [true] })
  offered!: true;

  @ApiProperty()
  ticketId!: string;

  @ApiProperty({ example: 'SPT-2023-001245' })
  ticketNumber!: string;
}

export class SurveyAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: SurveyView })
  survey!: SurveyView;

  @ApiPropertyOptional({
    type: ReopenOffer,
    description: 'After a low rating, where `PUT /tickets/{id}/reopen` is possible.',
  })
  reopen?: ReopenOffer;
}

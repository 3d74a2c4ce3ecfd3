import { ApiProperty } from '@nestjs/swagger';

/** A colleague who has the ticket open. */
export class PresentView {
  @ApiProperty()
  agentId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'They are writing an answer.' })
  typing!: boolean;

  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty({ format: 'date-time', description: 'Gone then, unless they say so again.' })
  until!: string;
}

export class PresenceAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [PresentView], description: 'Others, not oneself.' })
  presence!: PresentView[];
}

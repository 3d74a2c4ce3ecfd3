import { ApiProperty } from '@nestjs/swagger';
import { PRIORITIES, type Priority } from '../../../domain/vocabulary';

class ResolutionPreview {
  @ApiProperty({ format: 'date-time' })
  goal!: string;

  @ApiProperty({ format: 'date-time' })
  deadline!: string;
}

export class PreviewAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({
    enum: PRIORITIES,
    nullable: true,
    description:
      'The priority whose commitment covers the one asked for; null where the tier promises no response.',
  })
  coveredPriority!: Priority | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the first response: what we aim at.',
  })
  goal!: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Of the first response: what we promise.',
  })
  deadline!: string | null;

  @ApiProperty({ description: 'Of the resolution, at the complexity that every ticket starts with.' })
  resolution!: ResolutionPreview;
}

import { ApiProperty } from '@nestjs/swagger';
import type { ErasureDocument } from '../../../store/documents/erasureDocument';

export class ErasedView {
  @ApiProperty()
  tickets!: number;

  @ApiProperty()
  messages!: number;

  @ApiProperty()
  surveys!: number;

  @ApiProperty()
  outreach!: number;

  @ApiProperty({ description: 'Answers that were kept for repetitions of a request.' })
  answers!: number;

  @ApiProperty()
  files!: number;
}

export class ErasureReportView {
  @ApiProperty()
  customerId!: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ format: 'date-time' })
  finishedAt!: string;

  @ApiProperty({ type: ErasedView })
  erased!: ErasedView;

  @ApiProperty({ description: 'Documents in which the check at the end still found words: 0.' })
  remaining!: number;
}

export class ErasureView {
  @ApiProperty({ enum: ['requested', 'done'] })
  state!: 'requested' | 'done';

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt!: string | null;

  @ApiProperty({ type: ErasureReportView, nullable: true })
  report!: ErasureReportView | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The report as a JWS (HS256) with the key of the audit.',
  })
  signed!: string | null;

  @ApiProperty({
    type: [String],
    description: 'Signed reports of erasures of the same customer before this one.',
  })
  earlier!: string[];
}

export class ErasureAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: ErasureView })
  erasure!: ErasureView;
}

export function erasureView(erasure: ErasureDocument): ErasureView {
  return {
    state: erasure.state,
    requestedAt: erasure.requestedAt.toISOString(),
    finishedAt: erasure.finishedAt?.toISOString() ?? null,
    report: erasure.report,
    signed: erasure.signed,
    earlier: erasure.earlier ?? [],
  };
}

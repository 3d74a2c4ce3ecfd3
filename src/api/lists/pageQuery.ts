import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { Optional } from '../validation/optional';
import { WholeNumber } from '../validation/queryValues';

const CURSOR = /^[A-Za-z0-9_-]{1,512}$/;

/** What every list takes. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @Optional()
  @Max(100)
  @Min(1)
  @IsInt()
  @WholeNumber()
  limit = 50;

  @ApiPropertyOptional({
    description: '`nextCursor` of the page before, with the same sort and filters.',
    pattern: CURSOR.source,
  })
  @Optional()
  @Matches(CURSOR, { message: 'is not a cursor of this list' })
  cursor?: string;
}

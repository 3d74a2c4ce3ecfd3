import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '../validation/optional';
import { WholeNumber } from '../validation/queryValues';
import { IsLine } from '../validation/text';

export class ColleaguesQuery {
  @ApiPropertyOptional({
    maxLength: 80,
    description: 'With what words of the name begin, or the id; everybody without it.',
  })
  @Optional()
  @IsLine(80)
  q?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 50 })
  @Optional()
  @Max(100)
  @Min(1)
  @IsInt()
  @WholeNumber()
  limit = 50;
}

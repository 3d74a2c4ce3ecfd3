import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '../validation/optional';
import { IsProse } from '../validation/text';

const COMMENT_MAX = 5_000;

export class SurveyBody {
  @ApiProperty({ minimum: 1, maximum: 5 })
  @Max(5)
  @Min(1)
  @IsInt()
  rating!: number;

  @ApiPropertyOptional({ minLength: 1, maxLength: COMMENT_MAX })
  @Optional()
  @IsProse(COMMENT_MAX)
  comment?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { LEVELS, type Level } from '../../../../domain/vocabulary';
import { Optional } from '../../validation/optional';
import { IsProse } from '../../validation/text';
import { REASON_MAX } from './limits';

export class EscalateBody {
  @ApiProperty({ minLength: 1, maxLength: REASON_MAX })
  @IsProse(REASON_MAX)
  reason!: string;

  @ApiPropertyOptional({ enum: LEVELS, description: 'The next level when left out. A lead may also lower.' })
  @Optional()
  @IsIn(LEVELS)
  toLevel?: Level;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import {
  CATEGORIES,
  COMPLEXITIES,
  PRIORITIES,
  type Category,
  type Complexity,
  type Priority,
} from '../../../../domain/vocabulary';
import { IsInstant } from '../../validation/instant';
import { IsTags } from '../../validation/listed';
import { Optional } from '../../validation/optional';

export class ChangeTicketBody {
  @ApiPropertyOptional({ enum: PRIORITIES })
  @Optional()
  @IsIn(PRIORITIES)
  priority?: Priority;

  @ApiPropertyOptional({ enum: CATEGORIES })
  @Optional()
  @IsIn(CATEGORIES)
  category?: Category;

  @ApiPropertyOptional({ enum: COMPLEXITIES })
  @Optional()
  @IsIn(COMPLEXITIES)
  complexity?: Complexity;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'For complexity `special`: the date that is promised.',
  })
  @Optional()
  @IsInstant()
  dueAt?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 20, description: 'All tags; those left out are removed.' })
  @Optional()
  @IsTags()
  tags?: string[];

  @ApiPropertyOptional({
    example: 'de',
    description: 'ISO 639 code of the language spoken with the customer.',
  })
  @Optional()
  @Matches(/^[a-z]{2,3}$/, { message: 'must be a language code such as en' })
  language?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { STATUSES, TIERS, type Status, type Tier } from '../../../domain/vocabulary';
import { Optional } from '../validation/optional';

class ReplanFilter {
  @ApiPropertyOptional({ enum: TIERS, isArray: true })
  @Optional()
  @IsIn(TIERS, { each: true })
  @ArrayMaxSize(TIERS.length)
  @ArrayNotEmpty()
  @IsArray()
  tier?: Tier[];

  @ApiPropertyOptional({ enum: STATUSES, isArray: true, description: 'All but closed, unless given.' })
  @Optional()
  @IsIn(STATUSES, { each: true })
  @ArrayMaxSize(STATUSES.length)
  @ArrayNotEmpty()
  @IsArray()
  status?: Status[];
}

export class ReplanBody {
  @ApiPropertyOptional({ type: Boolean, default: true, description: 'true: only say what would move.' })
  @Optional()
  @IsBoolean()
  dryRun = true;

  @ApiPropertyOptional({ minimum: 1, description: 'The current version unless given.' })
  @Optional()
  @Max(1_000_000_000)
  @Min(1)
  @IsInt()
  policyVersion?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Only for a preview, instead of `policyVersion`: a document that is not in force, whole.',
  })
  @Optional()
  @IsObject()
  policy?: Record<string, unknown>;

  @ApiPropertyOptional({ type: ReplanFilter, description: 'All running tickets unless given.' })
  @Optional()
  @ValidateNested()
  @IsObject()
  @Type(() => ReplanFilter)
  filter: ReplanFilter = new ReplanFilter();
}

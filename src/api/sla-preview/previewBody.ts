import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, Max, Min } from 'class-validator';
import {
  CATEGORIES,
  PRIORITIES,
  TIERS,
  type Category,
  type Priority,
  type Tier,
} from '../../../domain/vocabulary';
import { IsInstant } from '../validation/instant';
import { Optional } from '../validation/optional';
import { IsZone } from '../validation/isZone';

export class PreviewBody {
  @ApiProperty({ enum: TIERS })
  @IsIn(TIERS)
  tier!: Tier;

  @ApiProperty({ enum: PRIORITIES })
  @IsIn(PRIORITIES)
  priority!: Priority;

  @ApiPropertyOptional({
    enum: CATEGORIES,
    description: 'Taken for what is to come: no promise depends on it today.',
  })
  @Optional()
  @IsIn(CATEGORIES)
  category?: Category;

  @ApiProperty({ example: 'Europe/Berlin', description: 'IANA zone of the customer.' })
  @IsZone()
  timezone!: string;

  @ApiProperty({ format: 'date-time' })
  @IsInstant()
  createdAt!: string;

  @ApiPropertyOptional({ minimum: 1, description: 'The current version unless given.' })
  @Optional()
  @Max(1_000_000_000)
  @Min(1)
  @IsInt()
  policyVersion?: number;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Instead of `policyVersion`: a document that is not in force, whole.',
  })
  @Optional()
  @IsObject()
  policy?: Record<string, unknown>;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsObject, Matches, ValidateIf } from 'class-validator';
import { TIERS, type Tier } from '../../../domain/vocabulary';
import { PERSON_ID } from '../validation/ids';
import { IsZone } from '../validation/isZone';
import { Optional } from '../validation/optional';
import { IsLine } from '../validation/text';
import { CheckInShape } from './checkInShape';

/** Name, e-mail, zone and language all four or none; of the rest what is left out stays. */
export class CustomerBody {
  @ApiPropertyOptional({ minLength: 1, maxLength: 120 })
  @Optional()
  @IsLine(120)
  name?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 254, format: 'email' })
  @Optional()
  @IsEmail({}, { message: 'must be an e-mail address' })
  @IsLine(254)
  email?: string;

  @ApiPropertyOptional({
    example: 'Europe/Berlin',
    description: 'IANA zone. Counts for tickets opened from now on.',
  })
  @Optional()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ example: 'de', description: 'ISO 639 code.' })
  @Optional()
  @Matches(/^[a-z]{2,3}$/, { message: 'must be an ISO 639 code such as de' })
  language?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The agent who looks after this customer; null = nobody. Left out, it stays.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  accountManagerId?: string | null;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Who stands in for the account manager; null = nobody.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  deputyManagerId?: string | null;

  @ApiPropertyOptional({
    type: CheckInShape,
    nullable: true,
    description: 'How often the account manager gets in touch unasked; null = never.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @IsObject()
  checkIn?: Record<string, unknown> | null;
}

export class SubscriptionBody {
  @ApiProperty({ enum: TIERS })
  @IsIn(TIERS)
  tier!: Tier;
}

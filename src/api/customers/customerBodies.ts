import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, Matches, ValidateIf } from 'class-validator';
import { TIERS, type Tier } from '../../../domain/vocabulary';
import { PERSON_ID } from '../validation/ids';
import { IsZone } from '../validation/isZone';
import { IsLine } from '../validation/text';

export class CustomerBody {
  @ApiProperty({ maxLength: 120 })
  @IsLine(120)
  name!: string;

  @ApiProperty({ maxLength: 254, format: 'email' })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @IsLine(254)
  email!: string;

  @ApiProperty({ example: 'Europe/Berlin', description: 'IANA zone. Counts for tickets opened from now on.' })
  @IsZone()
  zone!: string;

  @ApiProperty({ example: 'de', description: 'ISO 639 code.' })
  @Matches(/^[a-z]{2,3}$/, { message: 'must be an ISO 639 code such as de' })
  language!: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'The agent who looks after this customer; null = nobody. Left out, it stays.',
  })
  @ValidateIf((_body, value) => value !== undefined && value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  accountManagerId?: string | null;
}

export class SubscriptionBody {
  @ApiProperty({ enum: TIERS })
  @IsIn(TIERS)
  tier!: Tier;
}

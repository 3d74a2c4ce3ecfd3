import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { EMAIL_CHOICES, type EmailChoice } from '../../../domain/notices/emailChoice';
import { IsZone } from '../validation/isZone';
import { Optional } from '../validation/optional';

export class NoticeChoiceBody {
  @ApiProperty({ enum: EMAIL_CHOICES })
  @IsIn(EMAIL_CHOICES)
  email!: EmailChoice;
}

/** What is left out stays. Name, address and tier are the account system's. */
export class ProfileBody {
  @ApiPropertyOptional({ example: 'de', description: 'ISO 639 code.' })
  @Optional()
  @Matches(/^[a-z]{2,3}$/, { message: 'must be a language code such as en' })
  language?: string;

  @ApiPropertyOptional({ example: 'Europe/Berlin', description: 'IANA zone.' })
  @Optional()
  @IsZone()
  zone?: string;

  @ApiPropertyOptional({ type: NoticeChoiceBody })
  @Optional()
  @IsObject({ message: 'must be an object' })
  @ValidateNested()
  @Type(() => NoticeChoiceBody)
  notifications?: NoticeChoiceBody;
}

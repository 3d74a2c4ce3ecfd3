import { ApiProperty } from '@nestjs/swagger';
import { EMAIL_CHOICES, type EmailChoice } from '../../../domain/notices/emailChoice';
import { TIERS, type Tier } from '../../../domain/vocabulary';

class NoticeChoiceView {
  @ApiProperty({
    enum: EMAIL_CHOICES,
    nullable: true,
    description:
      'What leaves by e-mail: `all`, `important` (no reminders and surveys), or `none`; null = not chosen: reminders ' +
      'and surveys. Everything stands in the feed in any case.',
  })
  email!: EmailChoice | null;

  @ApiProperty({ description: 'E-mail leaves this desk at all; false = the choice is kept until it does.' })
  sent!: boolean;
}

export class ProfileView {
  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, nullable: true })
  email!: string | null;

  @ApiProperty({ enum: TIERS })
  tier!: Tier;

  @ApiProperty({ description: 'IANA zone whose hours count for tickets opened from now on.' })
  zone!: string;

  @ApiProperty({ description: 'The customer has chosen the zone; false = it is the account system’s.' })
  zoneChosen!: boolean;

  @ApiProperty({ example: 'de', description: 'ISO 639 code of the language that one is spoken to in.' })
  language!: string;

  @ApiProperty({ description: 'The customer has chosen the language; false = it is the account system’s.' })
  languageChosen!: boolean;

  @ApiProperty({ type: NoticeChoiceView })
  notifications!: NoticeChoiceView;
}

export class ProfileAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: ProfileView })
  profile!: ProfileView;
}

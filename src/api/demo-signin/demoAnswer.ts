import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LEVELS, ROLES, TIERS, type Level, type Role, type Tier } from '../../../domain/vocabulary';
import { PERSON_ID } from '../validation/ids';

export class DemoPersonView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ enum: LEVELS, nullable: true, description: 'Of staff.' })
  level!: Level | null;

  @ApiProperty({ enum: TIERS, nullable: true, description: 'Of customers.' })
  tier!: Tier | null;

  @ApiProperty({ type: String, nullable: true, description: 'ISO 639 code.' })
  language!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'IANA zone.' })
  zone!: string | null;
}

export class DemoPeopleAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [DemoPersonView] })
  people!: DemoPersonView[];
}

export class DemoSignInBody {
  @ApiProperty()
  @Matches(PERSON_ID, { message: 'is not a usable id' })
  id!: string;
}

export class DemoSignInAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty()
  token!: string;

  @ApiProperty({ type: DemoPersonView })
  person!: DemoPersonView;
}

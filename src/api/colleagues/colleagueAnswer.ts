import { ApiProperty } from '@nestjs/swagger';
import { LEVELS, type Level } from '../../../domain/vocabulary';
import { AVAILABILITIES, type Availability } from '../../../store/documents/agentDocument';

/** A member of staff, as every other may know them. */
export class ColleagueView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ enum: AVAILABILITIES })
  availability!: Availability;

  @ApiProperty({ description: 'Tickets that count against the capacity now.' })
  load!: number;

  @ApiProperty()
  capacity!: number;
}

export class ColleaguesAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [ColleagueView], description: 'Those who work here, by name.' })
  colleagues!: ColleagueView[];
}

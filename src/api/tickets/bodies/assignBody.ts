import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { PERSON_ID } from '../../validation/ids';

export class AssignBody {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'An agent, or null to give the ticket back to routing.',
  })
  @ValidateIf((_object, value) => value !== null)
  @Matches(PERSON_ID, { message: 'must be the id of an agent, or null' })
  agentId!: string | null;
}

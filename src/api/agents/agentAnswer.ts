import { ApiProperty } from '@nestjs/swagger';
import { CATEGORIES, LEVELS, type Category, type Level } from '../../../domain/vocabulary';
import {
  AVAILABILITIES,
  type AgentDocument,
  type Availability,
} from '../../../store/documents/agentDocument';

/** A member of staff, as staff see them. */
export class AgentView {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ enum: LEVELS })
  level!: Level;

  @ApiProperty({ enum: CATEGORIES, isArray: true })
  skills!: Category[];

  @ApiProperty({ type: [String] })
  languages!: string[];

  @ApiProperty()
  capacity!: number;

  @ApiProperty({ description: 'Tickets that count against the capacity now.' })
  load!: number;

  @ApiProperty({ type: String, nullable: true })
  team!: string | null;

  @ApiProperty({ type: String, nullable: true })
  leadId!: string | null;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  workingHours!: AgentDocument['workingHours'] | null;

  @ApiProperty({ enum: AVAILABILITIES })
  availability!: Availability;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  availabilityUntil!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who stands in during this absence.' })
  deputyId!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSeenAt!: string | null;

  @ApiProperty()
  active!: boolean;
}

export class AgentAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: AgentView })
  agent!: AgentView;
}

export class AgentsAnswer {
  @ApiProperty({ enum: [true] })
  success!: true;

  @ApiProperty({ type: [AgentView] })
  agents!: AgentView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export function agentView(agent: AgentDocument): AgentView {
  return {
    id: agent._id,
    name: agent.name,
    email: agent.email,
    level: agent.level,
    skills: agent.skills,
    languages: agent.languages,
    capacity: agent.capacity,
    load: agent.load,
    team: agent.team ?? null,
    leadId: agent.leadId ?? null,
    workingHours: agent.workingHours ?? null,
    availability: agent.availability,
    availabilityUntil: agent.availabilityUntil?.toISOString() ?? null,
    deputyId: agent.deputyId ?? null,
    lastSeenAt: agent.lastSeenAt?.toISOString() ?? null,
    active: agent.active !== false,
  };
}

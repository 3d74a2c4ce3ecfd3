import { Injectable } from '@nestjs/common';
import { findAgent } from '../../../store/agents';
import { Database } from '../../../store/database';
import type { AgentDocument } from '../../../store/documents/agentDocument';
import type { Level } from '../../../domain/vocabulary';
import type { Principal } from '../auth/principal';
import { ApiError } from '../errors/apiError';

const TOP: Level = 4;

/** What of an entry says whose team it belongs to. */
type Member = Pick<AgentDocument, '_id' | 'team' | 'leadId'> & { level?: Level };

/** Who may change whose entry in the staff directory (docs/semantics.md, Staff). */
@Injectable()
export class Teams {
  constructor(private readonly database: Database) {}

  /**
   * An admin changes everybody, everybody their own availability, a lead the agents of their own team and those whom
   * nobody leads; who manages (level 4) is an admin's to say. Nothing is refused where there is no such agent.
   * @param level that the entry is to get
   * @throws ApiError `forbidden`
   */
  async requireRight(me: Principal, agent: Member | null, level?: Level): Promise<void> {
    if (me.role !== 'lead' || agent === null) return;
    // Not oneself either; who is there already may be left there.
    if (level === TOP && agent.level !== TOP) {
      throw new ApiError('forbidden', 'Only an admin takes somebody into level 4.');
    }
    if (agent._id === me.id || (agent.leadId ?? me.id) === me.id) return;
    const { team } = agent;
    const mine = typeof team === 'string' && (await findAgent(this.database, me.id))?.team === team;
    if (!mine) throw new ApiError('forbidden', 'A lead changes the agents of their own team.');
  }
}

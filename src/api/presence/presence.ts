import { Injectable } from '@nestjs/common';
import { findAgents } from '../../../store/agents';
import { Database } from '../../../store/database';
import { endPresence, notePresence, presentAt } from '../../../store/presence';
import type { Principal } from '../auth/principal';
import { TicketAccess } from '../tickets/ticketAccess';
import type { PresenceAnswer } from './presenceAnswer';
import type { PresenceBody } from './presenceBody';

/** Who else has a ticket open, or writes an answer (docs/semantics.md, Staff). */
@Injectable()
export class Presence {
  constructor(
    private readonly database: Database,
    private readonly access: TicketAccess,
  ) {}

  /** @throws ApiError `not_found` */
  async others(me: Principal, ref: string): Promise<PresenceAnswer> {
    return this.answer(me, (await this.access.find(me, ref))._id);
  }

  /** Says that I have it open, and who else has. @throws ApiError `not_found` */
  async here(me: Principal, ref: string, { typing }: PresenceBody): Promise<PresenceAnswer> {
    const { _id: ticketId } = await this.access.find(me, ref);
    await notePresence(this.database, { ticketId, agentId: me.id, typing }, new Date());
    return this.answer(me, ticketId);
  }

  /** Says that I have left it. @throws ApiError `not_found` */
  async gone(me: Principal, ref: string): Promise<PresenceAnswer> {
    const { _id: ticketId } = await this.access.find(me, ref);
    await endPresence(this.database, ticketId, me.id);
    return this.answer(me, ticketId);
  }

  private async answer(me: Principal, ticketId: string): Promise<PresenceAnswer> {
    const present = (await presentAt(this.database, ticketId, new Date())).filter(
      ({ agentId }) => agentId !== me.id,
    );
    const agents = await findAgents(
      this.database,
      present.map(({ agentId }) => agentId),
    );
    return {
      success: true,
      presence: present.map(({ agentId, typing, since, expiresAt }) => ({
        agentId,
        name: agents.find(({ _id }) => _id === agentId)?.name ?? agentId,
        typing,
        since: since.toISOString(),
        until: expiresAt.toISOString(),
      })),
    };
  }
}

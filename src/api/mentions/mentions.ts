import { Injectable } from '@nestjs/common';
import { findAgents } from '../../../store/agents';
import { Database } from '../../../store/database';
import { countUnread, factOf, listMentions, readMentions, type Mention } from '../../../store/mentions';
import { touch } from '../audit/touched';
import type { Principal } from '../auth/principal';
import type { PageQuery } from '../lists/pageQuery';
import { TicketAccess } from '../tickets/ticketAccess';
import type { MentionsAnswer, MentionsReadAnswer, MentionView } from './mentionAnswer';

/** Where colleagues have called somebody to a ticket (docs/api.md, Notes and mentions). */
@Injectable()
export class Mentions {
  constructor(
    private readonly database: Database,
    private readonly access: TicketAccess,
  ) {}

  /** @throws InvalidCursor */
  async of(me: Principal, { limit, cursor }: PageQuery): Promise<MentionsAnswer> {
    const [{ mentions, nextCursor }, unread] = await Promise.all([
      listMentions(this.database, me.id, { limit, cursor }),
      countUnread(this.database, me.id),
    ]);
    return { success: true, mentions: await this.views(me, mentions), unread, nextCursor };
  }

  /** Whoever has looked at a ticket has read what calls them there. @throws ApiError `not_found` */
  async read(me: Principal, ref: string): Promise<MentionsReadAnswer> {
    const { _id: ticketId } = await this.access.find(me, ref);
    await readMentions(this.database, me.id, ticketId, new Date());
    return { success: true, unread: await countUnread(this.database, me.id) };
  }

  private async views(me: Principal, mentions: readonly Mention[]): Promise<MentionView[]> {
    const { tickets, events } = this.database;
    const [about, facts] = await Promise.all([
      tickets.find({ _id: { $in: [...new Set(mentions.map(({ ticketId }) => ticketId))] } }).toArray(),
      events.find({ _id: { $in: mentions.map(factOf) } }, { projection: { actor: 1 } }).toArray(),
    ]);
    const authors = new Map(facts.flatMap(({ _id, actor }) => ('id' in actor ? [[_id, actor.id]] : [])));
    const agents = await findAgents(this.database, [...new Set(authors.values())]);
    for (const { _id: ticketId, customerId } of about) touch(me, { ticketId, customerId });
    return mentions.flatMap((mention) => {
      const ticket = about.find(({ _id }) => _id === mention.ticketId);
      const by = authors.get(factOf(mention));
      if (!ticket || by === undefined) return [];
      return [
        {
          id: factOf(mention),
          at: mention.createdAt.toISOString(),
          unread: mention.readAt === null,
          by: { id: by, name: agents.find(({ _id }) => _id === by)?.name ?? null },
          ticket: {
            _id: ticket._id,
            ticketNumber: ticket.number,
            subject: ticket.subject,
            status: ticket.status,
          },
        },
      ];
    });
  }
}

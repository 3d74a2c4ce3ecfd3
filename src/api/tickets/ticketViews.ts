import { Inject, Injectable } from '@nestjs/common';
import { closesAt, reopenableUntil } from '../../../domain/lifecycle/legality';
import { findAgent, findAgents } from '../../../store/agents';
import { findAttachments } from '../../../store/attachments';
import { findCustomer } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { AgentDocument } from '../../../store/documents/agentDocument';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import type { MessageDocument } from '../../../store/documents/messageDocument';
import type { TicketDocument } from '../../../store/documents/ticketDocument';
import type { TicketRow } from '../../../store/listTickets';
import { tagTexts } from '../../../store/tags';
import { conversation, pendingOfCustomer } from '../../../store/messages';
import { attachmentView, type AttachmentView } from '../attachments/attachmentAnswer';
import { touch } from '../audit/touched';
import { isStaff, type Principal } from '../auth/principal';
import { WORKFLOW_LINKS } from '../services';
import type { WorkflowLinks } from './workflowLinks';
import { mentionsIn } from './mentions';
import { iso } from '../validation/instant';
import type {
  AccountManagerName,
  AssignedAgentView,
  NoteView,
  ResponseView,
  TicketSummary,
  TicketView,
} from './answers/ticketAnswer';
import { pageView } from './pageView';
import { clockView } from './slaView';

/** What a tag says; null when that was erased. */
type TagText = (id: string) => string | null;

/** Tickets as answers show them, to staff or to their customer (docs/semantics.md, Messages). */
@Injectable()
export class TicketViews {
  constructor(
    private readonly database: Database,
    @Inject(WORKFLOW_LINKS) private readonly links: WorkflowLinks,
  ) {}

  /** One ticket with its conversation. */
  async one(me: Principal, ticket: TicketDocument): Promise<TicketView> {
    const staff = isStaff(me);
    const { database } = this;
    const [said, pending, manager] = await Promise.all([
      conversation(database, ticket._id, staff ? ['public', 'note', 'reason'] : ['public']),
      pendingOfCustomer(database, ticket._id),
      accountManagerOf(database, ticket, staff),
    ]);
    const mentioned = said.flatMap(({ kind, text }) => (kind === 'note' ? mentionsIn(text) : []));
    const agents = await this.agentsOf([ticket], mentioned);
    return this.withWords(me, ticket, agents, manager, said, pending);
  }

  /** A ticket that was opened in this moment: nothing has been said. */
  async fresh(me: Principal, ticket: TicketDocument): Promise<TicketView> {
    touch(me, { ticketId: ticket._id, customerId: ticket.customerId });
    const [agents, manager] = await Promise.all([
      this.agentsOf([ticket]),
      accountManagerOf(this.database, ticket, isStaff(me)),
    ]);
    return this.withWords(me, ticket, agents, manager, [], []);
  }

  /** Rows of a list. */
  async many(me: Principal, tickets: TicketRow[]): Promise<TicketSummary[]> {
    for (const { _id, customerId } of tickets) touch(me, { ticketId: _id, customerId });
    const agents = await this.agentsOf(tickets);
    const tags = await this.tagsFor(me, tickets);
    return tickets.map((ticket) => summary(ticket, agents, tags));
  }

  private async withWords(
    me: Principal,
    ticket: TicketDocument,
    agents: ReadonlyMap<string, AgentDocument>,
    accountManager: AccountManagerName | null,
    said: MessageDocument[],
    pending: MessageDocument[],
  ): Promise<TicketView> {
    const staff = isStaff(me);
    const files = await this.filesOf(ticket, said, pending);
    const responses = said
      .filter(({ kind }) => kind === 'public')
      .map((message) => responseView(message, files, staff));
    const unsent = pending.map((message) => ({ ...responseView(message, files, staff), pending: true }));
    return {
      ...summary(ticket, agents, await this.tagsFor(me, [ticket])),
      description: ticket.description,
      attachments: shown(ticket, files),
      dueAt: iso(ticket.state.dueAt),
      closesAt: iso(closesAt(ticket.state)),
      reopenableUntil: ticket.status === 'closed' ? iso(reopenableUntil(ticket.state)) : null,
      language: ticket.state.language,
      accountManager,
      responseHistory: [...responses, ...unsent],
      ...(staff
        ? {
            page: pageView(ticket.state.page, (id) => agents.get(id)?.name ?? id),
            notes: said.flatMap((message) => noteView(message, agents, files)),
          }
        : {}),
      ...(leads(me) ? this.links.of(ticket._id) : {}),
    };
  }

  /** What tags say, to staff; null to others. */
  private async tagsFor(me: Principal, tickets: readonly TicketRow[]): Promise<TagText | null> {
    return isStaff(me)
      ? tagTexts(
          this.database,
          tickets.flatMap(({ tags }) => tags),
        )
      : null;
  }

  /** Every file that was sent with the ticket or with one of these messages, by id. */
  private async filesOf(
    ticket: TicketDocument,
    ...messages: MessageDocument[][]
  ): Promise<Map<string, AttachmentDocument>> {
    const ids = [ticket, ...messages.flat()].flatMap(({ attachments }) => attachments);
    return findAttachments(this.database, ids);
  }

  private async agentsOf(
    tickets: readonly TicketRow[],
    mentioned: readonly string[] = [],
  ): Promise<Map<string, AgentDocument>> {
    const ids = new Set([
      ...mentioned,
      ...tickets.flatMap(({ assigneeId, state: { page } }) => [
        ...(assigneeId === null ? [] : [assigneeId]),
        ...(page?.asked ?? []),
        ...(page?.acknowledged ? [page.acknowledged.agentId] : []),
      ]),
    ]);
    const agents = await findAgents(this.database, [...ids]);
    return new Map(agents.map((agent) => [agent._id, agent]));
  }
}

/** Who runs the desk may look into its engine. */
const leads = ({ role }: Principal): boolean => role === 'lead' || role === 'admin';

/** Who looks after a vip, to the customer by name alone (docs/semantics.md, Messages). */
async function accountManagerOf(
  database: Database,
  { tier, customerId }: TicketDocument,
  staff: boolean,
): Promise<AccountManagerName | null> {
  if (tier !== 'vip') return null;
  const id = (await findCustomer(database, customerId))?.accountManagerId ?? null;
  const agent = id === null ? null : await findAgent(database, id);
  return agent && { ...(staff ? { id: agent._id } : {}), name: agent.name };
}

function summary(
  { state, ...ticket }: TicketRow,
  agents: ReadonlyMap<string, AgentDocument>,
  tagOf: TagText | null,
): TicketSummary {
  return {
    _id: ticket._id,
    ticketNumber: ticket.number,
    userId: ticket.customerId,
    subject: ticket.subject,
    priority: ticket.priority,
    category: ticket.category,
    channel: ticket.channel,
    status: ticket.status,
    tier: ticket.tier,
    level: ticket.level,
    complexity: state.complexity,
    tags: tagOf ? ticket.tags.flatMap((id) => tagOf(id) ?? []) : undefined,
    assignedAgent: agentView(ticket.assigneeId, agents, tagOf !== null),
    waitingSince: iso(state.waitingSince),
    slaDeadline: iso(state.slaDeadlineAt),
    sla: { breached: ticket.breached, clocks: state.clocks.map(clockView) },
    createdAt: iso(state.createdAt),
    updatedAt: iso(state.updatedAt),
    resolvedAt: iso(state.resolvedAt),
    closedAt: iso(state.closedAt),
    reopens: state.reopens,
    satisfactionRating: state.rating,
    followUpOf: state.followUpOf,
    version: ticket.version,
  };
}

function agentView(
  id: string | null,
  agents: ReadonlyMap<string, AgentDocument>,
  staff: boolean,
): AssignedAgentView | null {
  if (id === null) return null;
  const agent = agents.get(id);
  return {
    ...(staff ? { id } : {}),
    name: agent?.name ?? 'Support',
    email: agent?.email === '' ? null : (agent?.email ?? null),
  };
}

function responseView(
  message: MessageDocument,
  files: ReadonlyMap<string, AttachmentDocument>,
  staff: boolean,
): ResponseView {
  const { author } = message;
  return {
    _id: message._id,
    timestamp: (message.publishedAt ?? message.createdAt).toISOString(),
    author: author.kind,
    agentName: author.kind === 'agent' ? author.name : null,
    ...(staff && author.kind === 'agent' ? { agentId: author.id } : {}),
    message: message.text,
    attachments: shown(message, files),
  };
}

/** Files in the order in which they were sent; one that is gone is not there. */
function shown(
  { attachments }: { attachments: string[] },
  files: ReadonlyMap<string, AttachmentDocument>,
): AttachmentView[] {
  return attachments.flatMap((id) => {
    const file = files.get(id);
    return file ? [attachmentView(file)] : [];
  });
}

function noteView(
  message: MessageDocument,
  agents: ReadonlyMap<string, AgentDocument>,
  files: ReadonlyMap<string, AttachmentDocument>,
): NoteView[] {
  const { kind, author, text } = message;
  if (kind === 'public') return [];
  const mentioned = kind === 'note' ? mentionsIn(text) : [];
  return [
    {
      _id: message._id,
      kind,
      timestamp: (message.publishedAt ?? message.createdAt).toISOString(),
      authorId: author.id,
      authorName: author.name,
      message: text,
      mentions: mentioned.flatMap((id) => {
        const agent = agents.get(id);
        return agent ? [{ id, name: agent.name }] : [];
      }),
      attachments: shown(message, files),
    },
  ];
}

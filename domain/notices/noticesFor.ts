import type { TicketEvent } from '../ticket/events';
import type { TicketState } from '../ticket/state';

export type NoticeKind =
  | 'ticket-received'
  | 'reply'
  | 'resolved'
  | 'closed'
  | 'awaiting-reminder'
  | 'survey'
  | 'survey-reminder'
  | 'assigned'
  | 'customer-replied'
  | 'mentioned'
  | 'deadline-near'
  | 'breached'
  | 'escalated'
  | 'page'
  | 'page-acknowledged'
  | 'low-rating'
  | 'check-in';

/** Someone to be told of a fact, exactly once: `key` stands behind a unique index. */
export interface Notice {
  key: string;
  kind: NoticeKind;
  /** `level`: the leads of that level. */
  to: { kind: 'customer' | 'agent' | 'level'; id: string };
  /** It must leave the house (mail, phone); false = the in-app feed is enough unless the reader has asked for more. */
  leaves: boolean;
}

/**
 * Who is to be told of a fact (docs/semantics.md, Clocks: 75 % the assigned agent, 90 % agent and lead).
 * @param state the ticket after the fact.
 */
export function noticesFor(event: TicketEvent, state: TicketState): Notice[] {
  const notice = (kind: NoticeKind, to: Notice['to'], leaves: boolean): Notice => ({
    key: `${state.id}:${event.seq}:${to.kind}:${to.id}`,
    kind,
    to,
    leaves,
  });
  const customer = (kind: NoticeKind, leaves: boolean): Notice[] => [
    notice(kind, { kind: 'customer', id: state.customerId }, leaves),
  ];
  const agent = (kind: NoticeKind, leaves: boolean): Notice[] =>
    state.assignee ? [notice(kind, { kind: 'agent', id: state.assignee.agentId }, leaves)] : [];
  const leads = (kind: NoticeKind): Notice[] => [
    notice(kind, { kind: 'level', id: String(state.level) }, true),
  ];

  switch (event.type) {
    case 'ticket.opened':
      return customer('ticket-received', false);
    case 'message.published':
      return event.data.author === 'agent' ? customer('reply', false) : agent('customer-replied', false);
    case 'note.added':
      return event.data.mentions.map((id) => notice('mentioned', { kind: 'agent', id }, false));
    case 'ticket.assigned':
      return agent('assigned', false);
    case 'status.changed':
      return event.data.to === 'closed' ? customer('closed', false) : [];
    case 'clock.warned':
      if (event.data.threshold >= 0.9) return [...agent('deadline-near', true), ...leads('deadline-near')];
      return event.data.threshold >= 0.75 ? agent('deadline-near', true) : [];
    case 'clock.breached':
      return [...agent('breached', true), ...leads('breached')];
    case 'level.raised':
      return leads('escalated');
    case 'page.asked':
      return event.data.agentIds.map((id) => notice('page', { kind: 'agent', id }, true));
    case 'page.acknowledged':
      // Whoever else was asked can lie down again.
      return (state.page?.asked ?? [])
        .filter((id) => id !== event.data.agentId)
        .map((id) => notice('page-acknowledged', { kind: 'agent', id }, false));
    case 'reminder.sent':
      return customer('awaiting-reminder', true);
    case 'survey.sent':
      return customer('survey', true);
    case 'survey.reminded':
      return customer('survey-reminder', true);
    case 'survey.answered':
      return event.data.rating <= state.terms.survey.followUpAtOrBelow ? leads('low-rating') : [];
    case 'ticket.rated':
      return event.data.rating <= state.terms.survey.followUpAtOrBelow ? leads('low-rating') : [];
    default:
      return [];
  }
}

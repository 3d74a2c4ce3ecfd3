import {
  defineSearchAttributeKey,
  SearchAttributeType,
  type SearchAttributePair,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import { runningResponse } from '../domain/clocks/transitions';
import type { TicketState } from '../domain/ticket/state';

/** The typed search attributes of a ticket workflow; ids are KEYWORD, never TEXT. */
export const TICKET_NUMBER = defineSearchAttributeKey('TicketNumber', SearchAttributeType.KEYWORD);
export const TICKET_STATUS = defineSearchAttributeKey('TicketStatus', SearchAttributeType.KEYWORD);
export const TICKET_TIER = defineSearchAttributeKey('TicketTier', SearchAttributeType.KEYWORD);
export const TICKET_PRIORITY = defineSearchAttributeKey('TicketPriority', SearchAttributeType.KEYWORD);
export const TICKET_CATEGORY = defineSearchAttributeKey('TicketCategory', SearchAttributeType.KEYWORD);
export const AGENT_ID = defineSearchAttributeKey('AgentId', SearchAttributeType.KEYWORD);
export const TICKET_LEVEL = defineSearchAttributeKey('TicketLevel', SearchAttributeType.INT);
export const BREACHED = defineSearchAttributeKey('Breached', SearchAttributeType.BOOL);
export const SLA_DEADLINE = defineSearchAttributeKey('SlaDeadline', SearchAttributeType.DATETIME);

/** Facts of a ticket as the visibility store knows them; small values that can be compared. */
export interface Attributes {
  number: string;
  status: string;
  tier: string;
  priority: string;
  category: string;
  level: number;
  agentId: string | null;
  breached: boolean;
  /** Deadline of the running response clock; null when none runs. */
  slaDeadlineAt: number | null;
}

/** The attributes of a state. */
export function attributesOf(state: TicketState): Attributes {
  return {
    number: state.number,
    status: state.status,
    tier: state.tier,
    priority: state.priority,
    category: state.category,
    level: state.level,
    agentId: state.assignee?.agentId ?? null,
    breached: state.breached,
    slaDeadlineAt: runningResponse(state)?.deadlineAt ?? null,
  };
}

/** For the start of a workflow. */
export function startAttributes(state: TicketState): SearchAttributePair[] {
  const { number, status, tier, priority, category, level, agentId, breached, slaDeadlineAt } =
    attributesOf(state);
  return [
    { key: TICKET_NUMBER, value: number },
    { key: TICKET_STATUS, value: status },
    { key: TICKET_TIER, value: tier },
    { key: TICKET_PRIORITY, value: priority },
    { key: TICKET_CATEGORY, value: category },
    { key: TICKET_LEVEL, value: level },
    { key: BREACHED, value: breached },
    ...(agentId === null ? [] : [{ key: AGENT_ID, value: agentId }]),
    ...(slaDeadlineAt === null ? [] : [{ key: SLA_DEADLINE, value: new Date(slaDeadlineAt) }]),
  ];
}

/** Only what differs: each upsert is a write of the visibility store. */
export function changedAttributes(was: Attributes, is: Attributes): SearchAttributeUpdatePair[] {
  const changed: SearchAttributeUpdatePair[] = [];
  if (was.status !== is.status) changed.push({ key: TICKET_STATUS, value: is.status });
  if (was.tier !== is.tier) changed.push({ key: TICKET_TIER, value: is.tier });
  if (was.priority !== is.priority) changed.push({ key: TICKET_PRIORITY, value: is.priority });
  if (was.category !== is.category) changed.push({ key: TICKET_CATEGORY, value: is.category });
  if (was.level !== is.level) changed.push({ key: TICKET_LEVEL, value: is.level });
  if (was.agentId !== is.agentId) changed.push({ key: AGENT_ID, value: is.agentId });
  if (was.breached !== is.breached) changed.push({ key: BREACHED, value: is.breached });
  if (was.slaDeadlineAt !== is.slaDeadlineAt) {
    changed.push({
      key: SLA_DEADLINE,
      value: is.slaDeadlineAt === null ? null : new Date(is.slaDeadlineAt),
    });
  }
  return changed;
}

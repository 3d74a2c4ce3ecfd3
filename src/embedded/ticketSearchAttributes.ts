import type { SearchAttributes } from './namespace';

/**
 * What a namespace has to know of tickets before the first workflow starts: an undeclared attribute fails its upsert. The same as
 * workflows/searchAttributes.ts defines (a test compares them); written out here because servers start without loading the rules.
 */
export const TICKET_SEARCH_ATTRIBUTES: SearchAttributes = {
  TicketNumber: 'KEYWORD',
  TicketStatus: 'KEYWORD',
  TicketTier: 'KEYWORD',
  TicketPriority: 'KEYWORD',
  TicketCategory: 'KEYWORD',
  TicketLevel: 'INT',
  AgentId: 'KEYWORD',
  Breached: 'BOOL',
  SlaDeadline: 'DATETIME',
};

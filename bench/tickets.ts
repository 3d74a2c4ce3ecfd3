import { randomBytes } from 'node:crypto';
import { DEFAULT_POLICY } from '../domain/policy/defaultPolicy';
import { termsFor, type Terms } from '../domain/policy/terms';
import type { TicketEvent } from '../domain/ticket/events';
import type { Command } from '../domain/ticket/commands';
import { openTicket } from '../domain/ticket/open';
import type { TicketState } from '../domain/ticket/state';

/** The ticket that every round opens: premium, medium, in business hours of a zone with daylight saving. */
export const TERMS = termsFor(DEFAULT_POLICY, 'premium', 'Europe/Berlin');
export const WORDS = {
  subject: 'Issue with itinerary generation',
  description: 'x'.repeat(400),
  attachments: [],
};
export const AGENT = { kind: 'staff', id: 'bench-agent-0', role: 'agent', level: 1 } as const;

let numbered = 0;

export function newId(): string {
  return randomBytes(12).toString('hex');
}

/** A ticket's first facts, as the API makes them. */
export function opening(id: string, terms: Terms = TERMS): { state: TicketState; events: TicketEvent[] } {
  numbered += 1;
  return openTicket(
    {
      id,
      number: `SPT-2026-${String(numbered).padStart(7, '0')}`,
      customerId: `bench-customer-${numbered % 1_000}`,
      tier: 'premium',
      zone: 'Europe/Berlin',
      language: 'en',
      category: 'technical',
      channel: 'email',
      priority: 'medium',
      tags: [],
      followUpOf: null,
      terms,
      actor: { kind: 'customer', id: `bench-customer-${numbered % 1_000}` },
      commandId: `open-${id}`,
    },
    Date.now(),
  );
}

/** An agent's public reply. */
export function reply(messageId: string): Command {
  return {
    id: messageId,
    type: 'agent-reply',
    at: Date.now(),
    actor: AGENT,
    data: { messageId, awaitCustomer: false, resolve: false },
  };
}

/** The stored words of a reply. */
export function pendingReply(messageId: string, ticketId: string) {
  return {
    _id: messageId,
    ticketId,
    customerId: 'bench',
    kind: 'public' as const,
    author: { kind: 'agent' as const, id: AGENT.id, name: 'Bench' },
    text: 'y'.repeat(300),
    attachments: [],
    createdAt: new Date(),
    command: null,
  };
}

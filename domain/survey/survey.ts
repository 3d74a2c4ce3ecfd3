import type { Instant } from '../vocabulary';

/** The survey of one resolution (docs/semantics.md, Survey). */
export interface Survey {
  /** `<ticketId>-s<n>`, the n-th resolution of the ticket. */
  id: string;
  sentAt: Instant;
  /** null once reminded, answered or withdrawn. */
  remindAt: Instant | null;
  expiresAt: Instant;
  rating: number | null;
  answeredAt: Instant | null;
  /** An answer may be edited until then. */
  editableUntilAt: Instant | null;
  state: 'sent' | 'answered' | 'expired' | 'withdrawn';
}

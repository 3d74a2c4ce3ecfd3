import type { Instant, Level } from '../vocabulary';

/** An agent who could take a ticket: fitting, available, with capacity left. */
export interface Candidate {
  agentId: string;
  level: Level;
  load: number;
  capacity: number;
  /** null = never assigned anything, which is the longest ago. */
  lastAssignedAt: Instant | null;
}

/**
 * The order in which candidates are tried (docs/semantics.md, Routing): the lowest load/capacity first, then the longest
 * since the last assignment; the id makes it total.
 */
export function orderCandidates(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (a, b) =>
      // Cross-multiplied: a quotient of two small integers can differ in the last bit for equal ratios.
      a.load * b.capacity - b.load * a.capacity ||
      (a.lastAssignedAt ?? 0) - (b.lastAssignedAt ?? 0) ||
      (a.agentId < b.agentId ? -1 : a.agentId > b.agentId ? 1 : 0),
  );
}

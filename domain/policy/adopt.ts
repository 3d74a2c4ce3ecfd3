import { consumption } from '../clocks/transitions';
import { raiseLevel } from '../escalation/level';
import { replanAll } from '../ticket/change';
import type { Command } from '../ticket/commands';
import type { Turn } from '../ticket/turn';
import { CLOCK_KINDS } from '../vocabulary';

/**
 * The customer's tier changed: running clocks are planned anew, time already spent counts, past breaches stay
 * (docs/semantics.md, Tiers). A tier with a direct path to senior staff takes its open tickets there.
 */
export function changeTier(turn: Turn, command: Extract<Command, { type: 'change-tier' }>): void {
  const from = turn.state.tier;
  const { tier: to, terms } = command.data;
  if (from === to) return;
  const consumed = consumption(turn.state, turn.now);
  turn.emit('tier.changed', { from, to, terms });
  replanAll(turn, CLOCK_KINDS, consumed, { kind: 'tier', from, to });
  if (turn.state.status !== 'closed')
    raiseLevel(turn, terms.firstLevel, { kind: 'tier', tier: to }, turn.now);
}

/** An admin applied another policy version to running tickets (docs/semantics.md, Policies). */
export function adoptPolicy(turn: Turn, command: Extract<Command, { type: 'adopt-policy' }>): void {
  const { terms } = command.data;
  const from = turn.state.terms.policyVersion;
  const to = terms.policyVersion;
  if (from === to) return;
  const consumed = consumption(turn.state, turn.now);
  turn.emit('policy.changed', { from, to, terms });
  replanAll(turn, CLOCK_KINDS, consumed, { kind: 'policy', from, to });
}

import { planFrom } from '../clocks/plan';
import type { Instant, Priority, Tier } from '../vocabulary';
import { coveredPriority, resolutionTarget } from './commitments';
import type { Policy } from './policy';
import { termsFor, type Target, type Terms } from './terms';

/** A ticket as it might be opened: all that its first promises depend on. */
export interface PreviewInput {
  tier: Tier;
  priority: Priority;
  /** IANA zone of the customer, already checked. */
  zone: string;
  createdAt: Instant;
}

/** When a promise would be reached, if nothing pauses its clock. */
export interface PreviewedPromise {
  goal: Instant;
  deadline: Instant;
}

/** What a policy would promise. The response is null where the tier promises none. */
export interface Preview {
  coveredPriority: Priority | null;
  response: PreviewedPromise | null;
  resolution: PreviewedPromise;
}

/**
 * The promises that a ticket would get under a policy: its first response, and its resolution at the complexity
 * that every ticket starts with (docs/semantics.md, Response commitments, Resolution commitments).
 */
export function previewSla(policy: Policy, input: PreviewInput): Preview {
  const terms = termsFor(policy, input.tier, input.zone);
  const covered = coveredPriority(terms, input.priority);
  const response = covered && terms.response[covered];
  return {
    coveredPriority: covered,
    response: response ? promiseOf(terms, response, input.createdAt) : null,
    resolution: promiseOf(terms, resolutionTarget(terms, 'moderate', input.priority), input.createdAt),
  };
}

function promiseOf(terms: Terms, target: Target, createdAt: Instant): PreviewedPromise {
  const plan = planFrom(terms.calendar, createdAt, {
    goalTarget: target.goal,
    target: target.deadline,
    consumed: 0,
    thresholds: [],
    goalAt: null,
  });
  return { goal: plan.goalAt, deadline: plan.deadlineAt };
}

import { PRIORITIES, type Complexity, type Priority } from '../vocabulary';
import type { Target, Terms } from './terms';

/**
 * The priority whose commitment covers a ticket: its own, else the nearest lower one that the tier covers
 * (docs/semantics.md, Response commitments: free critical → medium). null when the tier promises nothing.
 */
export function coveredPriority(terms: Pick<Terms, 'response'>, priority: Priority): Priority | null {
  for (let i = PRIORITIES.indexOf(priority); i >= 0; i -= 1) {
    const candidate = PRIORITIES[i];
    if (candidate && terms.response[candidate]) return candidate;
  }
  return null;
}

/** The response commitment of a priority, in open milliseconds; null when the tier promises none. */
export function responseTarget(terms: Pick<Terms, 'response'>, priority: Priority): Target | null {
  const covered = coveredPriority(terms, priority);
  return covered ? terms.response[covered] : null;
}

/**
 * The resolution commitment by complexity, in open milliseconds (docs/semantics.md, Resolution commitments).
 * `special` has no target here: its deadline is the date that the agent gives. `simple` is the response
 * commitment; where the tier has none it falls back to `moderate`, since a resolution is always promised.
 */
export function resolutionTarget(
  terms: Pick<Terms, 'response' | 'resolution'>,
  complexity: Exclude<Complexity, 'special'>,
  priority: Priority,
): Target {
  switch (complexity) {
    case 'simple':
      return responseTarget(terms, priority) ?? terms.resolution.moderate;
    case 'moderate':
      return terms.resolution.moderate;
    case 'high':
      return terms.resolution.high;
  }
}

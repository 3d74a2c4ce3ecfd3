import { type z } from 'zod';
import type { Policy } from './policy';
import { policySchema } from './policySchema';

/** One fault of a policy document; `field` is a dotted path such as `tiers.free.response.low.goal`. */
export interface PolicyFault {
  field: string;
  message: string;
}

/** The policy, or everything that is wrong with the document. */
export type PolicyCheck = { policy: Policy; faults: null } | { policy: null; faults: PolicyFault[] };

/** Faults named at most: more would be a document of another kind. */
const MAX_FAULTS = 100;

/**
 * Checks a whole policy document: shape, ranges, and that its parts agree; unknown fields are refused, nothing
 * partial is accepted (docs/semantics.md, Policies). Never throws on parsed JSON; every fault is named.
 */
export function checkPolicy(document: unknown): PolicyCheck {
  const result = policySchema.safeParse(document, { error: explain });
  if (result.success) return { policy: result.data, faults: null };
  return { policy: null, faults: result.error.issues.flatMap(faultsOf).slice(0, MAX_FAULTS) };
}

function faultsOf(issue: z.core.$ZodIssue): PolicyFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: fieldOf([...issue.path, key]),
      message: 'is not a field of a policy',
    }));
  }
  return [{ field: fieldOf(issue.path), message: issue.message }];
}

/** Keys come from the document: what could disturb a log or a terminal is not repeated. */
function fieldOf(path: PropertyKey[]): string {
  const field = path
    .map((part) =>
      String(part)
        .replace(/[^\x20-\x7e]/g, '?')
        .slice(0, 64),
    )
    .join('.');
  return field === '' ? 'policy' : field;
}

const A_TYPE: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  tuple: 'a list',
};

/** What is wrong, as a sentence about the field; undefined leaves the rule's own message. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'is required';
      return `must be ${A_TYPE[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}`;
    default:
      return undefined;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

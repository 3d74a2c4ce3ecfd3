import { type z } from 'zod';
import { FAULT_CODES, type FaultCode, type Wrong } from '../fault';
import type { Policy } from './policy';
import { policySchema } from './policySchema';

/** One fault of a policy document; `field` is a dotted path such as `tiers.free.response.low.goal`. */
export interface PolicyFault extends Wrong {
  field: string;
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
      code: 'additionalProperties',
      message: 'is not a field of a policy',
    }));
  }
  return [{ field: fieldOf(issue.path), ...codeOf(issue), message: issue.message }];
}

/** The rule that does not hold, and what it expects. */
function codeOf(issue: z.core.$ZodIssue): Omit<Wrong, 'message'> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message === REQUIRED) return { code: 'required' };
      return { code: 'type', expected: TYPE_NAMES[issue.expected] ?? issue.expected };
    case 'invalid_value':
      return { code: 'enum' };
    case 'too_big':
      return { code: boundOf(issue.origin, 'max', issue.inclusive ?? true), expected: Number(issue.maximum) };
    case 'too_small':
      return { code: boundOf(issue.origin, 'min', issue.inclusive ?? true), expected: Number(issue.minimum) };
    case 'custom':
      return ownCode(issue.params ?? {});
    default:
      return { code: 'unspecified' };
  }
}

function boundOf(origin: string, end: 'min' | 'max', inclusive: boolean): FaultCode {
  if (origin === 'string') return `${end}Length`;
  if (origin === 'array') return `${end}Items`;
  return inclusive ? `${end}imum` : end === 'min' ? 'exclusiveMinimum' : 'exclusiveMaximum';
}

/** The code that a rule of the schema has given its issue. */
function ownCode({ code, expected }: Record<string, unknown>): Omit<Wrong, 'message'> {
  const known = FAULT_CODES.find((one) => one === code) ?? 'unspecified';
  return typeof expected === 'string' || typeof expected === 'number'
    ? { code: known, expected }
    : { code: known };
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

const REQUIRED = 'is required';
/** Types by the name that JSON Schema has for them, where zod has another. */
const TYPE_NAMES: Record<string, string> = { int: 'integer', tuple: 'array' };

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
      if (issue.input === undefined) return REQUIRED;
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

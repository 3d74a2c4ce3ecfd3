/**
 * What is wrong with a field, for a program (docs/api.md, Errors): the keyword of JSON Schema that does not hold, where
 * there is one, else a word of ours. A code is never given another meaning; new ones may come.
 */
export const FAULT_CODES = [
  'type',
  'enum',
  'required',
  'additionalProperties',
  'minProperties',
  'dependentRequired',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'pattern',
  'format',
  /** Signs that make a text read other than it is stored. */
  'characters',
  /** It names what is not there, or not to be used so. */
  'reference',
  /** It does not go together with another field. */
  'conflict',
  /** Longer, or earlier, than what it is held against. */
  'order',
  'ascending',
  'overlap',
  'range',
  'past',
  /** Hours that open at no time. */
  'closed',
  'unspecified',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong, and what was expected: the bound, the `format` of JSON Schema (`time-zone` among them), or the field that it is held against. */
export interface Wrong {
  code: FaultCode;
  message: string;
  expected?: string | number;
}

/** A fault of a document: where, and what is wrong. */
export interface Fault extends Wrong {
  path: string;
}

/** The same fault wherever a zone is asked for. */
export const NO_ZONE: Wrong = {
  code: 'format',
  expected: 'time-zone',
  message: 'must be an IANA time zone such as Europe/Berlin',
};

import type { ValidationError } from 'class-validator';
import type { Wrong } from '../../../domain/fault';
import type { FieldFault } from '../errors/apiError';

/** What nobody asked for. */
export const NO_FIELD: Wrong = { code: 'additionalProperties', message: 'is not a field of this request' };

/** The rules of class-validator by the name that JSON Schema has for them. */
const RULES: Record<string, Omit<Wrong, 'message'>> = {
  isString: { code: 'type', expected: 'string' },
  isInt: { code: 'type', expected: 'integer' },
  isBoolean: { code: 'type', expected: 'boolean' },
  isArray: { code: 'type', expected: 'array' },
  isObject: { code: 'type', expected: 'object' },
  nestedValidation: { code: 'type', expected: 'object' },
  isIn: { code: 'enum' },
  matches: { code: 'pattern' },
  isEmail: { code: 'format', expected: 'email' },
  isInstant: { code: 'format', expected: 'date-time' },
  isZone: { code: 'format', expected: 'time-zone' },
  min: { code: 'minimum' },
  max: { code: 'maximum' },
  arrayNotEmpty: { code: 'minItems', expected: 1 },
  arrayMinSize: { code: 'minItems' },
  arrayMaxSize: { code: 'maxItems' },
  arrayUnique: { code: 'uniqueItems' },
};

/** How a fault begins that travels as a text: between a rule of ours and here class-validator hands on nothing else. */
const AS_TEXT = 'fault:';

/** A fault of a rule of ours, for class-validator to hand on. */
export function asText(wrong: Wrong | null): string {
  return AS_TEXT + JSON.stringify(wrong ?? { code: 'unspecified', message: 'is not valid' });
}

const MAX_FAULTS = 50;

/** One entry for each faulty field, by dotted path. Values never come back in an answer. */
export function faultsOf(errors: ValidationError[], path = ''): FieldFault[] {
  return errors
    .flatMap((error) => {
      const field = path === '' ? error.property : `${path}.${error.property}`;
      const own = wrongOf(error);
      return [
        ...(own === null ? [] : [{ field: printable(field), ...own }]),
        ...faultsOf(error.children ?? [], field),
      ];
    })
    .slice(0, MAX_FAULTS);
}

function wrongOf(error: ValidationError): Wrong | null {
  const { constraints, value } = error as { constraints?: Record<string, string>; value: unknown };
  if (!constraints) return null;
  if ('whitelistValidation' in constraints) return NO_FIELD;
  const wrong = brokenRule(constraints, error.property);
  // What is not there is of no type either.
  return value === undefined ? { code: 'required', message: wrong.message } : wrong;
}

function brokenRule(constraints: Record<string, string>, property: string): Wrong {
  // The last constraint registered is the innermost decorator: the type of the field, on which the others rest.
  const [rule = '', message = 'is not valid'] = Object.entries(constraints).at(0) ?? [];
  if (message.startsWith(AS_TEXT)) return JSON.parse(message.slice(AS_TEXT.length)) as Wrong;
  return {
    ...(RULES[rule] ?? { code: 'unspecified' }),
    message: message.startsWith(`${property} `) ? message.slice(property.length + 1) : message,
  };
}

/** A field's name comes from the client: it is shown without what could disturb a terminal or a log. */
export function printable(field: string): string {
  return field.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
}

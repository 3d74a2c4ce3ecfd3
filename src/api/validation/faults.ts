import type { ValidationError } from 'class-validator';
import type { FieldFault } from '../errors/apiError';

const MAX_FAULTS = 50;

/** One entry for each faulty field, by dotted path. Values never come back in an answer. */
export function faultsOf(errors: ValidationError[], path = ''): FieldFault[] {
  return errors
    .flatMap((error) => {
      const field = path === '' ? error.property : `${path}.${error.property}`;
      const own = messageOf(error);
      return [
        ...(own === null ? [] : [{ field: printable(field), message: own }]),
        ...faultsOf(error.children ?? [], field),
      ];
    })
    .slice(0, MAX_FAULTS);
}

function messageOf({ constraints, property }: ValidationError): string | null {
  if (!constraints) return null;
  if ('whitelistValidation' in constraints) return 'is not a field of this request';
  // The last constraint registered is the innermost decorator: the type of the field, on which the others rest.
  const message = Object.values(constraints).at(0) ?? 'is not valid';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

/** A field's name comes from the client: it is shown without what could disturb a terminal or a log. */
export function printable(field: string): string {
  return field.replace(/[^\x20-\x7e]/g, '?').slice(0, 200);
}

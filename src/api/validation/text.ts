import { registerDecorator, type ValidationOptions } from 'class-validator';
import type { Wrong } from '../../../domain/fault';
import { asText } from './faults';

/**
 * What is wrong with a text, or null. Control characters (NUL among them), lone surrogates and bidi overrides are
 * refused everywhere: they make a text read other than it is stored. A line refuses line breaks and the other bidi
 * controls too; prose takes them, since phones paste isolates around numbers and names.
 * Lengths count code points.
 */
export function faultOfText(value: unknown, kind: 'line' | 'prose', max: number): Wrong | null {
  if (typeof value !== 'string') return { code: 'type', expected: 'string', message: 'must be a string' };
  const refused = kind === 'line' ? LINE_REFUSES : PROSE_REFUSES;
  if (refused.test(value)) {
    return { code: 'characters', message: 'must not contain control or direction-override characters' };
  }
  if (value.trim() === '') return { code: 'minLength', expected: 1, message: 'must not be empty' };
  // Code units bound code points, so that a huge string is not spread only to be counted.
  if (value.length > 2 * max || [...value].length > max) {
    return { code: 'maxLength', expected: max, message: `must have at most ${max} characters` };
  }
  return null;
}

const LINE_REFUSES = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const PROSE_REFUSES = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202d\u202e]/u;

function textDecorator(
  name: string,
  kind: 'line' | 'prose',
  max: number,
  options?: ValidationOptions,
): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: {
        validate: (value: unknown) => faultOfText(value, kind, max) === null,
        defaultMessage: (at) => asText(faultOfText(at?.value, kind, max)),
      },
    });
  };
}

/** A string of one line: subject, tag, name. */
export const IsLine = (max: number, options?: ValidationOptions): PropertyDecorator =>
  textDecorator('isLine', 'line', max, options);

/** A text of a person, with line breaks: description, message, resolution, reason. */
export const IsProse = (max: number, options?: ValidationOptions): PropertyDecorator =>
  textDecorator('isProse', 'prose', max, options);

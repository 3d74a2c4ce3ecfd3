import { registerDecorator } from 'class-validator';
import type { Instant } from '../../../domain/vocabulary';

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** A promise for the year 10000 is a slip of the keyboard. */
const LATEST = Date.UTC(2200, 0, 1);

/** An instant in ISO 8601 with an offset, as epoch ms; null for anything else, 31 February among it. */
export function parseInstant(value: unknown): Instant | null {
  if (typeof value !== 'string' || !ISO.test(value)) return null;
  const instant = Date.parse(value);
  if (Number.isNaN(instant) || instant < 0 || instant > LATEST) return null;
  const day = Number(value.slice(8, 10));
  const daysOfMonth = new Date(
    Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0),
  ).getUTCDate();
  return day <= daysOfMonth ? instant : null;
}

/** A string that is an instant: date, time and offset. */
export function IsInstant(): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isInstant',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => parseInstant(value) !== null,
        defaultMessage: () => 'must be an ISO 8601 instant with an offset, such as 2026-01-31T17:00:00.000Z',
      },
    });
  };
}

/** An instant as every answer writes it: UTC, with milliseconds. */
export function iso(instant: Instant): string;
export function iso(instant: Instant | null): string | null;
export function iso(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

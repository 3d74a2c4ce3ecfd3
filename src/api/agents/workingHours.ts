import type { Calendar } from '../../../domain/calendar/calendar';
import { checkCalendar } from '../../../domain/calendar/checkCalendar';
import { isZone } from '../../../domain/calendar/zone';
import { NO_ZONE } from '../../../domain/fault';
import { validationFailed, type FieldFault } from '../errors/apiError';
import { NO_FIELD } from '../validation/faults';

const FIELDS = ['zone', 'weekly', 'holidays'];

/**
 * Working hours as they came, checked whole by the rules of calendars; null stays null.
 * @throws ApiError `validation_failed`, an entry for each fault
 */
export function workingHoursOf(hours: Record<string, unknown> | null): Calendar | null {
  if (hours === null) return null;
  const { zone, weekly = null, holidays = [] } = hours;
  const faults: FieldFault[] = [
    ...Object.keys(hours)
      .filter((field) => !FIELDS.includes(field))
      .map((field) => ({ field: `workingHours.${field}`, ...NO_FIELD })),
    ...(typeof zone === 'string' && isZone(zone) ? [] : [{ field: 'workingHours.zone', ...NO_ZONE }]),
    ...checkCalendar({ weekly, holidays }).map(({ path, ...wrong }) => ({
      field: `workingHours.${path}`,
      ...wrong,
    })),
  ];
  if (faults.length > 0) throw validationFailed(faults);
  // Just checked, field by field.
  return { zone, weekly, holidays } as Calendar;
}

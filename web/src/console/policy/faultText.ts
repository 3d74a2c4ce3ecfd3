import type { TFunction } from 'i18next';
import type { PolicyFault } from './draftContext';

/** Places whose numbers people read as per cent. */
const PER_CENT = /^(thresholds(\.|$)|escalation\.every\.fraction$)/;

/** What the API says where there is nothing but words in it, and how it is said here. */
const SAID = {
  'is required': 'required',
  'must not be longer than the deadline': 'goalTooLong',
  'must not be more than deadlineDays': 'goalTooLong',
  'must be an ISO 8601 duration such as PT4H or P3D': 'duration',
  'must be between one second and 366 days': 'length',
  'must be an IANA time zone such as Europe/Berlin': 'zone',
  'must be "customer", "desk" or an IANA time zone': 'zone',
  'must have "email": it belongs to every tier': 'email',
  'must ascend': 'ascend',
  'must be a number': 'number',
  'must be a whole number': 'whole',
  'must open at some time of the week': 'neverOpen',
  'must be ["HH:MM", "HH:MM"], 24:00 at most': 'time',
  'must end after it begins': 'ends',
  'must begin after the interval before it has ended': 'overlaps',
  'must be a date YYYY-MM-DD': 'date',
  'is not a field of a policy': 'unknown',
} as const;

const BOUNDS = {
  'at least': 'atLeast',
  'at most': 'atMost',
  'more than': 'moreThan',
  'less than': 'lessThan',
} as const;

/** What is wrong, in the reader's language; what the API says too seldom to have words here stays as it says it. */
export function faultText({ field, message }: PolicyFault, t: TFunction, language: string): string {
  const said = lookUp(SAID, message);
  if (said !== undefined) return t(`policyFault.${said}`);
  if (message === 'must not be later than closeAwaitingAfter')
    return t('policyFault.notLonger', { than: t('policyForm.closeAwaitingAfter') });
  if (message === 'must not be longer than expiresAfter')
    return t('policyFault.notLonger', { than: t('policyForm.expiresAfter') });
  const [, bound, digits, what] = /^must be (\D+) ([\d.]+)( characters| entries)?$/.exec(message) ?? [];
  const known = lookUp(BOUNDS, bound ?? '');
  if (known === undefined || what !== undefined) return message;
  const style = PER_CENT.test(field) ? 'percent' : 'decimal';
  return t(`policyFault.${known}`, { bound: Number(digits).toLocaleString(language, { style }) });
}

function lookUp<Table extends object>(table: Table, key: string): Table[keyof Table] | undefined {
  return Object.hasOwn(table, key) ? table[key as keyof Table] : undefined;
}

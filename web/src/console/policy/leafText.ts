import { listed } from '../../time/listed';
import { durationParts, UNITS, unitWords } from './durationParts';

/** A value of a policy document as it is read: durations in words, the rest as it is written. @param leaf JSON */
export function leafText(leaf: string, language: string): string {
  const value: unknown = JSON.parse(leaf);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const words = values.map((one) => (typeof one === 'string' ? durationWords(one, language) : null));
  const known = words.filter((one) => one !== null);
  return known.length > 0 && known.length === words.length ? listed(known, language) : leaf;
}

/** As it is written, so that 24 hours are not a day; null for what is no duration. */
function durationWords(text: string, language: string): string | null {
  const parts = durationParts(text);
  if (parts === null) return null;
  const units = UNITS.filter((unit) => parts[unit] > 0);
  if (units.length === 0) return unitWords(0, 'minutes', language);
  return units.map((unit) => unitWords(parts[unit], unit, language)).join(' ');
}

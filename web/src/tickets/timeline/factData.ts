import type { TFunction } from 'i18next';
import type { Fact } from '../../api/words';

type Data = Fact['data'];

/** A field as it is said; empty where there is none. */
export function text(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The ids that a field names: one, or several. */
export function idsOf(data: Data, name: string): string[] {
  const value = data[name];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** What lies within a field; empty where nothing does. */
export function within(data: Data, name: string): Data {
  const value = data[name];
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}

/** Which promise is meant. */
export function clockName(data: Data, t: TFunction): string {
  const kind = (['first-response', 'next-response', 'resolution'] as const).find(
    (one) => one === data['clock'],
  );
  return kind ? t(`clock.${kind}`) : '';
}

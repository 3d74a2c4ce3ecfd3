import { Transform } from 'class-transformer';

/** `?status=open,in-progress` (or the parameter twice) as a list. Of a query all is text: this says what it stands for. */
export const CommaList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
  );

/** `?level=2,3` as numbers; what is no number stays text, for the validator to refuse. */
export const CommaNumbers = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',').map(numberOr) : [part])),
  );

/** `?limit=20` as a number. */
export const WholeNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? numberOr(value) : value));

/** `?breached=true` as a truth value. */
export const TrueOrFalse = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

function numberOr(text: string): number | string {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

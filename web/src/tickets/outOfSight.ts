import { Refusal } from '../api/refusal';

/** Whether the API says that this is not, or no longer, the reader's to see: it does not tell that from what never was. */
export function isOutOfSight(error: Error | null): boolean {
  return error instanceof Refusal && [403, 404].includes(error.status);
}

import type { components } from './schema';

type ErrorAnswer = components['schemas']['ErrorAnswer'];

/** What is wrong with a field. Its `code` is for wording it; the message is the API's own, in English. */
export type FieldFault = Extract<NonNullable<ErrorAnswer['error']['details']>, readonly unknown[]>[number];

/** The API said no, or could not be reached (`status` 0). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId: string | null,
    readonly faults: readonly FieldFault[],
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

interface Outcome<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The data of an answer.
 * @throws Refusal for an error, and where there was no answer at all.
 */
export async function answered<T>(asked: Promise<Outcome<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    throw new Refusal(0, 'offline', String(cause), null, []);
  });
  if (data !== undefined && data !== null) return data;
  throw refusalOf(error, response);
}

function refusalOf(error: unknown, response: Response): Refusal {
  if (!isErrorAnswer(error)) return new Refusal(response.status, 'unknown', response.statusText, null, []);
  const { code, message, requestId, details } = error.error;
  return new Refusal(response.status, code, message, requestId, Array.isArray(details) ? details : []);
}

function isErrorAnswer(value: unknown): value is ErrorAnswer {
  return typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'object';
}

import type { Wrong } from '../../../domain/fault';

/** Every `error.code` of the API and its HTTP status (docs/api.md, Errors). One place: filter, docs and tests read it. */
export const STATUS_OF_CODE = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  channel_not_in_tier: 403,
  not_found: 404,
  method_not_allowed: 405,
  illegal_transition: 409,
  ticket_closed: 409,
  idempotency_conflict: 409,
  no_capacity: 409,
  link_used: 409,
  legal_hold: 409,
  link_expired: 410,
  version_conflict: 412,
  payload_too_large: 413,
  uri_too_long: 414,
  unsupported_media_type: 415,
  range_not_satisfiable: 416,
  validation_failed: 422,
  file_infected: 422,
  rate_limited: 429,
  headers_too_large: 431,
  internal: 500,
  engine_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS_OF_CODE;

/** One faulty field of a request; `field` is a dotted path such as `attachments.2`. */
export interface FieldFault extends Wrong {
  field: string;
}

/** What a refusal may add: the faults of a request by field, or facts by name. Never words of a customer. */
export type ErrorDetails = FieldFault[] | Record<string, string | number | null>;

/** A refusal as the client sees it: a code with its status, a sentence for a person, and headers that go with it. */
export class ApiError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetails,
    readonly headers: Record<string, string> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'ApiError';
    this.status = STATUS_OF_CODE[code];
  }
}

/** Nothing is taken in any more from or about somebody who was erased. */
export function erasedAccount(): ApiError {
  return new ApiError('forbidden', 'This account was erased.');
}

/** 404, also for what the asker may not know of. */
export const notFound = (thing: string): ApiError => new ApiError('not_found', `There is no such ${thing}.`);

/** 422 with one entry for each faulty field. */
export const validationFailed = (faults: FieldFault[]): ApiError =>
  new ApiError('validation_failed', 'The request is not valid: see details.', faults);

/** 503 for what needs the engine or the database while it cannot be reached. */
export const unavailable = (message: string, cause?: unknown, seconds = 5): ApiError =>
  new ApiError('engine_unavailable', message, undefined, { 'retry-after': String(seconds) }, { cause });

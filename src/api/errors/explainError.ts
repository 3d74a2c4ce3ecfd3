import { HttpException } from '@nestjs/common';
import { FAULT_CODES, type FaultCode } from '../../../domain/fault';
import { Rejection } from '../../../domain/ticket/rejection';
import { ApiError, notFound, unavailable, validationFailed, type ErrorCode } from './apiError';
import { isDatabaseDown } from './databaseDown';

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'bad_request',
  413: 'payload_too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'rate_limited',
  431: 'headers_too_large',
  503: 'engine_unavailable',
};

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  not_found: 'There is nothing at this address.',
  payload_too_large: 'The body is larger than the API takes.',
  uri_too_long: 'The address is longer than the API takes.',
  unsupported_media_type: 'The API takes application/json.',
};

/** Fastify's own errors whose sentence the client should read; all others get one by status. */
const BAD_BODY: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; JSON is expected.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says.',
  FST_ERR_BAD_URL: 'The address is not a valid URL.',
};

/**
 * Whatever was thrown, as the refusal that the client gets. What is not known becomes `internal` without a word of
 * what happened: that is for the log.
 */
export function explainError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof Rejection) return ofRejection(thrown);
  // By name, so that the API's foundation does not pull in the engine's client.
  if (hasName(thrown, 'EngineUnavailable')) {
    return unavailable(
      'The engine cannot be reached now; nothing is known to have changed. Try again with the same Idempotency-Key.',
      thrown,
    );
  }
  if (hasName(thrown, 'TicketNotRunning')) {
    return new ApiError('ticket_closed', 'The ticket is closed for good.', undefined, {}, { cause: thrown });
  }
  if (hasName(thrown, 'FileStoreUnavailable')) {
    return unavailable('The files cannot be reached now. Try again.', thrown);
  }
  if (hasName(thrown, 'InvalidCursor')) {
    return validationFailed([
      { field: 'cursor', code: 'format', expected: 'cursor', message: 'is not a cursor of this list' },
    ]);
  }
  if (isDatabaseDown(thrown)) return unavailable('The database cannot be reached now. Try again.', thrown);
  const status = statusOf(thrown);
  if (status !== undefined) return ofStatus(status, thrown);
  return new ApiError('internal', 'Something went wrong on our side.', undefined, {}, { cause: thrown });
}

/** The rules name a faulty field as the shape's check does. */
function ofRejection(rejection: Rejection): ApiError {
  const { code, message, details } = rejection;
  const field = details?.field;
  const faults =
    code === 'validation_failed' && typeof field === 'string'
      ? [{ field, code: faultOf(details), message }]
      : details;
  return new ApiError(code, message, faults, {}, { cause: rejection });
}

function faultOf(details: Rejection['details']): FaultCode {
  return FAULT_CODES.find((code) => code === details?.['fault']) ?? 'unspecified';
}

function ofStatus(status: number, thrown: unknown): ApiError {
  if (status === 404) return notFound('address');
  const code = CODE_OF_STATUS[status] ?? (status < 500 ? 'bad_request' : 'internal');
  const reason = BAD_BODY[fastifyCode(thrown)] ?? SENTENCES[code];
  const message =
    reason ?? (code === 'internal' ? 'Something went wrong on our side.' : 'The request cannot be read.');
  return new ApiError(code, message, undefined, {}, { cause: thrown });
}

function hasName(thrown: unknown, name: string): boolean {
  return thrown instanceof Error && thrown.name === name;
}

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status: unknown = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : undefined;
}

function fastifyCode(thrown: unknown): string {
  const error: unknown = thrown instanceof HttpException ? thrown.cause : thrown;
  if (error instanceof SyntaxError) return 'FST_ERR_CTP_INVALID_JSON_BODY';
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

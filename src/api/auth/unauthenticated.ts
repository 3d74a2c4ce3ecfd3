import { ApiError } from '../errors/apiError';

/** 401 with the challenge that RFC 6750 asks for. */
export function unauthenticated(message: string, cause?: unknown): ApiError {
  return new ApiError('unauthenticated', message, undefined, { 'www-authenticate': 'Bearer' }, { cause });
}

import type { ApiError, ErrorCode, ErrorDetails } from './apiError';

/** The one shape of every error (docs/api.md, Errors). */
export interface ErrorBody {
  success: false;
  error: { code: ErrorCode; message: string; details?: ErrorDetails; requestId: string };
}

/** The body that a client gets for a refusal. */
export function errorBody(error: ApiError, requestId: string): ErrorBody {
  const { code, message, details } = error;
  return { success: false, error: { code, message, ...(details ? { details } : {}), requestId } };
}

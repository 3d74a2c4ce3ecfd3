import { isGrpcServiceError } from '@temporalio/client';

/** Whether a call failed because the engine cannot be reached, or did not answer in time. */
export function isUnreachable(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (isGrpcServiceError(current) || current.name === 'TransportError') return true;
  }
  return false;
}

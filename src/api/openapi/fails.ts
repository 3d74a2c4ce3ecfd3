import { ApiResponse } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { STATUS_OF_CODE, type ErrorCode } from '../errors/apiError';
import { ErrorAnswer } from './errorAnswer';

const FAILS = 'api:fails';

/**
 * The errors that a route documents. Adds up over several decorators of a method, so that `Auth` brings its own
 * beside the route's; codes of one status share an entry.
 */
export function Fails(...codes: ErrorCode[]): MethodDecorator {
  return (target, key, descriptor: PropertyDescriptor) => {
    const known = (Reflect.getMetadata(FAILS, target, key) as ErrorCode[] | undefined) ?? [];
    const all = [...new Set([...known, ...codes])];
    Reflect.defineMetadata(FAILS, all, target, key);
    const statuses = [...new Set(codes.map((code) => STATUS_OF_CODE[code]))];
    const responses = statuses.map((status) => {
      const ofStatus = all.filter((code) => STATUS_OF_CODE[code] === status);
      const headers = status === 503 || status === 429 ? { 'Retry-After': RETRY_AFTER } : undefined;
      return ApiResponse({
        status,
        description: ofStatus.map((code) => `\`${code}\``).join(', '),
        type: ErrorAnswer,
        ...(headers ? { headers } : {}),
      });
    });
    applyDecorators(...responses)(target, key, descriptor);
  };
}

const RETRY_AFTER = {
  description: 'Seconds until a further try makes sense.',
  schema: { type: 'integer' as const },
};

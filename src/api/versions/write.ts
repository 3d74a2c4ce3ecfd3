import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { OnceRequest } from '../idempotency/onceInterceptor';
import { Fails } from '../openapi/fails';
import { expectedVersion } from './ifMatch';

/** What a write carries beside its body. */
export interface WriteIntent {
  /** Dedupes the command, and what it makes, for ever. */
  commandId: string;
  /** From `If-Match`. */
  expectedVersion?: number;
}

/** The intent of the write under way. */
export const Write = createParamDecorator((_data: unknown, context: ExecutionContext): WriteIntent => {
  const request = context.switchToHttp().getRequest<OnceRequest>();
  if (request.commandId === undefined) throw new Error('a route that does not write reads a write intent');
  return { commandId: request.commandId, expectedVersion: expectedVersion(request.headers['if-match']) };
});

/** Documents what every write takes: a body in JSON and an idempotency key. */
export function Writes(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'The same key with the same body gets the same answer and has one effect, for 24 hours.',
      schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
    }),
    Fails(
      'bad_request',
      'idempotency_conflict',
      'payload_too_large',
      'unsupported_media_type',
      'validation_failed',
    ),
  );
}

/** Documents that a write can be made to depend on the ticket's version. */
export function TakesIfMatch(): MethodDecorator {
  return applyDecorators(
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The `ETag` of the ticket as last seen: refused with 412 when it has changed since.',
      schema: { type: 'string', pattern: '^([*]|(W/)?"[0-9]{1,15}"|[0-9]{1,15})$' },
    }),
    Fails('version_conflict'),
  );
}

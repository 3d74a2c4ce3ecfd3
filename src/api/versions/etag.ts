import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from './ifMatch';

/** How OpenAPI documents the header. */
export const ETAG_HEADER = {
  ETag: { description: 'The version of the ticket, for `If-Match`.', schema: { type: 'string' as const } },
};

/** Gives answers about one ticket its version as `ETag`. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(
    context: ExecutionContext,
    next: CallHandler<{ ticket?: { version: number } }>,
  ): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((answer) => {
        if (answer.ticket) reply.header('etag', etagOf(answer.ticket.version));
      }),
    );
  }
}

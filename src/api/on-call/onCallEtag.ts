import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from '../versions/ifMatch';
import type { OnCallAnswer } from './onCallAnswer';

/** Gives a schedule its version as `ETag`. */
@Injectable()
export class OnCallEtag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<OnCallAnswer>): Observable<OnCallAnswer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ schedule }) => void reply.header('etag', etagOf(schedule.version))));
  }
}

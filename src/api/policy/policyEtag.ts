import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { etagOf } from '../versions/ifMatch';
import type { PolicyAnswer } from './policyAnswer';

/** Gives the policy its version as `ETag`. */
@Injectable()
export class PolicyEtag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<PolicyAnswer>): Observable<PolicyAnswer> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ policy }) => void reply.header('etag', etagOf(policy.version))));
  }
}

import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MethodsOfPath } from '../http/methodsOfPath';
import { ReplayedAnswer } from '../idempotency/replayedAnswer';
import { ApiError, notFound } from './apiError';
import { errorBody } from './errorBody';
import { explainError } from './explainError';

/** Answers every error, Nest's and Fastify's alike, in the one shape. Faults of ours are logged, once, here. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Api');

  constructor(private readonly methodsOfPath: MethodsOfPath) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (thrown instanceof ReplayedAnswer) {
      const { status, headers, body } = thrown.answer;
      void reply.status(status).headers(headers).header('idempotency-replayed', 'true').send(body);
      return;
    }
    const error = this.withMethods(explainError(thrown), request);
    if (error.status >= 500 && error !== thrown) {
      this.log.error({
        msg: `answered ${error.code}`,
        requestId: request.id,
        route: request.routeOptions.url,
        err: thrown,
      });
    }
    if (reply.sent) return;
    void reply
      .status(error.status)
      .headers(error.headers)
      .header('content-type', 'application/json; charset=utf-8')
      .send(errorBody(error, request.id));
  }

  /** What has no route is a 404, whatever else is wrong with it; a path that exists for other methods is a 405 that names them. */
  private withMethods(error: ApiError, request: FastifyRequest): ApiError {
    if (!request.is404 || error.status >= 500) return error;
    const allowed = this.methodsOfPath.of(request.url);
    if (allowed.length === 0) return notFound('address');
    return new ApiError('method_not_allowed', `${request.method} is not possible here.`, undefined, {
      allow: allowed.join(', '),
    });
  }
}

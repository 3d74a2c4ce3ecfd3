import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { AuthenticatedRequest } from '../auth/auth';

/**
 * One line for each request: the route's pattern, never the address, which may hold a search or a survey's token.
 */
export function logRequests(server: FastifyInstance): void {
  const log = new Logger('Request');
  server.addHook('onResponse', async (request: AuthenticatedRequest, reply) => {
    log.debug({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      role: request.principal?.role ?? null,
      by: request.principal?.id ?? null,
    });
  });
}

import { type DynamicModule, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AuditTrail } from './audit/auditTrail';
import { ErrorFilter } from './errors/errorFilter';
import { makeAdapter } from './http/fastify';
import { MethodsOfPath } from './http/methodsOfPath';
import { logRequests } from './http/requestLog';
import { AnswerLedger } from './idempotency/answerLedger';
import { keepAnswers } from './idempotency/keepAnswers';
import { serveDocument } from './openapi/document';
import { ShapePipe } from './validation/shapePipe';

/** All routes live here, but health and the documentation. */
export const BASE_PATH = 'api/v1/support';
const OUTSIDE = ['health/live', 'health/ready', 'metrics'];

/**
 * The API, ready to listen. Signals are not its business: whoever started it closes it.
 * @param root the module with everything in it (`ApiModule.of`).
 */
export async function createApi(
  root: DynamicModule,
  settings: { production: boolean; logger: LoggerService; trustedProxies?: string[] },
): Promise<NestFastifyApplication> {
  const methodsOfPath = new MethodsOfPath();
  const adapter = makeAdapter(methodsOfPath, settings);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: settings.logger,
  });
  const server = adapter.getInstance<FastifyInstance>();
  logRequests(server);
  keepAnswers(server, app.get(AnswerLedger));
  app.get(AuditTrail).watch(server);
  app.setGlobalPrefix(BASE_PATH, { exclude: OUTSIDE });
  app.useGlobalPipes(new ShapePipe());
  app.useGlobalFilters(new ErrorFilter(methodsOfPath));
  serveDocument(app);
  await app.init();
  await server.ready();
  return app;
}

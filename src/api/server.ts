import { type DynamicModule, type LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AuditTrail } from './audit/auditTrail';
import { ErrorFilter } from './errors/errorFilter';
import { makeAdapter } from './http/fastify';
import { MethodsOfPath } from './http/methodsOfPath';
import { takeUploads } from './http/uploads';
import { allowOrigins } from './http/cors';
import { logRequests } from './http/requestLog';
import { AnswerLedger } from './idempotency/answerLedger';
import { keepAnswers } from './idempotency/keepAnswers';
import { serveDocument } from './openapi/document';
import { ShapePipe } from './validation/shapePipe';
import { serveWeb } from './web/serveWeb';
import { webFolder } from './web/webFolder';

/** All routes live here, but health, the documentation, a demo desk's sign-in and the web client. */
export const BASE_PATH = 'api/v1/support';
const OUTSIDE = [
  'health/live',
  'health/ready',
  'metrics',
  'demo/people',
  'demo/sign-in',
  'sign-in/configuration',
];

export interface ApiSettings {
  production: boolean;
  logger: LoggerService;
  trustedProxies?: string[];
  /** Where people of the web client sign in. */
  issuer?: string | null;
  /** Origins of web pages that may use it, beside its own. */
  corsOrigins?: string[];
}

/**
 * The API, ready to listen. Signals are not its business: whoever started it closes it.
 * @param root the module with everything in it (`ApiModule.of`).
 */
export async function createApi(root: DynamicModule, settings: ApiSettings): Promise<NestFastifyApplication> {
  const { app, server } = await createRoutes(root, settings);
  keepAnswers(server, app.get(AnswerLedger));
  app.get(AuditTrail).watch(server);
  serveDocument(app);
  await serveWeb(server, webFolder(), settings.issuer ?? null);
  await app.init();
  await server.ready();
  return app;
}

/** The routes at their addresses, not started: enough to describe them. */
export async function createRoutes(
  root: DynamicModule,
  settings: ApiSettings,
): Promise<{ app: NestFastifyApplication; server: FastifyInstance }> {
  const methodsOfPath = new MethodsOfPath();
  const adapter = makeAdapter(methodsOfPath, settings);
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: settings.logger,
  });
  const server = adapter.getInstance<FastifyInstance>();
  logRequests(server);
  await takeUploads(server, `/${BASE_PATH}/attachments`);
  await allowOrigins(server, settings.corsOrigins ?? []);
  app.setGlobalPrefix(BASE_PATH, { exclude: OUTSIDE });
  app.useGlobalPipes(new ShapePipe());
  app.useGlobalFilters(new ErrorFilter(methodsOfPath));
  return { app, server };
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { closeBodies } from './closedBodies';
import { RATE_LIMIT_HEADERS } from './rateLimitHeaders';

const DESCRIPTION = `Tickets with promises that are kept on durable clocks.

Every error has one shape: \`{success: false, error: {code, message, details?, requestId}}\`. Times are UTC, ISO 8601
with milliseconds. Writes take an \`Idempotency-Key\`; a ticket's \`version\` is its \`ETag\`, which \`If-Match\` takes.
\`{id}\` of a ticket is its \`_id\` or its number.`;

/** Serves the OpenAPI document at /openapi.json and a page for it at /docs, whose files come from this server. */
export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => documentOf(app), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
    useGlobalPrefix: false,
    customSiteTitle: 'Priority Support API',
  });
}

/** The OpenAPI document of all routes. */
export function documentOf(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Priority Support')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (_controller, method) => method,
  });
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, unknown>)) withCommonHeaders(operation);
  }
  document.components = { ...document.components, headers: RATE_LIMIT_HEADERS };
  closeBodies(document);
  return document;
}

const REFERENCES = Object.fromEntries(
  Object.keys(RATE_LIMIT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

/** Every answer carries the id of its request, and of a route with limits what is left of them. */
function withCommonHeaders(operation: unknown): void {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return;
  const limited = '429' in (operation.responses as object);
  for (const response of Object.values(operation.responses as Record<string, { headers?: object }>)) {
    response.headers = {
      'x-request-id': {
        description: 'The id of the request: yours, or a new one.',
        schema: { type: 'string' },
      },
      ...(limited ? REFERENCES : {}),
      ...response.headers,
    };
  }
}

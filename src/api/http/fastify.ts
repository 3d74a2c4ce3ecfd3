import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, validationFailed } from '../errors/apiError';
import { errorBody } from '../errors/errorBody';
import { explainError } from '../errors/explainError';
import { isTooDeep } from './jsonDepth';
import type { MethodsOfPath } from './methodsOfPath';
import { REQUEST_ID_HEADER, requestIdFrom } from './requestId';
import { limitBodyTime, WHOLE_UPLOAD } from './requestTime';
import { securityHeaders } from './securityHeaders';

/** 20 000 characters of four bytes each, escaped at worst as twelve, with room for the other fields. */
const BODY_LIMIT = 256 * 1024;
const HEADERS_TIMEOUT = 10_000;

/** Fastify as the API wants it: JSON only, one error shape even for what never reaches a route, ids on every answer. */
export function makeAdapter(
  methodsOfPath: MethodsOfPath,
  settings: { production: boolean; trustedProxies?: string[] },
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    logger: false,
    // Nobody's word is believed but theirs: an address decides limits, and stands in the audit.
    trustProxy: settings.trustedProxies?.length ? settings.trustedProxies : false,
    skipMiddie: true,
    multipart: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: WHOLE_UPLOAD,
    // Whoever sends a request a byte at a time is cut off, and looked for every few seconds.
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: 5_000 },
    requestIdHeader: false,
    genReqId: (raw: IncomingMessage) => requestIdFrom(raw.headers),
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerUnreadable,
  });
  const server = adapter.getInstance<FastifyInstance>();
  server.removeContentTypeParser('text/plain');
  server.addHook('onRoute', (route) => methodsOfPath.add(route.url, route.method));
  limitBodyTime(server);
  server.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id).headers(securityHeaders(request.url, settings.production));
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    done(
      isTooDeep(request.body)
        ? validationFailed([{ field: 'body', code: 'range', message: 'nests too deep' }])
        : undefined,
    );
  });
  return adapter;
}

/** An address that the router cannot read never becomes a request to Nest. */
function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = explainError(error);
  void reply
    .code(refusal.status)
    .header(REQUEST_ID_HEADER, request.id)
    .headers(securityHeaders(request.url, false))
    .send(errorBody(refusal, request.id));
}

/** Bytes that are not HTTP never become a request at all. */
function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const refusal = tooLarge
    ? new ApiError('headers_too_large', 'The headers are larger than the API takes.')
    : new ApiError('bad_request', 'This is not an HTTP request that can be read.');
  const body = JSON.stringify(errorBody(refusal, requestIdFrom({})));
  socket.end(
    `HTTP/1.1 ${refusal.status} ${tooLarge ? 'Request Header Fields Too Large' : 'Bad Request'}\r\n` +
      `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
      `Connection: close\r\n\r\n${body}`,
  );
}

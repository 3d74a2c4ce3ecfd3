import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What a page may send, and what of an answer it may read, beside what every page may. */
const SENT = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'last-event-id',
  'x-request-id',
];
const READ = [
  'etag',
  'idempotency-replayed',
  'location',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'x-request-id',
];
const REMEMBERED_S = 600;

/**
 * Lets web pages of these origins use the API. Tokens travel in a header, never in a cookie, so a page brings its own. Without
 * origins nothing is registered: a browser then keeps every other page out.
 */
export async function allowOrigins(server: FastifyInstance, origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await server.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: SENT,
    exposedHeaders: READ,
    credentials: false,
    maxAge: REMEMBERED_S,
    // An OPTIONS that asks for nothing is answered as one that does: there is one shape of errors, and this is none.
    strictPreflight: false,
  });
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageHeaders } from './pageHeaders';

/** Where the client finds its own pages: each is the one document, which shows what its address says. */
const PAGES = [
  '/',
  '/sign-in',
  '/sign-in/callback',
  '/portal',
  '/portal/*',
  '/console',
  '/console/*',
  '/survey/*',
];

/** What the build writes where the nonce of an answer belongs (web/vite.config.ts). */
const NONCE = 'NONCE-OF-THIS-ANSWER';
const YEAR = '365d';

/**
 * Serves the web client: its pages, and its files, whose names change with their contents. Everything else keeps its
 * address: an unknown one is still a 404 of the API.
 * @param folder of the built client; where there is none (an API alone, a test) nothing is served.
 * @param issuer at which people sign in; its origin is the only other that the client may ask.
 * @returns whether there is a client to serve.
 */
export async function serveWeb(
  server: FastifyInstance,
  folder: string,
  issuer: string | null,
): Promise<boolean> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return false;
  const page = readFileSync(index, 'utf8');
  const issuerOrigin = issuer === null ? null : new URL(issuer).origin;
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    immutable: true,
    maxAge: YEAR,
    preCompressed: true,
  });
  const answer = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(16).toString('base64');
    return reply.headers(pageHeaders(nonce, issuerOrigin)).send(page.replaceAll(NONCE, nonce));
  };
  for (const path of PAGES) server.get(path, answer);
  const icon = join(folder, 'favicon.svg');
  if (existsSync(icon)) {
    const svg = readFileSync(icon);
    server.get('/favicon.svg', (_request, reply) =>
      reply.headers({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }).send(svg),
    );
  }
  return true;
}

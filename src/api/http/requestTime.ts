import type { FastifyInstance, FastifyRequest } from 'fastify';

/** How long a request may take to come in, ms. */
const WHOLE = 30_000;
/** With a file in it: 25 MiB over a phone's network. */
export const WHOLE_UPLOAD = 10 * 60_000;
/** An upload that does not come in at all for so long is cut off. */
const STALLED = 30_000;

/**
 * Cuts off requests whose bodies dribble in: whoever holds many connections so holds up everybody. Node knows one limit for all, so
 * that has to be the one for uploads.
 */
export function limitBodyTime(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (raw.method !== 'GET' && raw.method !== 'HEAD') watch(request);
    done();
  });
}

function watch({ raw, headers }: FastifyRequest): void {
  const upload = headers['content-type']?.startsWith('multipart/') ?? false;
  let seen = raw.socket.bytesRead;
  const cutOff = (): void => {
    const { bytesRead } = raw.socket;
    if (!upload || bytesRead === seen) raw.destroy();
    seen = bytesRead;
  };
  const timer = setInterval(cutOff, upload ? STALLED : WHOLE).unref();
  raw.once('end', () => clearInterval(timer));
  raw.once('close', () => clearInterval(timer));
}

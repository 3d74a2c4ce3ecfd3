import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { ApiError } from '../errors/apiError';

const FORM = /^multipart\//i;

/** Lets one route take forms with files, part by part as they stream in; everywhere else a form is not what is taken. */
export async function takeUploads(server: FastifyInstance, path: string): Promise<void> {
  await server.register(multipart, {
    limits: { fieldNameSize: 100, headerPairs: 50 },
    // How large a file may be is told by what reads it.
    throwFileSizeLimit: false,
  });
  server.addHook('onRequest', (request, _reply, done) => {
    const form = FORM.test(request.headers['content-type'] ?? '');
    done(
      form && request.routeOptions.url !== path && !request.is404
        ? new ApiError('unsupported_media_type', 'The API takes application/json.')
        : undefined,
    );
  });
}

import { Readable } from 'node:stream';
import { create as contentDisposition } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import type { FileStore } from '../../../store/files/fileStore';
import { INLINE_TYPES } from '../../files/fileType';
import { ApiError } from '../errors/apiError';
import { byteRange } from './byteRange';

/** How OpenAPI documents what comes with a file. */
export const FILE_HEADERS = {
  ETag: { description: 'Hash of the file, for `If-None-Match`.', schema: { type: 'string' as const } },
  'Accept-Ranges': {
    description: 'A `Range` of bytes may be asked for.',
    schema: { type: 'string' as const },
  },
  'Content-Disposition': {
    description: 'Shown or saved, and under which name.',
    schema: { type: 'string' as const },
  },
};

export type Disposition = 'inline' | 'attachment';

/** What a browser may do with a file: show it, and nothing else. */
const SANDBOX =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/**
 * Answers with a file, whole or in part, or with 304 where the browser has it already.
 * @throws ApiError `range_not_satisfiable`
 */
export function sendFile(
  files: FileStore,
  { _id, name, type, size, sha256 }: AttachmentDocument,
  wanted: Disposition,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const etag = `"${sha256}"`;
  const { range: asked, 'if-range': ifRange } = request.headers;
  const range = byteRange(ifRange === undefined || ifRange === etag ? asked : undefined, size);
  if (range === 'unsatisfiable') {
    throw new ApiError('range_not_satisfiable', `The file has ${size} bytes.`, undefined, {
      'content-range': `bytes */${size}`,
    });
  }
  const shown = wanted === 'inline' && INLINE_TYPES.has(type) ? 'inline' : 'attachment';
  reply.headers({
    'accept-ranges': 'bytes',
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': contentDisposition(name, { type: shown }),
  });
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
  const length = range ? range.end - range.start + 1 : size;
  sendBytes(request, reply, etag, length, () => files.read(_id, range ?? undefined));
}

/** Answers with bytes that only this asker may see: a browser keeps them, and asks each time whether it still may. */
export function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  etag: string,
  length: number,
  read: () => Readable,
): void {
  reply.headers({
    etag,
    'cache-control': 'private, no-cache',
    'content-security-policy': SANDBOX,
    'x-content-type-options': 'nosniff',
  });
  if (knows(request.headers['if-none-match'], etag)) {
    void reply.code(304).removeHeader('content-type').removeHeader('content-range').send();
    return;
  }
  reply.header('content-length', length);
  void reply.send(request.method === 'HEAD' ? Readable.from([]) : read());
}

function knows(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

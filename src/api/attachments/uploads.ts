import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { beginUpload, findUpload, keepUpload, type NewUpload } from '../../../store/attachments';
import { Database } from '../../../store/database';
import type { AttachmentDocument } from '../../../store/documents/attachmentDocument';
import type { FileStore } from '../../../store/files/fileStore';
import { dropUpload } from '../../../store/files/removal';
import { FileIntake, FileRefused, MAX_FILE_BYTES, type TakenFile } from '../../files/intake';
import { safeName } from '../../files/safeName';
import { ScannerUnavailable } from '../../files/virusScanner';
import type { Principal } from '../auth/principal';
import { ApiError, erasedAccount, unavailable, validationFailed } from '../errors/apiError';
import { isGone } from '../rights/gone';
import { FILES } from '../services';
import { NO_FIELD, printable } from '../validation/faults';
import type { WriteIntent } from '../versions/write';
import { attachmentView, type AttachmentAnswer } from './attachmentAnswer';
import { fileRefusal } from './fileRefusal';
import { uploaderOf } from './uploaderOf';

/** What is around the file in a request. */
const OVERHEAD = 64 * 1024;
/** What somebody has uploaded and not sent; a ticket and its answer take ten files each. */
const MAX_UNSENT = 50;

/** Takes uploads in, each as it streams by. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly intake: FileIntake,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  /**
   * Takes the one file of a request. Sent again with the same key it is answered with what was taken.
   * @throws ApiError `unsupported_media_type`, `payload_too_large`, `validation_failed`, `file_infected`, `rate_limited`,
   *   `forbidden`, `engine_unavailable`
   */
  async take(me: Principal, request: FastifyRequest, { commandId }: WriteIntent): Promise<AttachmentAnswer> {
    if (!request.isMultipart()) {
      throw new ApiError('unsupported_media_type', 'A file is uploaded as multipart/form-data.');
    }
    if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_BYTES + OVERHEAD) {
      throw fileRefusal('too-large');
    }
    const before = await findUpload(this.database, commandId);
    if (before) {
      if (await isGone(this.database, me)) throw erasedAccount();
      return { success: true, attachment: attachmentView(before) };
    }
    const id = randomBytes(12).toString('hex');
    await this.begin({ _id: id, commandId, uploadedBy: uploaderOf(me), createdAt: new Date() });
    try {
      // Behind the write: an erasure that did not see the upload is seen here.
      if (await isGone(this.database, me)) throw erasedAccount();
      const attachment = await this.receive(id, request);
      const kept = attachment ?? (await this.lostTo(id, commandId));
      return { success: true, attachment: attachmentView(kept) };
    } catch (error) {
      await dropUpload(this.database, this.files, id);
      throw request.raw.readableAborted ? cutOff(error) : refusalOf(error);
    }
  }

  private async begin(upload: NewUpload): Promise<void> {
    if (await beginUpload(this.database, upload, MAX_UNSENT)) return;
    throw new ApiError(
      'rate_limited',
      `At most ${MAX_UNSENT} files wait to be sent. Send some, or come back tomorrow.`,
      undefined,
      { 'retry-after': '3600' },
    );
  }

  private async receive(id: string, request: FastifyRequest): Promise<AttachmentDocument | null> {
    let taken: (TakenFile & { name: string }) | null = null;
    // One byte more than is taken, so that what is too large is told from what just fits.
    const limits = { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 1, parts: 3, fieldSize: 1024 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field' || part.fieldname !== 'file') {
        throw validationFailed([{ field: printable(part.fieldname), ...NO_FIELD }]);
      }
      taken = await this.takeIn(id, part);
    }
    if (!taken) throw validationFailed([{ field: 'file', code: 'required', message: 'must be a file' }]);
    return keepUpload(this.database, id, taken);
  }

  private async takeIn(id: string, part: MultipartFile): Promise<TakenFile & { name: string }> {
    const file: Readable = part.file;
    const taken = await this.intake.take(id, file);
    return { ...taken, name: safeName(part.filename, taken.type) };
  }

  /** Another try of the same command was first: its file is the one. */
  private async lostTo(id: string, commandId: string): Promise<AttachmentDocument> {
    await dropUpload(this.database, this.files, id);
    const kept = await findUpload(this.database, commandId);
    // Everything of theirs was erased while this was under way.
    if (!kept) throw new ApiError('forbidden', 'The file was removed while it came in.');
    return kept;
  }
}

const ONE_FILE = new Set(['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT']);
/** Of the form around the file: it is no form, or it ended in its middle. */
const NO_FORM = new Set([
  'FST_PROTO_VIOLATION',
  'FST_INVALID_MULTIPART_CONTENT_TYPE',
  'FST_ERR_PREMATURE_CLOSE',
]);

function refusalOf(error: unknown): unknown {
  if (error instanceof FileRefused) return fileRefusal(error.fault);
  if (error instanceof ScannerUnavailable) {
    return unavailable('Files cannot be looked into now. Try again.', error);
  }
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (ONE_FILE.has(code)) {
    return validationFailed([
      { field: 'file', code: 'maxItems', expected: 1, message: 'must be the only part: one file a request' },
    ]);
  }
  const cut =
    /^Malformed part header|^Unexpected end of (multipart data|form|file)|terminated early|^Multipart:/;
  if (NO_FORM.has(code) || cut.test(error.message)) {
    return cutOff(error);
  }
  return error;
}

function cutOff(cause: unknown): ApiError {
  return new ApiError('bad_request', 'The form cannot be read to its end.', undefined, {}, { cause });
}

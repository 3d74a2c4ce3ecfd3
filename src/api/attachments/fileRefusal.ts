import { ALLOWED_TYPES } from '../../files/fileType';
import { MAX_FILE_BYTES, type FileFault } from '../../files/intake';
import { ApiError, validationFailed } from '../errors/apiError';

const MIB = 1024 * 1024;
const ENDINGS = Object.values(ALLOWED_TYPES).flat().join(', ');

/** Why a file is not taken, as the client reads it. */
export function fileRefusal(fault: FileFault): ApiError {
  switch (fault) {
    case 'empty':
      return validationFailed([
        { field: 'file', code: 'minLength', expected: 1, message: 'must not be empty' },
      ]);
    case 'too-large':
      return new ApiError('payload_too_large', `A file has at most ${MAX_FILE_BYTES / MIB} MiB.`, {
        maxBytes: MAX_FILE_BYTES,
      });
    case 'type':
      return new ApiError('unsupported_media_type', `Files of this kind are not taken, but ${ENDINGS}.`);
    case 'infected':
      return new ApiError('file_infected', 'The virus scanner found something in this file.');
  }
}

import { Refusal } from '../../api/refusal';
import { MAX_BYTES } from './limits';

/** Why a file is not with the message; `gone` it was not sent in time, and is kept no longer. */
export type FileFault =
  'too-many' | 'too-large' | 'empty' | 'type' | 'infected' | 'too-often' | 'gone' | 'cut' | 'failed';

/** Faults that another try may mend. */
export const CAN_BE_RETRIED: ReadonlySet<FileFault> = new Set(['too-often', 'cut', 'failed']);

/** What can be told of a file before it is sent; null for nothing. */
export function faultOfFile({ size }: File): FileFault | null {
  if (size === 0) return 'empty';
  return size > MAX_BYTES ? 'too-large' : null;
}

/** What the refusal of an upload means. */
export function faultOfRefusal(error: unknown): FileFault {
  if (!(error instanceof Refusal)) return 'failed';
  switch (error.code) {
    case 'offline':
    case 'bad_request':
    case 'engine_unavailable':
      return 'cut';
    case 'payload_too_large':
      return 'too-large';
    case 'unsupported_media_type':
      return 'type';
    case 'file_infected':
      return 'infected';
    case 'rate_limited':
      return 'too-often';
    case 'validation_failed':
      return 'empty';
    default:
      return 'failed';
  }
}

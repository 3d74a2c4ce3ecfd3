import { AttachmentsNotFree, bindAttachments, type Binding, type Uploader } from '../../../store/attachments';
import type { Database } from '../../../store/database';
import { validationFailed } from '../errors/apiError';

/**
 * Binds files to what they are sent with; the same again changes nothing.
 * @throws ApiError `validation_failed` with an entry for each that is not the sender's, not there, or sent already; none is bound then
 */
export async function sendAttachments(
  database: Database,
  ids: readonly string[],
  { kind, id }: Uploader,
  binding: Binding,
): Promise<void> {
  try {
    await bindAttachments(database, ids, { kind, id }, binding, new Date());
  } catch (error) {
    if (!(error instanceof AttachmentsNotFree)) throw error;
    throw validationFailed(
      error.ids.map((missing) => ({
        field: `attachments.${ids.indexOf(missing)}`,
        code: 'reference',
        message: 'is no file of yours that has not been sent yet',
      })),
    );
  }
}

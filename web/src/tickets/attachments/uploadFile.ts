import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { Attachment } from '../../api/words';
import { sendWithProgress } from './sendWithProgress';

interface Sending {
  /** Sent again with the same key, it is one file. */
  key: string;
  signal: AbortSignal;
  onProgress: (part: number) => void;
}

/** Uploads a file, to be sent with a message by its id. @throws Refusal */
export async function uploadFile(file: File, { key, signal, onProgress }: Sending): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file, file.name);
  const answer = await answered(
    api.POST('/api/v1/support/attachments', {
      params: { header: { 'Idempotency-Key': key } },
      // The document knows a file as text; what is sent is the form.
      body: { file: file.name },
      bodySerializer: () => form,
      fetch: sendWithProgress(form, onProgress),
      signal,
    }),
  );
  return answer.attachment;
}

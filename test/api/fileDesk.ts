import type { Answer, Json, TestDesk } from './desk';

const BASE = '/api/v1/support';

/** What is uploaded in a test. */
export interface Upload {
  name?: string;
  bytes: Uint8Array<ArrayBuffer> | Buffer | string;
  key?: string;
  /** As a browser would say it; nobody believes it. */
  type?: string;
}

/** Uploads a file as a browser's form does. */
export async function upload(
  desk: TestDesk,
  token: string,
  { name = 'note.txt', bytes, key, type }: Upload,
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(bytes))], { type: type ?? '' }), name);
  return sendForm(desk, token, form, key);
}

/** Sends a form to where files are uploaded. */
export async function sendForm(desk: TestDesk, token: string, form: FormData, key?: string): Promise<Answer> {
  const response = await fetch(`${desk.url}${BASE}/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(key === undefined ? {} : { 'idempotency-key': key }) },
    body: form,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(await response.text()) as Json,
  };
}

/** The id of a file that is uploaded now. */
export async function uploaded(desk: TestDesk, token: string, file: Upload): Promise<string> {
  const { status, body } = await upload(desk, token, file);
  if (status !== 201) throw new Error(`not taken: ${JSON.stringify(body)}`);
  return String(body['attachment']?.['id']);
}

/** What a file's address answers with. */
export async function fetched(
  desk: TestDesk,
  path: string,
  {
    token,
    headers,
    method = 'GET',
  }: { token?: string; headers?: Record<string, string>; method?: string } = {},
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${desk.url}${path.startsWith(BASE) ? path : `${BASE}${path}`}`, {
    method,
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

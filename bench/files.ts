import { request } from 'node:http';
import { forgetPeak, residentOf, startApiProcess } from './apiProcess';
import { token } from './http';
import type { Stage } from './stage';

const MIB = 1024 * 1024;
const FILE_MIB = 25;
const BOUNDARY = 'bench';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.txt"\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;

/** Uploads of 25 MiB, one after the other: what the API holds more than before at its highest, and how long each takes. */
export interface FilesBench {
  /** Resident memory at its highest above that before the upload, MiB, an upload each. */
  extra: number[];
  seconds: number[];
}

/**
 * The API is a process of its own, so that it alone is measured; the load comes from this one, and is one block of 64 KiB again and
 * again.
 * @param warm uploads before it counts: what is compiled, and how far the heap has grown, is no upload's cost
 */
export async function uploads(stage: Stage, warm: number, count: number): Promise<FilesBench> {
  const api = await startApiProcess(stage.env);
  try {
    const bearer = await token('customer', 'bench-customer-1');
    for (let index = 0; index < warm; index += 1) await uploadOnce(api.url, bearer);
    const result: FilesBench = { extra: [], seconds: [] };
    for (let index = 0; index < count; index += 1) {
      forgetPeak(api.pid);
      const before = residentOf(api.pid).now;
      const started = performance.now();
      await uploadOnce(api.url, bearer);
      result.seconds.push((performance.now() - started) / 1_000);
      result.extra.push(residentOf(api.pid).peak - before);
    }
    return result;
  } finally {
    await api.stop();
  }
}

function uploadOnce(url: string, bearer: string): Promise<void> {
  const block = Buffer.alloc(MIB / 16, 'bench ');
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}/api/v1/support/attachments`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${bearer}`,
          'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
          'content-length': HEAD.length + FILE_MIB * MIB + TAIL.length,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 201) resolve();
          else reject(new Error(`the upload was answered ${response.statusCode}`));
        });
      },
    );
    sent.on('error', reject);
    sent.write(HEAD);
    let left = FILE_MIB * 16;
    const write = (): void => {
      for (; left > 0; left -= 1) {
        if (sent.write(block)) continue;
        left -= 1;
        sent.once('drain', write);
        return;
      }
      sent.end(TAIL);
    };
    write();
  });
}

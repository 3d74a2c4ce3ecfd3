import { request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { token } from './http';
import { residentMiB } from './memory';
import type { Stage } from './stage';

const MIB = 1024 * 1024;
const FILE_MIB = 25;
/** Every so many milliseconds memory is looked at. */
const LOOK = 5;
const BOUNDARY = 'bench';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.txt"\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;

/** Uploads of 25 MiB, one after the other: what the process holds more than before while one is under way, and its time. */
export interface FilesBench {
  /** Resident memory above that before the upload, at most, MiB, an upload each. */
  extra: number[];
  seconds: number[];
}

/** The load generator is in the same process, and writes one block of 64 KiB again and again. */
export async function uploads(stage: Stage, warm: number, count: number): Promise<FilesBench> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const bearer = await token('customer', 'bench-customer-1');
  for (let index = 0; index < warm; index += 1) await uploadOnce(stage, bearer);
  const result: FilesBench = { extra: [], seconds: [] };
  for (let index = 0; index < count; index += 1) {
    collect();
    const before = residentMiB(process.pid);
    let most = before;
    const looking = setInterval(() => {
      most = Math.max(most, residentMiB(process.pid));
    }, LOOK);
    const started = performance.now();
    await uploadOnce(stage, bearer);
    result.seconds.push((performance.now() - started) / 1_000);
    clearInterval(looking);
    result.extra.push(most - before);
  }
  return result;
}

function uploadOnce(stage: Stage, bearer: string): Promise<void> {
  const block = Buffer.alloc(MIB / 16, 'bench ');
  return new Promise((resolve, reject) => {
    const sent = request(
      `${stage.desk.url}/api/v1/support/attachments`,
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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { systemErrorCode } from '../systemErrorCode';

const SIDE = 320;
/** A picture that unpacks to more than this is a trap. */
const MAX_PIXELS = 60_000_000;
const QUALITY = 72;
const PATIENCE = 15_000;
const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** A picture of the file, or null where none can be made: no picture and no PDF, damaged, or no `pdftoppm` here. */
export async function thumbnailOf(type: string, file: Readable): Promise<Buffer | null> {
  if (type === 'application/pdf') {
    const page = await firstPage(file);
    return page && small(page);
  }
  if (!type.startsWith('image/')) {
    file.destroy();
    return null;
  }
  return small(file);
}

async function small(picture: Readable | Buffer): Promise<Buffer | null> {
  const settings = { limitInputPixels: MAX_PIXELS, failOn: 'none' as const, sequentialRead: true };
  const shrink = sharp(Buffer.isBuffer(picture) ? picture : undefined, settings)
    .rotate()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY });
  if (!Buffer.isBuffer(picture)) {
    picture.on('error', (error) => shrink.destroy(error));
    picture.pipe(shrink);
  }
  try {
    return await shrink.toBuffer();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The first page of a PDF as PNG, by poppler's `pdftoppm`; null where that is missing or the file is none it can read. */
async function firstPage(file: Readable): Promise<Buffer | null> {
  const poppler = spawn('pdftoppm', ['-png', '-singlefile', '-f', '1', '-l', '1', '-scale-to', '640', '-'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  const parts: Buffer[] = [];
  let length = 0;
  poppler.stdout.on('data', (part: Buffer) => {
    length += part.length;
    if (length > MAX_PAGE_BYTES) poppler.kill('SIGKILL');
    else parts.push(part);
  });
  // Poppler closes its end when it has seen enough, or when it is not there at all.
  poppler.stdin.on('error', () => file.destroy());
  file.pipe(poppler.stdin);
  try {
    const [code] = (await once(poppler, 'close')) as [number | null];
    return code === 0 && parts.length > 0 ? Buffer.concat(parts) : null;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  } finally {
    file.destroy();
  }
}

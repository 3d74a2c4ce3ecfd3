import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { systemErrorCode } from '../systemErrorCode';

const SIDE = 480;
/** A picture that unpacks to more than this is a trap. */
export const MAX_PIXELS = 60_000_000;
const QUALITY = 72;
/** For a page, and for a picture, ms: what takes longer holds others up. */
const PATIENCE = 6_000;
/** As libvips says it. */
const OUT_OF_TIME = 'timeout: ';
const MAX_PAGE_BYTES = 32 * 1024 * 1024;
/** Of poppler, KiB of address space. */
const MAX_MEMORY = 1_048_576;

/** Whether there may be a picture of files of this type. */
export function canHaveThumbnail(type: string): boolean {
  return type.startsWith('image/') || type === 'application/pdf';
}

/** Making a picture took longer than it may, which says nothing sure of the file: the machine may have been busy. */
export class TookTooLong extends Error {
  constructor() {
    super('A picture took too long to make.');
    this.name = 'TookTooLong';
  }
}

/**
 * A picture of the file (WebP), or null where none can be made: damaged, a trap, or no `pdftoppm` here.
 * @param patience ms
 * @throws TookTooLong
 */
export async function thumbnailOf(type: string, file: Readable, patience = PATIENCE): Promise<Buffer | null> {
  if (type !== 'application/pdf') return small(file, patience);
  const page = await firstPage(file, patience);
  return page && small(page, patience);
}

async function small(picture: Readable | Buffer, patience: number): Promise<Buffer | null> {
  const settings = { limitInputPixels: MAX_PIXELS, failOn: 'none' as const, sequentialRead: true };
  const shrink = (Buffer.isBuffer(picture) ? sharp(picture, settings) : sharp(settings))
    .rotate()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: Math.ceil(patience / 1_000) });
  if (!Buffer.isBuffer(picture)) {
    picture.on('error', () => shrink.end());
    picture.pipe(shrink);
  }
  try {
    return await shrink.toBuffer();
  } catch (error) {
    // The file could not be read: that says nothing about what is in it.
    if (!Buffer.isBuffer(picture) && picture.errored) throw picture.errored;
    if (!(error instanceof Error)) throw error;
    if (error.message.includes(OUT_OF_TIME)) throw new TookTooLong();
    return null;
  }
}

/** The first page of a PDF as PNG, by poppler's `pdftoppm`; null where that is missing or the file is none it can read. @throws TookTooLong */
async function firstPage(file: Readable, patience: number): Promise<Buffer | null> {
  const page = ['-png', '-singlefile', '-f', '1', '-l', '1', '-scale-to', String(2 * SIDE), '-'];
  // A process of its own with little memory, little time, and none of what our environment holds.
  const poppler = spawn(
    '/bin/sh',
    ['-c', `ulimit -v ${MAX_MEMORY} 2>/dev/null; exec pdftoppm "$@"`, 'pdftoppm', ...page],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: process.env['PATH'] },
      timeout: patience,
      killSignal: 'SIGKILL',
    },
  );
  const closed = once(poppler, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const parts: Buffer[] = [];
  let length = 0;
  poppler.stdout.on('data', (part: Buffer) => {
    length += part.length;
    if (length > MAX_PAGE_BYTES) poppler.kill('SIGKILL');
    else parts.push(part);
  });
  // Poppler closes its end when it has seen enough, or when it is not there at all.
  poppler.stdin.on('error', () => file.destroy());
  file.on('error', () => poppler.kill('SIGKILL'));
  file.pipe(poppler.stdin);
  try {
    const [code, signal] = await closed;
    if (file.errored) throw file.errored;
    // What it drew was not too much: its time was over, or the system was short of memory.
    if (signal === 'SIGKILL' && length <= MAX_PAGE_BYTES) throw new TookTooLong();
    return code === 0 && parts.length > 0 ? Buffer.concat(parts) : null;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT' && !file.errored) return null;
    throw error;
  } finally {
    file.destroy();
  }
}

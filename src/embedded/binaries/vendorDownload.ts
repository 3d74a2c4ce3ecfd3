import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandFailed, runOrFail } from './run';
import { systemErrorCode } from '../../systemErrorCode';

/** How long the vendor's host may take to answer before the next source is tried (ms). */
const ANSWER_WITHIN = 4_000;
/** How long the download itself may take (ms). */
const DOWNLOAD_WITHIN = 300_000;

/**
 * Fetches the vendor's archive into `folder`, unpacks it with the system's tar and returns the path of the file named `file`.
 * Throws CommandFailed with the reason in one line.
 */
export async function fetchVendorArchive(url: string, file: string, folder: string): Promise<string> {
  const archive = join(folder, 'archive.tgz');
  await download(url, archive);
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  await runOrFail('tar', ['-xzf', archive, '-C', unpacked], 120_000);
  const found = (await readdir(unpacked, { recursive: true, withFileTypes: true })).find(
    (entry) => entry.isFile() && entry.name === file,
  );
  if (!found) throw new CommandFailed(`the archive holds no file ${file}`);
  return join(found.parentPath, found.name);
}

async function download(url: string, to: string): Promise<void> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), ANSWER_WITHIN);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || !response.body) throw new CommandFailed(`answered ${response.status}`);
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), DOWNLOAD_WITHIN);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(to));
  } catch (error) {
    if (error instanceof CommandFailed) throw error;
    throw new CommandFailed(abort.signal.aborted ? 'no answer in time' : reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

/** fetch says only "fetch failed" and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = systemErrorCode(cause ?? error);
  return code === undefined ? String(cause ?? error) : `not reachable (${JSON.stringify(code)})`;
}

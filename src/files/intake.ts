import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '../../store/files/fileStore';
import { HEAD_BYTES, typeOf } from './fileType';
import { peek } from './peek';
import { bufferRelease } from './releaseBuffers';
import { scrubbed } from './scrub/scrubbed';
import type { VirusScanner } from './virusScanner';

/** At most, in bytes (docs/semantics.md, Messages). */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** Why a file is not taken. */
export type FileFault = 'empty' | 'too-large' | 'type' | 'infected';

export class FileRefused extends Error {
  constructor(readonly fault: FileFault) {
    super(`The file is refused: ${fault}.`);
    this.name = 'FileRefused';
  }
}

/** What is known of a file that was taken. */
export interface TakenFile {
  type: string;
  size: number;
  sha256: string;
}

/** Takes files in: what they are is read from their content, metadata go, they are scanned and measured, all while they stream by. */
export class FileIntake {
  /** @param scanner null where none is configured */
  constructor(
    private readonly store: FileStore,
    private readonly scanner: VirusScanner | null,
  ) {}

  /**
   * Keeps a file under an id. Whatever goes wrong, nothing of it is left.
   * @throws FileRefused, ScannerUnavailable, FileStoreUnavailable, the source's own error when the upload is cut
   */
  async take(id: string, source: AsyncIterable<Buffer>): Promise<TakenFile> {
    const { head, whole, close } = await peek(source, HEAD_BYTES);
    try {
      if (head.length === 0) throw new FileRefused('empty');
      const type = await typeOf(head);
      if (type === null) throw new FileRefused('type');
      return await this.keep(id, type, whole());
    } finally {
      await close();
    }
  }

  private async keep(id: string, type: string, whole: AsyncIterable<Buffer>): Promise<TakenFile> {
    const scan = (await this.scanner?.begin()) ?? null;
    const hash = createHash('sha256');
    let size = 0;
    const release = bufferRelease();
    async function* measured(): AsyncGenerator<Buffer> {
      // What was uploaded is scanned, not what is left of it.
      for await (const chunk of scrubbed(type, looked(limited(whole)))) {
        hash.update(chunk);
        size += chunk.length;
        release(chunk.length);
        yield chunk;
      }
    }
    async function* looked(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of file) {
        await scan?.send(chunk);
        yield chunk;
      }
    }
    try {
      await pipeline(measured, this.store.write(id));
      if (scan && !(await scan.verdict())) throw new FileRefused('infected');
      return { type, size, sha256: hash.digest('hex') };
    } catch (error) {
      scan?.cancel();
      await this.store.remove(id);
      throw error;
    }
  }
}

async function* limited(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let received = 0;
  for await (const chunk of file) {
    received += chunk.length;
    if (received > MAX_FILE_BYTES) throw new FileRefused('too-large');
    yield chunk;
  }
}

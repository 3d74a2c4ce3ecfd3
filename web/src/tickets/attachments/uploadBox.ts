import { Refusal } from '../../api/refusal';
import type { Attachment } from '../../api/words';
import { CAN_BE_RETRIED, faultOfFile, faultOfRefusal, type FileFault } from './fileFault';
import { MAX_FILES } from './limits';
import { uploadFile } from './uploadFile';

/** A file on its way to a message. */
export interface Upload {
  key: string;
  name: string;
  /** Bytes. */
  size: number;
  state: 'waiting' | 'going' | 'there' | 'failed';
  /** Of it that has gone, 0 to 1. */
  part: number;
  fault: FileFault | null;
  /** As the API has it, once it is there. */
  attachment: Attachment | null;
}

/** So many go at once: a browser has few connections to a server, and other things want them too. */
const AT_ONCE = 2;

/**
 * The files of one draft. They go while the draft is being written, also when one looks at another page; those that
 * are there survive a reload with the draft.
 */
export class UploadBox {
  private uploads: readonly Upload[];
  private readonly files = new Map<string, File>();
  private readonly going = new Map<string, AbortController>();
  private readonly listeners = new Set<() => void>();

  /** @param storage the name under which those that are there are kept */
  constructor(private readonly storage: string) {
    this.uploads = read(this.storage).map((attachment) => ({
      key: attachment.id,
      name: attachment.name,
      size: attachment.size,
      state: 'there',
      part: 1,
      fault: null,
      attachment,
    }));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly list = (): readonly Upload[] => this.uploads;

  /** Something is on its way. */
  get unfinished(): boolean {
    return this.uploads.some(({ state }) => state === 'waiting' || state === 'going');
  }

  readonly add = (files: Iterable<File>): void => {
    for (const file of files) {
      const fault = this.uploads.length >= MAX_FILES ? 'too-many' : faultOfFile(file);
      const key = crypto.randomUUID();
      this.files.set(key, file);
      const { name, size } = file;
      const state = fault ? 'failed' : 'waiting';
      this.become([...this.uploads, { key, name, size, state, part: 0, fault, attachment: null }]);
    }
    this.goOn();
  };

  readonly remove = (key: string): void => {
    this.files.delete(key);
    this.become(this.uploads.filter((upload) => upload.key !== key));
    this.going.get(key)?.abort();
  };

  readonly retry = (key: string): void => {
    this.change(key, { state: 'waiting', part: 0, fault: null });
    this.goOn();
  };

  /** Some have been sent, by their ids. */
  readonly sent = (ids: readonly string[]): void => {
    for (const { key, attachment } of this.uploads)
      if (attachment && ids.includes(attachment.id)) this.remove(key);
  };

  /** They have been sent, or are not wanted any more. */
  readonly clear = (): void => {
    for (const { key } of this.uploads) this.remove(key);
  };

  /** The message was refused: files that the API has no longer are told apart. */
  readonly refused = (error: Error): void => {
    if (!(error instanceof Refusal)) return;
    const places = error.faults.flatMap(({ field }) => /^attachments\.(\d+)$/.exec(field)?.[1] ?? []);
    const there = this.uploads.filter(({ state }) => state === 'there');
    for (const place of places) {
      const lost = there[Number(place)];
      if (lost) this.change(lost.key, { state: 'failed', fault: 'gone', attachment: null });
    }
  };

  private goOn(): void {
    const waiting = this.uploads.filter(({ state }) => state === 'waiting');
    for (const { key } of waiting.slice(0, Math.max(0, AT_ONCE - this.going.size))) void this.send(key);
  }

  private async send(key: string): Promise<void> {
    const file = this.files.get(key);
    if (!file) return;
    const stop = new AbortController();
    this.going.set(key, stop);
    this.change(key, { state: 'going' });
    try {
      const onProgress = (part: number): void => this.change(key, { part });
      const attachment = await uploadFile(file, { key, signal: stop.signal, onProgress });
      const { name, size } = attachment;
      this.change(key, { state: 'there', part: 1, attachment, name, size });
      this.files.delete(key);
    } catch (error) {
      const fault = faultOfRefusal(error);
      this.change(key, { state: 'failed', fault });
      if (!CAN_BE_RETRIED.has(fault)) this.files.delete(key);
    } finally {
      this.going.delete(key);
      this.goOn();
    }
  }

  /** Changes one of them, if it is still wanted. */
  private change(key: string, change: Partial<Upload>): void {
    this.become(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  private become(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    const there = uploads.flatMap(({ attachment }) => attachment ?? []);
    if (there.length === 0) localStorage.removeItem(this.storage);
    else localStorage.setItem(this.storage, JSON.stringify(there));
    for (const listener of this.listeners) listener();
  }
}

function read(storage: string): Attachment[] {
  const text = localStorage.getItem(storage);
  return text === null ? [] : (JSON.parse(text) as Attachment[]);
}

import {
  copyFileSync,
  mkdirSync,
  openSync,
  closeSync,
  readSync,
  fstatSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A server's log is kept at this size at most, with one older part (`.1`) beside it (bytes). */
const CAP = 16 * 1024 * 1024;

/** Opens a server's log for appending; the descriptor is the caller's to close. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  capLog(path);
  return openSync(path, 'a');
}

/** Moves a log that has grown too large aside. Works while a server writes it: it was opened for appending, so it goes on at the new end. */
export function capLog(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= CAP) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

/** The last lines of a log, for the message about a server that would not start. */
export function lastLines(path: string, count: number): string {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const buffer = Buffer.alloc(Math.min(size, 8 * 1024));
    readSync(fd, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } finally {
    closeSync(fd);
  }
}

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive } from './processTable';
import { systemErrorCode } from '../../systemErrorCode';

/** Another desk that is alive owns the data folder. */
export class DataDirInUse extends Error {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
    joining: string,
  ) {
    super(
      `${dataDir} belongs to a desk that is running (pid ${pid}). ` +
        `Stop it first, or choose another folder with DATA_DIR; to join its servers instead set ${joining}.`,
    );
    this.name = 'DataDirInUse';
  }
}

interface Owner {
  pid: number;
  /** Tells the owner from a later process with the same pid. */
  birth: string;
  /** What a second process would set to use the owner's servers. */
  joining: string;
}

/**
 * Takes the data folder for this process and returns how to give it back. A lock whose owner is dead (kill -9) is taken over.
 * Throws DataDirInUse.
 */
export function lockDataDir(dataDir: string, joining: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'lock');
  const mine = `${path}.${process.pid}`;
  const owner: Owner = { pid: process.pid, birth: birthOf(process.pid), joining };
  // Written whole under another name and then linked: nobody ever reads half a lock, and only one link succeeds.
  writeFileSync(mine, JSON.stringify(owner));
  try {
    while (!link(mine, path)) {
      const other = readOwner(path);
      if (other && owns(other)) throw new DataDirInUse(dataDir, other.pid, other.joining);
      moveAside(path, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
  };
}

function owns({ pid, birth }: Owner): boolean {
  return pid === process.pid || (isAlive(pid) && birthOf(pid) === birth);
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A rename takes one file once: of two processes that find the same dead lock only one removes it. */
function moveAside(path: string, to: string): void {
  try {
    renameSync(path, to);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
  rmSync(to, { force: true });
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

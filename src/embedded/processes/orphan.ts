import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { EmbeddedLog } from '../log';
import { commandLine, isAlive } from './processTable';
import { stopProcess } from './stopProcess';

/** Notes the pid of a server that we started, so that the next start finds it if we are killed. */
export function notePid(pidFile: string, pid: number): void {
  writeFileSync(pidFile, `${pid}\n`);
}

export function forgetPid(pidFile: string): void {
  rmSync(pidFile, { force: true });
}

/**
 * Stops a server that outlived the program which started it (kill -9 of the parent). The pid file alone proves nothing, pids
 * are reused: the process has to carry `dataPath` among its arguments, which only a server of this very data folder does.
 */
export async function stopOrphan(
  server: { name: string; pidFile: string; dataPath: string; stopSignal: NodeJS.Signals; graceMs: number },
  log: EmbeddedLog,
): Promise<void> {
  const pid = readPid(server.pidFile);
  if (pid !== null && isAlive(pid) && commandLine(pid).includes(server.dataPath)) {
    log.warn(`${server.name}: one of an earlier run is still alive (pid ${pid}), stopping it`);
    await stopProcess(pid, server.stopSignal, server.graceMs);
  }
  forgetPid(server.pidFile);
}

function readPid(pidFile: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null; // no file: the last run ended in order
  }
}

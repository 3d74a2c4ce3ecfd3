import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processTable';
import { systemErrorCode } from '../../systemErrorCode';

/**
 * Asks a process to end and waits; after `graceMs` it is killed. Resolves when it is gone, true if it went by itself.
 * By pid only: the caller knows that the pid is the process it means.
 */
export async function stopProcess(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<boolean> {
  send(pid, signal);
  if (await isGoneWithin(pid, graceMs)) return true;
  send(pid, 'SIGKILL');
  await isGoneWithin(pid, 5_000);
  return false;
}

/** A signal to a process that may have ended in between, which is what we want anyway. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (systemErrorCode(error) !== 'ESRCH') throw error;
  }
}

async function isGoneWithin(pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() >= until) return false;
    await sleep(20);
  }
  return true;
}

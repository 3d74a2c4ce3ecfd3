import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePorts } from '../src/embedded/ports';
import { isReady } from './memory';
import { pause } from './lanes';

const PATIENCE = 60_000;
/** Linux: from here on the peak counts anew (proc(5), clear_refs). */
const RESET_PEAK = '5';

/** An API in a process of its own, as an operator runs it. */
export interface ApiProcess {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Starts an API alone, on servers that run already. @param env where they are, and the secrets */
export async function startApiProcess(env: Record<string, string>): Promise<ApiProcess> {
  const [port = 0] = await freePorts(1);
  const program = path.join(__dirname, '..', 'src', 'main.js');
  const child = spawn(process.execPath, [program], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], ...env, ROLE: 'api', PORT: String(port) },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The API could not be started.');
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    // One that has ended by itself is not there to be told.
    child.kill('SIGTERM');
    await ended;
  };
  const until = performance.now() + PATIENCE;
  while (!(await isReady(port))) {
    if (performance.now() > until || child.exitCode !== null) {
      await stop();
      throw new Error('The API was not ready within a minute.');
    }
    await pause(50);
  }
  return { url: `http://127.0.0.1:${port}`, pid, stop };
}

/** Resident memory of a process now and at its highest since `forgetPeak`, MiB. */
export function residentOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024;
  return { now: mib('VmRSS'), peak: mib('VmHWM') };
}

export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, RESET_PEAK);
}

import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { systemErrorCode } from '../../systemErrorCode';

/** True while the process exists (ours or not). A zombie counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
  return !isZombie(pid);
}

/** The arguments a process was started with, the program first; empty where it is gone or not ours to read. */
export function commandLine(pid: number): string[] {
  if (process.platform === 'linux') {
    return readProc(pid, 'cmdline').split('\0').filter(Boolean);
  }
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim().split(/\s+/).filter(Boolean);
}

/** Something that differs between two processes which got the same pid one after the other; empty where it cannot be told. */
export function birthOf(pid: number): string {
  if (process.platform === 'linux') return fieldsAfterName(pid)[19] ?? '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && fieldsAfterName(pid)[0] === 'Z';
}

/** Of /proc/<pid>/stat: what follows the program's name, which may itself hold spaces and brackets. */
function fieldsAfterName(pid: number): string[] {
  const stat = readProc(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended in between
  }
}

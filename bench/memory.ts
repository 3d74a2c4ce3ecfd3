import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePorts } from '../src/embedded/ports';
import { pause } from './lanes';

/** Resident memory of a process, MiB; NaN where it cannot be read. */
export function residentMiB(pid: number | null): number {
  if (pid === null) return Number.NaN;
  try {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kib) / 1_024;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Number.NaN;
    throw error;
  }
}

export interface ReadyTimes {
  /** From the command to readiness on an empty desk, and again on the same data; seconds. */
  first: number;
  again: number;
  /** Resident memory once ready, MiB, by process. */
  memory: Record<string, number>;
}

/** `node scripts/up.mjs`, as a newcomer starts it, with everything installed and built. */
export async function commandToReady(root: string): Promise<ReadyTimes> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'priority-support-ready-'));
  try {
    const first = await startOnce(root, dataDir);
    const again = await startOnce(root, dataDir);
    return { first: first.seconds, again: again.seconds, memory: again.memory };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startOnce(
  root: string,
  dataDir: string,
): Promise<{ seconds: number; memory: Record<string, number> }> {
  const [api, temporal, ui, mongodb] = (await freePorts(4)) as [number, number, number, number];
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/up.mjs'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(api),
      TEMPORAL_PORT: String(temporal),
      TEMPORAL_UI_PORT: String(ui),
      MONGODB_PORT: String(mongodb),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    while (!(await isReady(api))) {
      if (performance.now() - started > 60_000) throw new Error('The desk was not ready within a minute.');
      await pause(50);
    }
    const seconds = (performance.now() - started) / 1_000;
    await pause(2_000);
    return { seconds, memory: memoryOf(dataDir) };
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

/** The servers by their data folder, the desk by the servers' parent. */
function memoryOf(dataDir: string): Record<string, number> {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const memory: Record<string, number> = {};
  for (const row of rows) {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
    if (!pid || !args?.includes(dataDir)) continue;
    memory[args.includes('mongod') ? 'mongod' : 'Temporal'] = residentMiB(Number(pid));
    if (parent !== '1') memory['API and worker'] = residentMiB(Number(parent));
  }
  return memory;
}

/** Whether the API at this port, and all that it needs, is there. */
export function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ port, host: '127.0.0.1', path: '/health/ready', timeout: 1_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.on('error', () => resolve(false));
    sent.on('timeout', () => sent.destroy());
    sent.end();
  });
}

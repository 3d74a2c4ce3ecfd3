import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installSystemPackages } from '../../scripts/systemPackages.mjs';
import { freePorts } from '../../src/embedded/ports';

/** What every virus scanner takes for a virus (eicar.org); in two parts, so that none takes this file for one. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** Makes sure that there is a program of the system, or installs the package that has it. */
export function ensureProgram(program: string, pkg: string): void {
  const there = (): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
  if (there()) return;
  if (!installSystemPackages(pkg) || !there()) throw new Error(`This test needs ${program} (${pkg}).`);
}

/** A clamd of one's own, that knows one virus. */
export class Clamd {
  private child: ChildProcess | null = null;

  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** Installs it where it is not there, which takes a minute. */
  static async start(): Promise<Clamd> {
    ensureProgram('clamd', 'clamav-daemon');
    const [port = 0] = await freePorts(1);
    const folder = mkdtempSync(join(tmpdir(), 'priority-support-clamd-'));
    writeFileSync(join(folder, 'one.ndb'), `Eicar-Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
    writeFileSync(
      join(folder, 'clamd.conf'),
      [
        'Foreground yes',
        'TCPAddr 127.0.0.1',
        `TCPSocket ${port}`,
        `DatabaseDirectory ${folder}`,
        `TemporaryDirectory ${folder}`,
        'StreamMaxLength 26M',
        '',
      ].join('\n'),
    );
    const clamd = new Clamd(port, folder);
    await clamd.run();
    return clamd;
  }

  /** Starts it, and waits until it answers. */
  async run(): Promise<void> {
    const child = spawn('clamd', ['--config-file', join(this.folder, 'clamd.conf')], { stdio: 'ignore' });
    this.child = child;
    for (const until = Date.now() + 60_000; !(await this.answers());) {
      if (Date.now() > until || child.exitCode !== null) throw new Error('clamd did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child?.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.port, '127.0.0.1', () => socket.write('zPING\0'));
      socket.on('data', () => {
        resolve(true);
        socket.destroy();
      });
      socket.on('error', () => resolve(false));
      socket.on('close', () => resolve(false));
    });
  }
}
